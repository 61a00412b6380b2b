import type { AccountId } from '../../../../shared/account/ids.ts'
import type { Language } from '../../../../shared/account/sections.ts'
import { useAccountData } from '../account-data.tsx'
import { RecordList } from '../list/RecordList.tsx'

/** Why the lines of a section move, and who of theirs answers for it. */
export function DriversPart({ account, section }: { readonly account: AccountId; readonly section: Language }) {
  const data = useAccountData()
  const drivers = data.of('driver').filter((driver) => driver.section === section)
  return <RecordList account={account} type="driver" title="What moves it" records={drivers} fields={{ section }} />
}
