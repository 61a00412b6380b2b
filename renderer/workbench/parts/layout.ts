import { type Persistence, readKept } from '../persistence.ts'
import { createSignal, type Signal } from '../signal.ts'

/** Which parts are open, at which view, and how large, in pixels. */
export interface Layout {
  readonly left: PartLayout
  readonly right: PartLayout
  readonly panel: PartLayout
}

export interface PartLayout {
  readonly isOpen: boolean
  /** Null until a view was shown: the first one then. */
  readonly view: string | null
  readonly size: number
}

export type PartName = keyof Layout

const initial: Layout = {
  left: { isOpen: true, view: null, size: 248 },
  right: { isOpen: true, view: null, size: 300 },
  panel: { isOpen: true, view: null, size: 178 },
}

export interface LayoutStore {
  readonly state: Signal<Layout>
  change(part: PartName, change: Partial<PartLayout>): void
}

export function createLayout(persistence: Persistence): LayoutStore {
  const state = createSignal(readKept(persistence, 'layout', isLayout) ?? initial)
  return {
    state,
    change(part, change) {
      state.set({ ...state.get(), [part]: { ...state.get()[part], ...change } })
      persistence.write('layout', JSON.stringify(state.get()))
    },
  }
}

function isLayout(value: unknown): value is Layout {
  return isObject(value) && (['left', 'right', 'panel'] as const).every((part) => isPart(value[part]))
}

function isPart(value: unknown): value is PartLayout {
  if (!isObject(value)) return false
  const { isOpen, view, size } = value
  return typeof isOpen === 'boolean' && (view === null || typeof view === 'string') && typeof size === 'number'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
