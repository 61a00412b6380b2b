import { useEffect, useMemo, useState } from 'react'
import { useShell } from '../shell-context.tsx'
import { createSearch } from './fuzzy.ts'
import { QuickList } from './QuickList.tsx'
import type { QuickOpenProvider, QuickPickItem } from './quick-input.ts'
import type { OpenSession } from './quick-store.ts'

type OpenItem = QuickPickItem<() => void>

/** Quick open: the text's prefix chooses who answers (`>` commands, `?` help). */
export function OpenBox({ session }: { readonly session: OpenSession }) {
  const { quickInput, log } = useShell()
  const [text, setText] = useState(session.text)
  const { providers, query } = quickInput.providersFor(text)
  const source = providers.map((provider) => provider.id).join(' ')
  const [loaded, setLoaded] = useState<{ readonly source: string; readonly items: readonly OpenItem[] } | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is loaded once per source, not at every letter.
  useEffect(() => {
    let isCurrent = true
    void loadAll(providers, (error) => log.error('quick open', 'a provider failed', error)).then((items) => {
      if (isCurrent) setLoaded({ source, items })
    })
    return () => {
      isCurrent = false
    }
  }, [source])

  const items = loaded?.source === source ? loaded.items : null
  const search = useMemo(() => createSearch(items ?? []), [items])
  const matches = useMemo(() => search(query), [search, query])
  return (
    <QuickList
      label={providers[0]?.title ?? 'Quick open'}
      placeholder="Search accounts and pages, > for commands, ? for help"
      text={text}
      onText={setText}
      matches={matches}
      start={0}
      isLoading={items === null}
      onChoose={(item) => {
        session.close()
        item.value()
      }}
    />
  )
}

async function loadAll(
  providers: readonly QuickOpenProvider[],
  onFailure: (error: unknown) => void,
): Promise<readonly OpenItem[]> {
  const lists = await Promise.all(
    providers.map(async (provider) => {
      try {
        return await provider.items()
      } catch (error) {
        onFailure(error)
        return []
      }
    }),
  )
  return lists.flat()
}
