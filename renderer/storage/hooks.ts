import { useLiveQuery } from 'dexie-react-hooks'
import { useSyncExternalStore } from 'react'
import type { Account, HistoryEntry } from '../../shared/account/account.ts'
import type { AccountId, PageId } from '../../shared/account/ids.ts'
import type { AccountRecord } from '../../shared/account/records/record.ts'
import type { Section } from '../../shared/account/sections.ts'
import { useStore } from './context.tsx'
import type { PageMeta, SaveState, TrashItem } from './store.ts'

// Every hook gives undefined while the first read is under way; a single thing that is not there is null.

/** Accounts by name, without those in the Trash; `archived` picks one kind, absent means both. */
export function useAccounts(filter: { readonly archived?: boolean } = {}): readonly Account[] | undefined {
  const store = useStore()
  const { archived } = filter
  return useLiveQuery(async () => {
    const accounts = await store.listAccounts()
    return archived === undefined ? accounts : accounts.filter((account) => account.archived === archived)
  }, [store, archived])
}

export function useAccount(id: AccountId): Account | null | undefined {
  const store = useStore()
  return useLiveQuery(() => store.getAccount(id), [store, id])
}

export function useAllRecords(account: AccountId): readonly AccountRecord[] | undefined {
  const store = useStore()
  return useLiveQuery(() => store.listAllRecords(account), [store, account])
}

/** The id of a section's notes: it stays the same while they are written, unlike what is known of the page. */
export function useSectionNotes(account: AccountId, section: Section): PageId | null | undefined {
  const store = useStore()
  return useLiveQuery(
    async () => (await store.listPages(account)).find((page) => page.section === section)?.id ?? null,
    [store, account, section],
  )
}

export function usePageMeta(account: AccountId, page: PageId): PageMeta | null | undefined {
  const store = useStore()
  return useLiveQuery(() => store.getPage(account, page), [store, account, page])
}

export function useTrash(): readonly TrashItem[] | undefined {
  const store = useStore()
  return useLiveQuery(() => store.listTrash(), [store])
}

export function useHistory(account: AccountId): readonly HistoryEntry[] | undefined {
  const store = useStore()
  return useLiveQuery(() => store.listHistory(account), [store, account])
}

export function useSaveState(): SaveState {
  const { saveState } = useStore()
  return useSyncExternalStore(saveState.subscribe, saveState.get)
}
