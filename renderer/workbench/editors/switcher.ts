import { createSignal, type Signal } from '../signal.ts'

/** The list that stands while Ctrl is held: the ids, most recently used first, and the one marked. */
export interface SwitcherState {
  readonly ids: readonly string[]
  readonly at: number
}

/** Ctrl+Tab: the mark walks through the list, and only letting go chooses. */
export interface Switcher {
  readonly state: Signal<SwitcherState | null>
  /** Opens the list with the mark one step away, or moves the mark, around the ends. */
  walk(by: 1 | -1): void
  mark(index: number): void
  /** Ends the walk at the marked one, or at the one given. */
  choose(id?: string): void
  cancel(): void
}

interface Options {
  /** What can be chosen now, the current one first. */
  list(): readonly string[]
  /** Called with what was chosen; with null when all stays as it was. */
  onEnd(id: string | null): void
}

export function createSwitcher({ list, onEnd }: Options): Switcher {
  const state = createSignal<SwitcherState | null>(null)

  function end(id: string | null) {
    if (state.get() === null) return
    state.set(null)
    onEnd(id)
  }

  return {
    state,
    walk(by) {
      const now = state.get()
      const ids = now?.ids ?? list()
      if (ids.length === 0) return
      state.set({ ids, at: ((now?.at ?? 0) + by + ids.length) % ids.length })
    },
    mark(index) {
      const now = state.get()
      if (now !== null && now.ids[index] !== undefined) state.set({ ...now, at: index })
    },
    choose(id) {
      const now = state.get()
      if (now !== null) end(id ?? now.ids[now.at] ?? null)
    },
    cancel: () => end(null),
  }
}
