import type { Store, TrashItem } from '../../storage/store.ts'
import { eraseItem } from './TrashView.tsx'

const keptDays = 30
const dayLength = 86_400_000

/** What has lain in the Trash for more than 30 days. */
export function expired(trash: readonly TrashItem[], now: string): readonly TrashItem[] {
  return trash.filter((item) => Date.parse(now) - Date.parse(item.deletedOn) > keptDays * dayLength)
}

/** Erases what the Trash no longer keeps. */
export async function emptyExpired(store: Store): Promise<void> {
  for (const item of expired(await store.listTrash(), store.now())) await eraseItem(store, item)
}
