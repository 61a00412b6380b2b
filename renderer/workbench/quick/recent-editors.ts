import type { Disposer } from '../contribution.ts'
import { type EditorArea, type EditorInput, type EditorKind, editorKey } from '../editors/editor-area.ts'
import { type Persistence, readKept } from '../persistence.ts'
import type { Signal } from '../signal.ts'

/** An editor that was open, with the words it had then: what it shows may not be loaded now. */
export interface RecentEditor {
  readonly input: EditorInput
  readonly title: string
  /** Where it stands: the name of the account. */
  readonly place: string
  readonly icon: string
}

/** What was open lately, also in earlier sessions, the last one first. */
export interface RecentEditors {
  list(): readonly RecentEditor[]
  dispose: Disposer
}

interface Options {
  readonly editors: Pick<EditorArea, 'active' | 'onChange' | 'opened'>
  readonly kinds: Pick<Signal<ReadonlyMap<string, EditorKind>>, 'get'>
  readonly persistence: Persistence
}

const storageKey = 'recent-editors'
const limit = 50

/** Follows the editors from now on. */
export function followRecentEditors({ editors, kinds, persistence }: Options): RecentEditors {
  let recent = (readKept(persistence, storageKey, Array.isArray) ?? []).filter(isRecent).slice(0, limit)
  let written = JSON.stringify(recent)

  function describe(input: EditorInput): RecentEditor | null {
    const kind = kinds.get().get(input.kind)
    if (kind === undefined) return null
    const crumbs = kind.crumbs?.(input) ?? []
    const place = crumbs
      .slice(0, -1)
      .map(({ label }) => label)
      .join(' › ')
    return { input, title: kind.title(input), place, icon: kind.icon(input) }
  }

  function follow() {
    const input = editors.active()
    const active = input === null ? null : describe(input)
    const key = input === null ? '' : editorKey(input)
    const others = recent.filter((one) => editorKey(one.input) !== key)
    const open = new Map(editors.opened().map((one) => [editorKey(one), one]))
    // Names come late and change: while an editor is open, they are known.
    const named = others.map((one) => {
      const opened = open.get(editorKey(one.input))
      return (opened === undefined ? null : describe(opened)) ?? one
    })
    recent = (active === null ? named : [active, ...named]).slice(0, limit)
    const text = JSON.stringify(recent)
    if (text === written) return
    written = text
    persistence.write(storageKey, text)
  }

  const dispose = editors.onChange(follow)
  return { list: () => recent, dispose }
}

function isRecent(value: unknown): value is RecentEditor {
  if (typeof value !== 'object' || value === null) return false
  if (!('input' in value && 'title' in value && 'place' in value && 'icon' in value)) return false
  const { input, title, place, icon } = value
  if (typeof title !== 'string' || typeof place !== 'string' || typeof icon !== 'string') return false
  if (typeof input !== 'object' || input === null || !('kind' in input)) return false
  return Object.values(input).every((entry) => typeof entry === 'string')
}
