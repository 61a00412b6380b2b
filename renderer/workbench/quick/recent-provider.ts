import { type EditorInput, type EditorKind, editorKey } from '../editors/editor-area.ts'
import type { QuickOpenItem, QuickOpenProvider } from './quick-input.ts'
import type { RecentEditor } from './recent-editors.ts'

interface Options {
  recent(): readonly RecentEditor[]
  active(): EditorInput | null
  kind(name: string): EditorKind | undefined
  open(input: EditorInput, how: Parameters<QuickOpenItem['value']>[0]): void
}

// As many as leave the list behind them in sight; a search looks through all of them.
const listed = 10

/** The head of Ctrl+P: what was open before the active editor, so that Ctrl+P Enter goes back and forth. */
export function recentProvider({ recent, active, kind, open }: Options): QuickOpenProvider {
  return {
    id: 'recent',
    prefix: '',
    title: 'Go to',
    command: 'workbench.quickOpen',
    async items() {
      const current = active()
      const key = current === null ? '' : editorKey(current)
      const others = recent().filter(({ input }) => editorKey(input) !== key)
      const there = await Promise.all(others.map(async (one) => ((await isGone(kind, one.input)) ? [] : [one])))
      return there.flat().map(({ input, title, place, icon }, index) => ({
        key: editorKey(input),
        label: title,
        ...(place === '' ? {} : { description: place }),
        icon,
        group: 'recently opened',
        leads: true,
        onlyFound: index >= listed,
        opensEditor: true,
        value: (how) => open(input, how),
      }))
    },
  }
}

async function isGone(kind: Options['kind'], input: EditorInput): Promise<boolean> {
  const known = kind(input.kind)
  return known === undefined || (await known.isGone?.(input)) === true
}
