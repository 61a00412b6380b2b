import { useSyncExternalStore } from 'react'
import { activePage } from '../active/active-page.ts'

/** Status bar: words on the page that was written on last. */
export function WordCount() {
  const count = useSyncExternalStore(activePage.words.subscribe, activePage.words.get)
  if (count === null) return null
  return <span>{count === 1 ? '1 word' : `${count.toLocaleString()} words`}</span>
}
