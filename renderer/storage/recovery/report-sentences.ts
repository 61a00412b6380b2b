import type { RecoveryReason } from './report.ts'

const calm = 'Nothing was deleted. Choose what to bring back.'

export const recoveryText: Readonly<Record<RecoveryReason, string>> = {
  emptied: `The notebooks on this computer are empty, although there were some: the database was damaged or taken away. ${calm}`,
  dataLoss: `A part of the notebooks could not be read from the disk any more. ${calm}`,
  rowsMissing: `Some of what was saved is missing from the database. ${calm}`,
  older: `The notebooks on this computer are older than what was last saved. ${calm}`,
}
