type File = Readonly<Record<string, unknown>>

/**
 * One step of the account file's history. A migration is frozen once released: it works on plain JSON that nothing has
 * checked yet, and imports nothing but what stands in this folder, since the live schema moves on without it.
 */
export interface Migration {
  readonly from: number
  readonly to: number
  readonly migrate: (file: File) => File
}

/** Ordered, without a gap, the last one ending at the current version. Version 1 is the first: nothing to do yet. */
export const migrations: readonly Migration[] = []

/**
 * Brings a file of an older version to `target`, one step after the other; each step also sets `version`.
 * @returns the file, or the version at which it stuck: a damaged file may trip a step, and a step may be missing
 */
export function migrateFile(
  file: File,
  { from, target, steps }: { readonly from: number; readonly target: number; readonly steps: readonly Migration[] },
): { readonly ok: true; readonly file: File } | { readonly ok: false; readonly at: number } {
  let current = file
  for (let version = from; version < target; ) {
    const step = steps.find((each) => each.from === version)
    if (step === undefined || step.to <= version) return { ok: false, at: version }
    try {
      current = { ...step.migrate(current), version: step.to }
    } catch {
      // A frozen step trusts the shape of its own version; what breaks that shape came from outside.
      return { ok: false, at: version }
    }
    version = step.to
  }
  return { ok: true, file: current }
}
