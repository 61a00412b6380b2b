import type { AccountId } from '../../../shared/account/ids.ts'

/** Where it is kept when a brief of the account was last written: an instant. */
export function exportedSetting(account: AccountId): string {
  return `brief.exported/${account}`
}
