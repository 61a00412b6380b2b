import { type FSWatcher, watch } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { failure, type Outcome, success } from '../../shared/contract/errors.ts'
import { type PreferenceName, preferenceLimit, preferenceNames } from '../../shared/contract/values.ts'
import { asFailure, systemCode, writeDurably } from './durable.ts'
import { Turns } from './turns.ts'

/** What a person types in another program arrives in several writes; the last one counts. */
const settleTime = 100

export interface PreferenceText {
  readonly text: string
  readonly path: string
}

/** The user's own files, `settings.json` and `keybindings.json`: main keeps them as text and does not read them. */
export class Preferences {
  readonly #folder: string
  /** What the pages were last told of, or told us: a change on the disk that brings nothing new is none. */
  readonly #known = new Map<PreferenceName, string>()
  /** One at a time for each file: the newest text is the one that stays, and no look falls into a write. */
  readonly #turns = new Turns()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** A file that is not there yet is empty. */
  read(name: PreferenceName): Promise<Outcome<PreferenceText>> {
    return this.#turns.take(name, () => this.#take(name))
  }

  async #take(name: PreferenceName): Promise<Outcome<PreferenceText>> {
    const path = this.#path(name)
    try {
      if ((await stat(path)).size > preferenceLimit) return failure('tooLarge')
      const text = await readFile(path, 'utf8')
      this.#known.set(name, text)
      return success({ text, path })
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') return asFailure(error, 'unreadable')
      this.#known.set(name, '')
      return success({ text: '', path })
    }
  }

  write(name: PreferenceName, text: string): Promise<Outcome<Record<string, never>>> {
    return this.#turns.take(name, async () => {
      try {
        await writeDurably(this.#path(name), new TextEncoder().encode(text))
        this.#known.set(name, text)
        return success({})
      } catch (error) {
        return asFailure(error, 'unwritable')
      }
    })
  }

  /** Tells what another program wrote. Returns what ends the watch; a folder that cannot be watched is not. */
  watch(changed: (name: PreferenceName, text: string) => void): () => void {
    const timers = new Map<PreferenceName, ReturnType<typeof setTimeout>>()
    const look = (name: PreferenceName) =>
      this.#turns.take(name, async () => {
        const before = this.#known.get(name)
        const read = await this.#take(name)
        if (read.ok && read.value.text !== before) changed(name, read.value.text)
      })
    let watcher: FSWatcher
    try {
      watcher = watch(this.#folder, (_event, file) => {
        const name = preferenceNames.find((one) => `${one}.json` === file)
        if (name === undefined) return
        clearTimeout(timers.get(name))
        timers.set(
          name,
          setTimeout(() => void look(name), settleTime),
        )
      })
    } catch {
      return () => undefined
    }
    watcher.on('error', () => watcher.close())
    return () => {
      watcher.close()
      for (const timer of timers.values()) clearTimeout(timer)
    }
  }

  #path(name: PreferenceName): string {
    return join(this.#folder, basename(`${name}.json`))
  }
}
