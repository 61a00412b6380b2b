import type { RecoveryReason } from './report.ts'

const calm = 'Nothing was deleted.'

export const recoveryText: Readonly<Record<RecoveryReason, string>> = {
  emptied: `The notebooks on this computer are empty, although there were some: the database was damaged or taken away. ${calm}`,
  dataLoss: `A part of the notebooks could not be read from the disk any more. ${calm}`,
  rowsMissing: `Some of what was saved is missing from the database. ${calm}`,
  older: `The notebooks on this computer are older than what was last saved. ${calm}`,
}

/** An account of which nothing that can be read says what it was called. */
export const unnamed = 'An account without a name'

export const copyProblem: Readonly<Record<'older' | 'damaged', (name: string) => string>> = {
  older: (name) =>
    `The newest copy of ${name} is damaged, so the one before it is used. What was changed between the two may be missing.`,
  damaged: (name) => `Every copy of ${name} is damaged. The files are left as they are.`,
}
