import type { AccountId } from '../../../shared/account/ids.ts'
import type { RecordType } from '../../../shared/account/records/record.ts'
import type { Workbench } from '../../workbench/workbench.ts'

/** Adds a record and opens its form; the command does it, so that keys, palette and buttons are one. */
export function addRecord(
  workbench: Workbench,
  account: AccountId,
  type: RecordType,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return workbench.commands.run('records.add', { account, type, fields })
}

export function openRecord(workbench: Workbench, account: AccountId, id: string, field?: string): Promise<void> {
  return workbench.commands.run('records.open', { account, id, ...(field === undefined ? {} : { field }) })
}
