/**
 * One step of the account file's history. A migration is frozen once released: it works on plain JSON and imports
 * nothing of the live schema, which moves on without it.
 */
export interface Migration {
  readonly from: number
  readonly to: number
  readonly migrate: (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
}

/** Ordered, without a gap, the last one ending at the current version. Version 1 is the first: nothing to do yet. */
export const migrations: readonly Migration[] = []

/** Brings a file of an older version to the newest the given steps reach; each step also sets `version`. */
export function migrateFile(
  file: Readonly<Record<string, unknown>>,
  version: number,
  steps: readonly Migration[],
): Readonly<Record<string, unknown>> {
  return steps
    .filter((step) => step.from >= version)
    .reduce<Readonly<Record<string, unknown>>>((older, step) => ({ ...step.migrate(older), version: step.to }), file)
}
