import type { Store } from '../storage/store.ts'
import { type Persistence, textOf } from '../workbench/persistence.ts'

type Kept = Pick<Store, 'settingsUnder' | 'setSettings' | 'deleteSettingsUnder'>
type Spare = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

interface Options {
  readonly store: Kept
  /** Holds a second copy, for a database that had to be brought back from its copies: those have no windows. */
  readonly spare: Spare
  /** Its id, the same over restarts. */
  readonly window: string
  /** Told when the state could not be read or written. */
  failed(problem: string, error: unknown): void
}

/** The state of one window: read once, before its first paint, and written a moment after each change. */
export interface WindowState extends Persistence {
  /** Writes what waits. Never rejects: a layout that is not kept is no lost work. */
  flush(): Promise<void>
  /** The window closes and does not come back: so its state goes. */
  forget(): Promise<void>
}

/** How long a change waits for others, in ms: a splitter that is dragged tells at every pixel. */
const rest = 300
/** What a new window takes over from the last one that wrote it. Its editors it opens itself. */
const inherited: ReadonlySet<string> = new Set(['layout', 'recent-commands'])
const latest = 'state/latest/'

/**
 * The state of the window in the database, so that it is as durable as the notebooks: also a program that is killed
 * has it again, up to the last moment of rest. What cannot be read costs the layout, never the program.
 */
export async function openWindowState({ store, spare, window, failed }: Options): Promise<WindowState> {
  const own = `state/${window}/`
  const texts = new Map<string, string>()
  const waiting = new Map<string, string | (() => string | null)>()
  let writing: Promise<void> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isForgotten = false

  try {
    const [before, mine] = await Promise.all([store.settingsUnder(latest), store.settingsUnder(own)])
    for (const [key, value] of mine) if (typeof value === 'string') texts.set(key.slice(own.length), value)
    // A window that is new here makes what it takes over its own: what others do later is theirs.
    if (mine.size === 0) {
      for (const [key, value] of before) if (typeof value === 'string') waiting.set(key.slice(latest.length), value)
      for (const [key, text] of readSpare(spare, own)) waiting.set(key, text)
    }
  } catch (error) {
    failed('the state of the window could not be read', error)
  }

  function takeWaiting(): ReadonlyMap<string, string> {
    const rows = new Map<string, string>()
    for (const [key, given] of waiting) {
      const text = textOf(given)
      if (text === null || text === texts.get(key)) continue
      texts.set(key, text)
      rows.set(own + key, text)
      if (inherited.has(key)) rows.set(latest + key, text)
    }
    waiting.clear()
    return rows
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const rows = takeWaiting()
    if (rows.size > 0 && !isForgotten) {
      writeSpare(spare, own, texts)
      writing = writing
        .then(() => store.setSettings(rows))
        .catch((error: unknown) => failed('the state of the window could not be kept', error))
    }
    return writing
  }

  return {
    read(key) {
      const given = waiting.get(key)
      return (given === undefined ? null : textOf(given)) ?? texts.get(key) ?? null
    },
    write(key, text) {
      waiting.set(key, text)
      timer ??= setTimeout(() => void flush(), rest)
    },
    flush,
    async forget() {
      await flush()
      isForgotten = true
      writeSpare(spare, own, null)
      await store
        .deleteSettingsUnder(own)
        .catch((error: unknown) => failed('the state of a closed window could not be removed', error))
    },
  }
}

function readSpare(spare: Spare, name: string): ReadonlyMap<string, string> {
  try {
    const kept: unknown = JSON.parse(spare.getItem(name) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return new Map()
    return new Map(Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  } catch {
    return new Map()
  }
}

function writeSpare(spare: Spare, name: string, texts: ReadonlyMap<string, string> | null): void {
  try {
    if (texts === null) spare.removeItem(name)
    else spare.setItem(name, JSON.stringify(Object.fromEntries(texts)))
  } catch {
    // A storage that is full or denied: the database has it.
  }
}
