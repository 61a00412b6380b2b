import type { Disposer } from '../contribution.ts'
import { createSignal, type Signal } from '../signal.ts'
import type { QuickOpenItem, QuickOpenProvider } from './quick-input.ts'

/** What the providers of one prefix have given so far. */
export interface Listing {
  readonly lists: readonly (readonly QuickOpenItem[])[]
  readonly isLoading: boolean
}

interface Running {
  readonly listing: Signal<Listing>
  /** Nobody waits any more: providers are told, and what they still give is not taken. */
  readonly stop: Disposer
}

/** Asks the providers at once. Items stand in the order of the providers, whichever answers first. */
export function startListing(
  providers: readonly QuickOpenProvider[],
  onFailure: (provider: QuickOpenProvider, error: unknown) => void,
): Running {
  const end = new AbortController()
  const parts: (readonly QuickOpenItem[])[][] = providers.map(() => [])
  let waiting = providers.length
  const now = (): Listing => ({ lists: parts.flat(), isLoading: waiting > 0 })
  const listing = createSignal<Listing>(now())
  const tell = () => listing.set(now())

  function take(index: number, items: readonly QuickOpenItem[]) {
    if (items.length > 0) parts[index]?.push(items)
  }

  for (const [index, provider] of providers.entries()) {
    const more = (items: readonly QuickOpenItem[]) => {
      if (end.signal.aborted) return
      take(index, items)
      tell()
    }
    const given = ask(provider, { signal: end.signal, more }, onFailure)
    if (isList(given)) {
      take(index, given)
      waiting -= 1
      continue
    }
    given
      .catch((error: unknown) => {
        if (!end.signal.aborted) onFailure(provider, error)
        return []
      })
      .then((items) => {
        waiting -= 1
        more(items)
      })
  }
  tell()
  return { listing, stop: () => end.abort() }
}

function ask(
  provider: QuickOpenProvider,
  request: Parameters<QuickOpenProvider['items']>[0],
  onFailure: (provider: QuickOpenProvider, error: unknown) => void,
): ReturnType<QuickOpenProvider['items']> {
  try {
    return provider.items(request)
  } catch (error) {
    onFailure(provider, error)
    return []
  }
}

function isList(given: ReturnType<QuickOpenProvider['items']>): given is readonly QuickOpenItem[] {
  return Array.isArray(given)
}
