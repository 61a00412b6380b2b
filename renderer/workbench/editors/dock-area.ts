import type { DockviewApi, IDockviewPanel } from 'dockview-react'
import type { ContextKeys } from '../commands/context-keys.ts'
import type { Disposer } from '../contribution.ts'
import type { Persistence } from '../persistence.ts'
import { createListeners, createSignal, type Signal } from '../signal.ts'
import { createClosedEditors } from './closed-editors.ts'
import { createClosing } from './closing.ts'
import type { EditorArea, EditorInput, EditorKind, OpenOptions } from './editor-area.ts'
import { createGroups } from './groups.ts'
import { createLayoutKeeper } from './layout-keeper.ts'
import { createNavigation, type NavigationPoint } from './navigation.ts'
import { panelFor } from './opening.ts'
import { type PanelContent, panelContent } from './panel-content.ts'
import { createPanels } from './panels.ts'
import { keepPinsInOrder } from './pins.ts'
import { createPlaces, type Places } from './places.ts'
import { createRecentlyUsed } from './recently-used.ts'
import { createReveals } from './reveals.ts'
import { createSwitcher, type Switcher } from './switcher.ts'
import { createTabActions, type TabActions } from './tab-actions.ts'

/** The editor area and what only the shell itself uses of it. */
export interface DockArea extends EditorArea, TabActions {
  readonly kinds: Signal<ReadonlyMap<string, EditorKind>>
  /** The panel that should take the keyboard focus as soon as it can. */
  readonly focusWanted: Signal<string | null>
  /** The panel whose breadcrumbs should take it. */
  readonly crumbsWanted: Signal<string | null>
  readonly switcher: Switcher
  readonly places: Places
  attach(api: DockviewApi): Disposer
  /** Brings back the editors of the last session; call it once the kinds are registered. Resolves when they are open. */
  restore(): Promise<void>
  content(id: string): PanelContent | null
  idOf(input: EditorInput): string | null
  focusActive(): void
  focusCrumbs(): void
  back(): void
  forward(): void
  canGoBack(): boolean
  canGoForward(): boolean
}

const recentLimit = 100
const closedLimit = 20

interface Options {
  readonly persistence: Persistence
  readonly context: ContextKeys
}

export function createDockArea({ persistence, context }: Options): DockArea {
  const kinds = createSignal<ReadonlyMap<string, EditorKind>>(new Map())
  const focusWanted = createSignal<string | null>(null)
  const crumbsWanted = createSignal<string | null>(null)
  const changes = createListeners()
  const reveals = createReveals()
  const panels = createPanels(kinds)
  const recent = createRecentlyUsed(recentLimit)
  const closed = createClosedEditors(closedLimit)
  const closing = createClosing({ panels, recent, closed })
  const groups = createGroups(panels)
  const navigation = createNavigation(go)
  const places = createPlaces((id, place) => {
    const input = panels.content(id)?.input
    if (input !== undefined && panels.dock()?.activePanel?.id === id) navigation.placed(input, place)
    keeper.keepSoon()
  })
  const keeper = createLayoutKeeper({ persistence, panels, recent, places, kinds, onBack: tell })
  const switcher = createSwitcher({
    list: () => recent.sort(panels.dock()?.activeGroup?.panels.map((panel) => panel.id) ?? []),
    onEnd(id) {
      if (id !== null) bringForward(panels.get(id))
    },
  })
  const actions = createTabActions({ panels, groups, closing, focusWanted, bringForward, tell })
  // A panel on its way between groups is for a moment in none, and its neighbour in front.
  let moves = 0

  function tell() {
    const input = panels.active()
    context.set('activeEditor', input?.kind)
    context.set('activeAccount', input?.account)
    context.set('activeSection', input?.section)
    context.set('hasEditors', (panels.dock()?.totalPanels ?? 0) > 0)
    context.set('multipleGroups', (panels.dock()?.groups.length ?? 0) > 1)
    context.set('groupMaximised', groups.isMaximised())
    context.set('canGoBack', navigation.canGoBack())
    context.set('canGoForward', navigation.canGoForward())
    panels.retitle()
    keeper.keepSoon()
    changes.tell()
  }

  function onActive() {
    if (moves > 0) return
    groups.showActive()
    const id = panels.dock()?.activePanel?.id
    const input = panels.active()
    if (id !== undefined) recent.touch(id)
    if (input !== null) navigation.entered(input)
    tell()
  }

  function bringForward(panel: IDockviewPanel | null) {
    if (panel === null) return
    panel.api.setActive()
    focusWanted.set(panel.id)
  }

  function open(input: EditorInput, options: OpenOptions = {}) {
    keeper.whenReady(() => {
      const panel = panelFor(panels, input, options)
      if (panel === null) return
      panel.api.setActive()
      // A preview that is reused comes to the front without the dock telling.
      onActive()
      if (options.keepFocus !== true) focusWanted.set(panel.id)
    })
  }

  function go({ input, place, target }: NavigationPoint) {
    open(input, { preview: true })
    if (target !== null) reveals.ask(input, target)
    const panel = panels.find(input)
    if (panel !== null && place !== null) places.want(panel.id, place)
  }

  function attach(dock: DockviewApi): Disposer {
    panels.setDock(dock)
    const subscriptions = [
      // Groups lie in the one main landmark; as regions of their own they would double the names of what they show.
      dock.onDidAddGroup((group) => group.element.setAttribute('role', 'group')),
      dock.onWillMutateLayout(({ kind }) => {
        if (kind === 'move') moves += 1
      }),
      dock.onDidMutateLayout(({ kind }) => {
        if (kind !== 'move') return
        moves -= 1
        onActive()
      }),
      dock.onDidActivePanelChange(onActive),
      dock.onDidActiveGroupChange(onActive),
      dock.onDidMaximizedGroupChange(tell),
      dock.onDidLayoutChange(keeper.keepSoon),
      dock.onDidRemovePanel((panel) => {
        recent.forget(panel.id)
        places.forget(panel.id)
        tell()
      }),
    ]
    const stopPins = keepPinsInOrder(panels, dock)
    keeper.bringBack()
    return () => {
      stopPins()
      for (const subscription of subscriptions) subscription.dispose()
      if (panels.dock() === dock) panels.setDock(null)
    }
  }

  return {
    kinds,
    focusWanted,
    crumbsWanted,
    switcher,
    places,
    register(kind) {
      if (kinds.get().has(kind.kind)) throw new Error(`The editor kind ${kind.kind} is registered twice`)
      kinds.set(new Map(kinds.get()).set(kind.kind, kind))
      const stop = kind.onTitlesChanged?.(() => {
        // A fresh map is what tells the tabs to ask for their titles again.
        kinds.set(new Map(kinds.get()))
        panels.retitle()
        changes.tell()
      })
      return () => {
        stop?.()
        const left = new Map(kinds.get())
        left.delete(kind.kind)
        kinds.set(left)
      }
    },
    open,
    close: (input) => keeper.whenReady(() => actions.closePanels([panels.find(input)])),
    closeAllOf: (account) =>
      keeper.whenReady(() => {
        const isGone = (input: EditorInput) => input.account === account
        actions.closePanels(
          panels.dock()?.panels.filter(({ params }) => panelContent(params)?.input.account === account) ?? [],
        )
        closed.drop(isGone)
        navigation.drop(isGone)
        tell()
      }),
    keep: (input) => keeper.whenReady(() => actions.keepPanel(panels.find(input)?.id ?? '')),
    active: panels.active,
    opened() {
      const order = recent.sort(panels.dock()?.panels.map((panel) => panel.id) ?? [])
      return order.flatMap((id) => panels.content(id)?.input ?? [])
    },
    reveal(input, target) {
      reveals.ask(input, target)
      open(input)
      keeper.whenReady(() => navigation.revealed(input, target))
    },
    onReveal: reveals.onReveal,
    onChange: changes.add,
    attach,
    restore: keeper.restore,
    content: panels.content,
    idOf: (input) => panels.find(input)?.id ?? null,
    ...actions,
    focusActive() {
      focusWanted.set(null)
      focusWanted.set(panels.dock()?.activePanel?.id ?? null)
    },
    focusCrumbs() {
      crumbsWanted.set(null)
      crumbsWanted.set(panels.dock()?.activePanel?.id ?? null)
    },
    back() {
      navigation.back()
      tell()
    },
    forward() {
      navigation.forward()
      tell()
    },
    canGoBack: navigation.canGoBack,
    canGoForward: navigation.canGoForward,
  }
}
