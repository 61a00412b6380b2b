import type { Disposer } from '../contribution.ts'
import { createSignal, type Signal } from '../signal.ts'
import { createOpenSession, type OpenSession, reopen } from './open-session.ts'
import type {
  QuickInput,
  QuickInputOptions,
  QuickOpenProvider,
  QuickPickItem,
  QuickPickOptions,
} from './quick-input.ts'

/** A list to choose from, its values hidden behind `choose`. */
export interface PickSession {
  readonly kind: 'pick'
  readonly title: string
  readonly placeholder: string
  readonly items: readonly QuickPickItem<unknown>[]
  readonly start: number
  choose(item: QuickPickItem<unknown> | null): void
  highlight(item: QuickPickItem<unknown>): void
}

export interface InputSession {
  readonly kind: 'input'
  readonly options: QuickInputOptions
  finish(text: string | null): void
}

export type QuickSession = PickSession | InputSession | OpenSession

export interface QuickStore extends QuickInput {
  /** What is on screen. */
  readonly session: Signal<QuickSession | null>
  /** The providers that answer a text, those of the longest prefix it starts with, and the rest of the text. */
  providersFor(text: string): { readonly providers: readonly QuickOpenProvider[]; readonly query: string }
  providers(): readonly QuickOpenProvider[]
  dismiss(): void
}

export function createQuickInput(): QuickStore {
  const session = createSignal<QuickSession | null>(null)
  let providers: readonly QuickOpenProvider[] = []

  function dismiss() {
    const current = session.get()
    if (current === null) return
    session.set(null)
    if (current.kind === 'pick') current.choose(null)
    if (current.kind === 'input') current.finish(null)
  }

  function begin(next: QuickSession) {
    dismiss()
    session.set(next)
  }

  /** Ends the session if it is the one on screen; a second answer changes nothing. */
  function end(own: QuickSession) {
    if (session.get() === own) session.set(null)
  }

  function prefixOf(text: string): string {
    const prefixes = providers.map((provider) => provider.prefix).filter((prefix) => text.startsWith(prefix))
    return prefixes.reduce((longest, one) => (one.length > longest.length ? one : longest), '')
  }

  return {
    session,
    dismiss,
    pick<T>(items: readonly QuickPickItem<T>[], options: QuickPickOptions<T>): Promise<T | null> {
      return new Promise((resolve) => {
        const find = (item: QuickPickItem<unknown> | null) => items.find((one) => one === item)
        const own: PickSession = {
          kind: 'pick',
          title: options.title,
          placeholder: options.placeholder ?? options.title,
          items,
          start: Math.max(
            0,
            items.findIndex((item) => item.value === options.selected),
          ),
          choose(item) {
            end(own)
            resolve(find(item)?.value ?? null)
          },
          highlight(item) {
            const found = find(item)
            if (found !== undefined) options.onHighlight?.(found.value)
          },
        }
        begin(own)
      })
    },
    input(options) {
      return new Promise((resolve) => {
        const own: InputSession = {
          kind: 'input',
          options,
          finish(text) {
            end(own)
            resolve(text)
          },
        }
        begin(own)
      })
    },
    registerProvider(provider): Disposer {
      providers = [...providers, provider]
      return () => {
        providers = providers.filter((one) => one !== provider)
      }
    },
    open(text = '') {
      const current = session.get()
      if (current?.kind === 'open') reopen(current, text, prefixOf)
      else begin(createOpenSession(text, end))
    },
    providers: () => providers,
    providersFor(text) {
      const prefix = prefixOf(text)
      return {
        providers: providers.filter((provider) => provider.prefix === prefix),
        query: text.slice(prefix.length).trim(),
      }
    },
  }
}
