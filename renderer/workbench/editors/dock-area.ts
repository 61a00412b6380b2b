import type { DockviewApi, IDockviewPanel } from 'dockview-react'
import type { ContextKeys } from '../commands/context-keys.ts'
import type { Disposer } from '../contribution.ts'
import type { Persistence } from '../persistence.ts'
import { touched } from '../recent.ts'
import { createListeners, createSignal, type Signal } from '../signal.ts'
import { type EditorArea, type EditorInput, type EditorKind, editorKey, type OpenOptions } from './editor-area.ts'
import { readLayout, writeLayout } from './kept-layout.ts'
import { type PanelContent, panelContent } from './panel-content.ts'
import { createReveals } from './reveals.ts'
import { tabName } from './tab-names.ts'

/** The editor area and what only the shell itself uses of it. The one place, with the view, that knows dockview. */
export interface DockArea extends EditorArea {
  readonly kinds: Signal<ReadonlyMap<string, EditorKind>>
  /** The panel that should take the keyboard focus as soon as it can. */
  readonly focusWanted: Signal<string | null>
  attach(api: DockviewApi): Disposer
  /** Brings back the editors of the last session; call it once the kinds are registered. Resolves when they are open. */
  restore(): Promise<void>
  content(id: string): PanelContent | null
  isOpen(input: EditorInput): boolean
  keep(id: string): void
  keepActive(): void
  closePanel(id: string): void
  closeActive(): void
  closeOthers(id: string | null): void
  closeToTheRight(id: string): void
  closeAll(): void
  reopenClosed(): void
  splitToSide(): void
  /** Next or previous tab of the active group, around the end. */
  step(by: 1 | -1): void
  /** Through the most recently used editors; the order changes only when the walk ends. */
  walkRecent(by: 1 | -1): void
  endWalk(): void
  focusGroup(index: number): void
  focusActive(): void
}

const recentLimit = 100
const closedLimit = 20
// A drag of a splitter tells at every pixel; once it rests is enough.
const keepAfter = 200

interface Options {
  readonly persistence: Persistence
  readonly context: ContextKeys
}

export function createDockArea({ persistence, context }: Options): DockArea {
  const kinds = createSignal<ReadonlyMap<string, EditorKind>>(new Map())
  const focusWanted = createSignal<string | null>(null)
  const changes = createListeners()
  const reveals = createReveals()
  let api: DockviewApi | null = null
  let isRestoreWanted = false
  let isRestored = false
  let waiting: (() => void)[] = []
  let recent: readonly string[] = []
  let closed: readonly EditorInput[] = []
  let walk: { readonly order: readonly string[]; readonly at: number } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastId = 0

  function content(id: string): PanelContent | null {
    const panel = api?.getPanel(id)
    return panel === undefined ? null : panelContent(panel.params)
  }
  const find = (input: EditorInput): IDockviewPanel | undefined => {
    const key = editorKey(input)
    return api?.panels.find((panel) => {
      const own = panelContent(panel.params)
      return own !== null && editorKey(own.input) === key
    })
  }
  const active = () => (api?.activePanel === undefined ? null : (panelContent(api.activePanel.params)?.input ?? null))

  /** Runs at once, or once the last session's editors are back. */
  function whenReady(work: () => void) {
    if (api !== null && isRestored) work()
    else waiting.push(work)
  }

  function keepSoon() {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (api !== null && isRestored) writeLayout(persistence, { dock: api.toJSON(), recent })
    }, keepAfter)
  }

  function tell() {
    const input = active()
    context.set('activeEditor', input?.kind)
    context.set('activeAccount', input?.account)
    context.set('activeSection', input?.section)
    context.set('hasEditors', (api?.totalPanels ?? 0) > 0)
    context.set('multipleGroups', (api?.groups.length ?? 0) > 1)
    retitle()
    keepSoon()
    changes.tell()
  }

  function inputs(): readonly EditorInput[] {
    return (api?.panels ?? []).map((panel) => panelContent(panel.params)?.input).filter((input) => input !== undefined)
  }

  function title(input: EditorInput) {
    return tabName(kinds.get(), inputs(), input)
  }

  /** Dockview names tabs and groups for screen readers by the titles it was told. */
  function retitle() {
    for (const panel of api?.panels ?? []) {
      const own = panelContent(panel.params)
      if (own !== null && panel.title !== title(own.input)) panel.api.setTitle(title(own.input))
    }
  }

  function show(panel: IDockviewPanel, next: PanelContent) {
    panel.api.updateParameters({ ...next })
    panel.api.setTitle(title(next.input))
  }

  function freshId(): string {
    do lastId += 1
    while (api?.getPanel(`editor-${lastId}`) !== undefined)
    return `editor-${lastId}`
  }

  function add(dock: DockviewApi, input: EditorInput, options: OpenOptions): IDockviewPanel {
    const isPreview = options.preview === true && options.pinned !== true
    const group = options.group === 'side' ? sideGroup(dock) : dock.activeGroup
    const reusable = group?.panels.find((panel) => panelContent(panel.params)?.preview === true)
    if (isPreview && reusable !== undefined) {
      show(reusable, { input, preview: true })
      return reusable
    }
    const index = group?.activePanel === undefined ? -1 : group.panels.indexOf(group.activePanel)
    return dock.addPanel({
      id: freshId(),
      component: 'editor',
      title: title(input),
      params: { input, preview: isPreview },
      ...(group === undefined ? {} : { position: { referenceGroup: group.id, index: index + 1 } }),
    })
  }

  function sideGroup(dock: DockviewApi) {
    const current = dock.activeGroup
    if (current === undefined || current.panels.length === 0) return current
    return groupBeside(dock, current)
  }

  function open(input: EditorInput, options: OpenOptions = {}) {
    whenReady(() => {
      if (api === null) return
      let panel = find(input)
      if (panel === undefined) panel = add(api, input, options)
      else if (options.preview !== true || options.pinned === true) keep(panel.id)
      if (options.group === 'side' && panel.group === api.activeGroup && panel.group.panels.length > 1)
        moveToSide(panel)
      panel.api.setActive()
      if (options.keepFocus !== true) focusWanted.set(panel.id)
      tell()
    })
  }

  function moveToSide(panel: IDockviewPanel) {
    if (api !== null) panel.api.moveTo({ group: groupBeside(api, panel.group) })
  }

  function keep(id: string) {
    const panel = api?.getPanel(id)
    const own = content(id)
    if (panel === undefined || own === null || !own.preview) return
    show(panel, { ...own, preview: false })
    tell()
  }

  function closePanels(panels: readonly IDockviewPanel[]) {
    for (const panel of panels) {
      const own = panelContent(panel.params)
      if (own !== null) closed = [own.input, ...closed].slice(0, closedLimit)
      panel.api.close()
    }
    const next = api?.activePanel?.id
    if (next !== undefined && document.activeElement === document.body) focusWanted.set(next)
    tell()
  }

  function onActive() {
    const id = api?.activePanel?.id
    if (id !== undefined && walk === null) recent = touched(recent, id, recentLimit)
    tell()
  }

  function attach(dock: DockviewApi): Disposer {
    api = dock
    // Groups lie in the one main landmark; as regions of their own they would double the names of what they show.
    const subscriptions = [
      dock.onDidAddGroup((group) => group.element.setAttribute('role', 'group')),
      dock.onDidActivePanelChange(onActive),
      dock.onDidActiveGroupChange(onActive),
      dock.onDidLayoutChange(keepSoon),
      dock.onDidRemovePanel((panel) => {
        recent = recent.filter((id) => id !== panel.id)
        tell()
      }),
    ]
    bringBack()
    return () => {
      for (const subscription of subscriptions) subscription.dispose()
      if (api === dock) api = null
    }
  }

  /** Needs both the dock, which mounts, and the word that the kinds are there; the later one does it. */
  function bringBack() {
    if (api === null || !isRestoreWanted || isRestored) return
    const kept = readLayout(persistence)
    if (kept !== null) {
      try {
        api.fromJSON(kept.dock)
        recent = kept.recent
      } catch {
        // A layout that dockview does not take is worth less than a window that opens.
        api.clear()
      }
    }
    isRestored = true
    const works = waiting
    waiting = []
    for (const work of works) work()
    retitle()
    tell()
  }

  function prepareKept() {
    for (const { params } of Object.values(readLayout(persistence)?.dock.panels ?? {})) {
      const input = panelContent(params)?.input
      if (input !== undefined) kinds.get().get(input.kind)?.prepare?.(input)
    }
  }

  return {
    kinds,
    focusWanted,
    register(kind) {
      if (kinds.get().has(kind.kind)) throw new Error(`The editor kind ${kind.kind} is registered twice`)
      kinds.set(new Map(kinds.get()).set(kind.kind, kind))
      const stop = kind.onTitlesChanged?.(() => {
        // A fresh map is what tells the tabs to ask for their titles again.
        kinds.set(new Map(kinds.get()))
        retitle()
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
    close: (input) => whenReady(() => closePanels([find(input)].filter((panel) => panel !== undefined))),
    closeAllOf: (account) =>
      whenReady(() => {
        const own = (panel: IDockviewPanel) => panelContent(panel.params)?.input.account === account
        closePanels(api?.panels.filter(own) ?? [])
        closed = closed.filter((input) => input.account !== account)
      }),
    active,
    opened() {
      const panels = api?.panels.map((panel) => panel.id) ?? []
      const order = [...recent.filter((id) => panels.includes(id)), ...panels.filter((id) => !recent.includes(id))]
      return order.map((id) => content(id)?.input).filter((input) => input !== undefined)
    },
    reveal(input, target) {
      reveals.ask(input, target)
      open(input)
    },
    onReveal: reveals.onReveal,
    onChange: changes.add,
    attach,
    restore() {
      return new Promise((resolve) => {
        isRestoreWanted = true
        // The dock may have yet to mount: what its editors load is on the way meanwhile.
        if (api === null) prepareKept()
        whenReady(resolve)
        bringBack()
      })
    },
    content,
    isOpen: (input) => find(input) !== undefined,
    keep,
    keepActive() {
      if (api?.activePanel !== undefined) keep(api.activePanel.id)
    },
    closePanel(id) {
      const panel = api?.getPanel(id)
      if (panel !== undefined) closePanels([panel])
    },
    closeActive() {
      if (api?.activePanel !== undefined) closePanels([api.activePanel])
      else if (api?.activeGroup !== undefined && api.groups.length > 1) api.removeGroup(api.activeGroup)
    },
    closeOthers(id) {
      const kept = id === null ? api?.activePanel : api?.getPanel(id)
      if (kept !== undefined) closePanels(kept.group.panels.filter((panel) => panel !== kept))
    },
    closeToTheRight(id) {
      const from = api?.getPanel(id)
      if (from !== undefined) closePanels(from.group.panels.slice(from.group.panels.indexOf(from) + 1))
    },
    closeAll: () => closePanels([...(api?.panels ?? [])]),
    reopenClosed() {
      const [input, ...rest] = closed
      closed = rest
      if (input !== undefined) open(input, { pinned: true })
    },
    splitToSide() {
      const panel = api?.activePanel
      if (api === null || panel === undefined) return
      // One tab alone cannot be in two places: an empty group at the side waits for the next editor.
      if (panel.group.panels.length > 1) moveToSide(panel)
      else api.addGroup({ referenceGroup: panel.group, direction: 'right' })
      tell()
    },
    step(by) {
      const group = api?.activeGroup
      if (group?.activePanel === undefined) return
      const index = group.panels.indexOf(group.activePanel) + by
      const next = group.panels[(index + group.panels.length) % group.panels.length]
      next?.api.setActive()
      focusWanted.set(next?.id ?? null)
    },
    walkRecent(by) {
      const order = walk?.order ?? recent.filter((id) => api?.getPanel(id) !== undefined)
      if (order.length < 2) return
      const at = ((walk?.at ?? 0) + by + order.length) % order.length
      walk = { order, at }
      const id = order[at] ?? ''
      api?.getPanel(id)?.api.setActive()
      focusWanted.set(id)
    },
    endWalk() {
      if (walk === null) return
      walk = null
      onActive()
    },
    focusGroup(index) {
      const group = api?.groups[index]
      if (group === undefined) return
      group.focus()
      focusWanted.set(group.activePanel?.id ?? null)
    },
    focusActive() {
      focusWanted.set(null)
      focusWanted.set(api?.activePanel?.id ?? null)
    },
  }
}

/** The group to the right; a new one when there is none. */
function groupBeside(dock: DockviewApi, group: IDockviewPanel['group']) {
  const next = dock.adjacentGroupInDirection(group, 'right')
  return (
    dock.groups.find((one) => one.id === next?.id) ?? dock.addGroup({ referenceGroup: group.id, direction: 'right' })
  )
}
