import { useMemo, useState } from 'react'
import { QuickList } from './QuickList.tsx'
import type { PickSession } from './quick-store.ts'
import { createSearch } from './search.ts'

/** A choice among given items. */
export function PickBox({ session }: { readonly session: PickSession }) {
  const [text, setText] = useState('')
  const search = useMemo(() => createSearch([session.items]), [session.items])
  const matches = useMemo(() => search(text), [search, text])
  return (
    <QuickList
      label={session.title}
      placeholder={session.placeholder}
      text={text}
      onText={setText}
      matches={matches}
      start={text === '' ? session.start : 0}
      note={matches.length === 0 ? `Nothing matches “${text.trim()}”.` : null}
      onChoose={(item) => session.choose(item)}
      onHighlight={session.highlight}
    />
  )
}
