import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Account } from '../../../shared/account/account.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import {
  type AccountRecord,
  type RecordOf,
  type RecordType,
  recordsOf,
} from '../../../shared/account/records/record.ts'
import { type FiguresById, indexFigures } from '../../../shared/finance/computed.ts'
import { useAccount, useAllRecords } from '../../storage/hooks.ts'

/** One consistent reading of an account, shared by everything on a section page. */
export interface AccountData {
  readonly account: Account
  readonly records: readonly AccountRecord[]
  readonly byId: ReadonlyMap<string, AccountRecord>
  readonly figures: FiguresById
  of<Type extends RecordType>(type: Type): readonly RecordOf<Type>[]
}

const AccountDataContext = createContext<AccountData | null>(null)

interface ProviderProps {
  readonly account: AccountId
  /** Shown when the account is gone or in the Trash. */
  readonly missing: ReactNode
  readonly children: ReactNode
}

/** Reads the account once for all that stands inside; shows nothing until the first reading is there. */
export function AccountDataProvider({ account: id, missing, children }: ProviderProps) {
  const account = useAccount(id)
  const records = useAllRecords(id)
  const data = useMemo(() => (account && records ? accountData(account, records) : null), [account, records])
  if (account === null) return <>{missing}</>
  if (data === null) return null
  return <AccountDataContext value={data}>{children}</AccountDataContext>
}

/** Reads a set of records once, so that lists, references and figures find each other without asking again. */
export function accountData(account: Account, records: readonly AccountRecord[]): AccountData {
  const byType = new Map<RecordType, readonly AccountRecord[]>()
  return {
    account,
    records,
    byId: new Map(records.map((record) => [record.id, record])),
    figures: indexFigures(recordsOf(records, 'figure')),
    of(type) {
      const known = byType.get(type) ?? recordsOf(records, type)
      byType.set(type, known)
      // The list kept under a type holds only records of that type.
      return known as readonly RecordOf<typeof type>[]
    },
  }
}

export function useAccountData(): AccountData {
  const data = useContext(AccountDataContext)
  if (data === null) throw new Error('useAccountData is called outside AccountDataProvider')
  return data
}
