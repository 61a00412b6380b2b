import { liveQuery } from 'dexie'
import * as v from 'valibot'
import { type AccountId, accountIdSchema } from '../../../shared/account/ids.ts'
import type { Store } from '../../storage/store.ts'

const key = 'accounts.favourites'
const savedSchema = v.array(accountIdSchema)

/** The accounts with a star. They are this user's choice, so they stand in no account and in no account file. */
export async function readFavourites(store: Store): Promise<ReadonlySet<AccountId>> {
  const saved = v.safeParse(savedSchema, await store.getSetting(key))
  return new Set(saved.success ? saved.output : [])
}

/** Calls with the favourites now and whenever they change, in this window or another. */
export function followFavourites(store: Store, next: (favourites: ReadonlySet<AccountId>) => void): () => void {
  const query = liveQuery(() => readFavourites(store)).subscribe(next)
  return () => query.unsubscribe()
}

export async function setFavourites(store: Store, accounts: readonly AccountId[], isFavourite: boolean): Promise<void> {
  const before = await readFavourites(store)
  const kept = [...before].filter((id) => !accounts.includes(id))
  await store.setSetting(key, isFavourite ? [...kept, ...accounts] : kept)
}
