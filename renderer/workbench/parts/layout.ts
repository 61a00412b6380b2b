import { type Persistence, readKept } from '../persistence.ts'
import { createSignal, type Signal } from '../signal.ts'

/** Which parts are open, at which view, how large, and where they stand. Sizes in pixels. */
export interface Layout extends Arrangement {
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

export type PartName = 'left' | 'right' | 'panel'

/** How the parts stand to each other, and what the person took off the bars. */
export interface Arrangement {
  /** The side bar stands at the right with the activity bar, the secondary one at the left. */
  readonly isSwapped: boolean
  readonly panelAt: 'bottom' | 'right'
  /** Of a panel that stands at the right. */
  readonly panelWidth: number
  /** The panel covers the editors. */
  readonly isPanelMaximized: boolean
  /** Nothing but the editors. */
  readonly isZen: boolean
  readonly hasActivityBar: boolean
  readonly hasStatusBar: boolean
  /** Views without an item in the activity bar, by id. */
  readonly hiddenViews: readonly string[]
  /** Items taken off the status bar, by id. */
  readonly hiddenItems: readonly string[]
}

/** What a double click on an edge gives back. */
export const initialSizes = { left: 248, right: 300, panel: 178, panelWidth: 420 } as const

export const initialArrangement: Arrangement = {
  isSwapped: false,
  panelAt: 'bottom',
  panelWidth: initialSizes.panelWidth,
  isPanelMaximized: false,
  isZen: false,
  hasActivityBar: true,
  hasStatusBar: true,
  hiddenViews: [],
  hiddenItems: [],
}

const initial: Layout = {
  ...initialArrangement,
  left: { isOpen: true, view: null, size: initialSizes.left },
  right: { isOpen: true, view: null, size: initialSizes.right },
  panel: { isOpen: true, view: null, size: initialSizes.panel },
}

export interface LayoutStore {
  readonly state: Signal<Layout>
  /** Opening a part ends zen mode, in which it would open unseen. */
  change(part: PartName, change: Partial<PartLayout>): void
  arrange(change: Partial<Arrangement>): void
}

export function createLayout(persistence: Persistence): LayoutStore {
  const kept = readKept(persistence, 'layout', hasParts)
  const state = createSignal<Layout>(kept === null ? initial : { ...readArrangement(kept), ...partsOf(kept) })
  function keep(next: Layout) {
    state.set(next)
    persistence.write('layout', JSON.stringify(next))
  }
  return {
    state,
    change(part, change) {
      const isZen = state.get().isZen && change.isOpen !== true
      keep({ ...state.get(), isZen, [part]: { ...state.get()[part], ...change } })
    },
    arrange: (change) => keep({ ...state.get(), ...change }),
  }
}

type Parts = Pick<Layout, PartName>

function hasParts(value: unknown): value is Parts {
  return isObject(value) && (['left', 'right', 'panel'] as const).every((part) => isPart(value[part]))
}

function partsOf({ left, right, panel }: Parts): Parts {
  return { left, right, panel }
}

/** What was kept of the arrangement, as far as it is understood: a layout of an earlier version has none. */
function readArrangement(kept: Parts & Record<string, unknown>): Arrangement {
  const flag = (name: keyof Arrangement, otherwise: boolean) => {
    const value = kept[name]
    return typeof value === 'boolean' ? value : otherwise
  }
  const ids = (name: keyof Arrangement) => {
    const value = kept[name]
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
  }
  const { panelAt, panelWidth } = kept
  return {
    isSwapped: flag('isSwapped', false),
    panelAt: panelAt === 'right' ? 'right' : 'bottom',
    panelWidth: isSize(panelWidth) ? panelWidth : initialSizes.panelWidth,
    isPanelMaximized: flag('isPanelMaximized', false),
    isZen: flag('isZen', false),
    hasActivityBar: flag('hasActivityBar', true),
    hasStatusBar: flag('hasStatusBar', true),
    hiddenViews: ids('hiddenViews'),
    hiddenItems: ids('hiddenItems'),
  }
}

function isPart(value: unknown): value is PartLayout {
  if (!isObject(value)) return false
  const { isOpen, view, size } = value
  return typeof isOpen === 'boolean' && (view === null || typeof view === 'string') && isSize(size)
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
