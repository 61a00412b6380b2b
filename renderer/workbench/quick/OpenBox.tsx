import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useShell } from '../shell-context.tsx'
import { useSignal } from '../use-signal.ts'
import { type Listing, startListing } from './listing.ts'
import type { OpenSession } from './open-session.ts'
import { QuickList } from './QuickList.tsx'
import type { NothingFound, OpenHow, QuickOpenItem, QuickOpenProvider } from './quick-input.ts'
import { createSearch, type Match } from './search.ts'

const nothingYet: Listing = { lists: [], isLoading: true }
const noPositions: ReadonlySet<number> = new Set()

/** Quick open: the text's prefix chooses who answers (`>` commands, `?` help). */
export function OpenBox({ session }: { readonly session: OpenSession }) {
  const { quickInput } = useShell()
  const { text, selectFrom } = useSignal(session.text)
  const input = useRef<HTMLInputElement>(null)
  const { providers, query } = quickInput.providersFor(text)
  const { lists, isLoading } = useListing(providers)
  const search = useMemo(() => createSearch(lists), [lists])
  const found = useMemo(() => search(query), [search, query])
  const isEmpty = found.length === 0 && !isLoading
  const nothing = isEmpty ? nothingFound(providers, query) : null
  const matches = nothing === null ? found : actionsOf(nothing)

  // The same text may be asked for again, which is told by a new object.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useLayoutEffect(() => {
    if (selectFrom === null) return
    input.current?.focus()
    input.current?.setSelectionRange(selectFrom, text.length)
  }, [session.text.get()])

  function choose(item: QuickOpenItem, how: OpenHow) {
    const wanted = item.opensEditor === true ? how : 'here'
    if (wanted !== 'background') session.close()
    item.value(wanted)
  }

  return (
    <QuickList
      ref={input}
      label={providers[0]?.title ?? 'Quick open'}
      placeholder={placeholderOf(providers)}
      text={text}
      onText={(next) => session.text.set({ text: next, selectFrom: null })}
      matches={matches}
      start={0}
      isLoading={isLoading}
      note={nothing?.text ?? null}
      found={nothing === null ? found.length : 0}
      onStep={session.onStep}
      onChoose={choose}
    />
  )
}

/** What the providers give, asked once per set of providers; the answer to an earlier set is dropped. */
function useListing(providers: readonly QuickOpenProvider[]): Listing {
  const { log } = useShell()
  const source = providers.map((provider) => provider.id).join(' ')
  const [shown, setShown] = useState<{ readonly source: string; readonly listing: Listing }>({
    source,
    listing: nothingYet,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lists are asked for once per source, not at every letter.
  useLayoutEffect(() => {
    const { listing, stop } = startListing(providers, (provider, error) =>
      log.error('quick open', `${provider.id} gave no list`, error),
    )
    const show = () => setShown({ source, listing: listing.get() })
    show()
    const end = listing.subscribe(show)
    return () => {
      end()
      stop()
    }
  }, [source])
  return shown.source === source ? shown.listing : nothingYet
}

function placeholderOf(providers: readonly QuickOpenProvider[]): string {
  const own = providers.find((provider) => provider.placeholder !== undefined)
  return own?.placeholder ?? providers[0]?.title ?? ''
}

function nothingFound(providers: readonly QuickOpenProvider[], query: string): NothingFound {
  for (const provider of providers) {
    if (provider.nothingFound !== undefined) return provider.nothingFound(query)
  }
  return { text: query === '' ? 'There is nothing here yet.' : `Nothing matches “${query}”.` }
}

function actionsOf({ actions = [] }: NothingFound): readonly Match<QuickOpenItem>[] {
  return actions.map((item) => ({ item, positions: noPositions, head: null }))
}
