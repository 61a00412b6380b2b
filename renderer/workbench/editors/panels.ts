import type { DockviewApi, DockviewGroupPanel, IDockviewPanel } from 'dockview-react'
import type { Signal } from '../signal.ts'
import { type EditorInput, type EditorKind, editorKey } from './editor-area.ts'
import { type PanelContent, panelContent } from './panel-content.ts'
import { tabName } from './tab-names.ts'

/** The dock's panels read as editors. What is asked before the dock has mounted finds nothing. */
export interface Panels {
  dock(): DockviewApi | null
  setDock(dock: DockviewApi | null): void
  get(id: string): IDockviewPanel | null
  /** The panel meant: the one with the id, without an id the active one. */
  meant(id: string | null): IDockviewPanel | null
  find(input: EditorInput): IDockviewPanel | null
  content(id: string): PanelContent | null
  active(): EditorInput | null
  /** Of all panels, in the order they were made. */
  inputs(): readonly EditorInput[]
  show(panel: IDockviewPanel, next: PanelContent): void
  add(input: EditorInput, as: NewPanel): IDockviewPanel | null
  /** Tells the dock the names of all tabs again: it reads them out for people who cannot see them. */
  retitle(): void
  /** Groups in the order the eye reads them. */
  groups(): readonly DockviewGroupPanel[]
  pinnedIn(group: DockviewGroupPanel): number
}

interface NewPanel {
  readonly isPreview: boolean
  readonly isPinned: boolean
  readonly group: DockviewGroupPanel | undefined
  readonly index: number
}

export function createPanels(kinds: Signal<ReadonlyMap<string, EditorKind>>): Panels {
  let dock: DockviewApi | null = null
  let lastId = 0

  const get = (id: string) => dock?.getPanel(id) ?? null
  const inputs = () => (dock?.panels ?? []).flatMap((panel) => panelContent(panel.params)?.input ?? [])

  function title({ input, pinned }: PanelContent): string {
    const name = tabName(kinds.get(), inputs(), input)
    return pinned ? `${name}, pinned` : name
  }

  function freshId(): string {
    do lastId += 1
    while (get(`editor-${lastId}`) !== null)
    return `editor-${lastId}`
  }

  return {
    dock: () => dock,
    setDock(next) {
      dock = next
    },
    get,
    meant: (id) => (id === null ? (dock?.activePanel ?? null) : get(id)),
    find(input) {
      const key = editorKey(input)
      const isIt = (panel: IDockviewPanel) => {
        const own = panelContent(panel.params)
        return own !== null && editorKey(own.input) === key
      }
      return dock?.panels.find(isIt) ?? null
    },
    content: (id) => panelContent(get(id)?.params),
    active: () => panelContent(dock?.activePanel?.params)?.input ?? null,
    inputs,
    show(panel, next) {
      panel.api.updateParameters({ ...next })
      panel.api.setTitle(title(next))
    },
    add(input, { isPreview, isPinned, group, index }) {
      const params: PanelContent = { input, preview: isPreview && !isPinned, pinned: isPinned }
      return (
        dock?.addPanel({
          id: freshId(),
          component: 'editor',
          title: title(params),
          params: { ...params },
          ...(group === undefined ? {} : { position: { referenceGroup: group.id, index } }),
        }) ?? null
      )
    },
    retitle() {
      for (const panel of dock?.panels ?? []) {
        const own = panelContent(panel.params)
        if (own !== null && panel.title !== title(own)) panel.api.setTitle(title(own))
      }
    },
    groups: () => (dock?.groups ?? []).toSorted(inReadingOrder),
    pinnedIn: (group) => group.panels.filter((panel) => panelContent(panel.params)?.pinned === true).length,
  }
}

// The grid keeps its elements in the order of its branches, whatever is maximised.
function inReadingOrder(one: DockviewGroupPanel, other: DockviewGroupPanel): number {
  return one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
