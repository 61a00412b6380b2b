import { useMemo, useState } from 'react'
import { createSearch } from './fuzzy.ts'
import { QuickList } from './QuickList.tsx'
import type { PickSession } from './quick-store.ts'

/** A choice among given items. */
export function PickBox({ session }: { readonly session: PickSession }) {
  const [text, setText] = useState('')
  const search = useMemo(() => createSearch(session.items), [session.items])
  const matches = useMemo(() => search(text.trim()), [search, text])
  return (
    <QuickList
      label={session.title}
      placeholder={session.placeholder}
      text={text}
      onText={setText}
      matches={matches}
      start={text === '' ? session.start : 0}
      onChoose={(item) => session.choose(item)}
      onHighlight={session.highlight}
    />
  )
}
