import * as v from 'valibot'
import type { Store } from '../../storage/store.ts'
import type { PreferenceFile, PreferenceFileName } from '../../workbench/settings/preference-file.ts'
import { readJson } from '../../workbench/settings/read-json.ts'
import { createListeners } from '../../workbench/signal.ts'

// Long enough that a word is one write.
const settleTime = 300

export interface PreferenceDraft {
  /** What the editor shows. */
  text(): string
  type(text: string): void
  /** What keeps the text from counting, or from being written; null where it is in force. */
  problem(): { readonly text: string; readonly line: number | null } | null
  /** True where the file holds another text than the one here, which does not parse. */
  isApart(): boolean
  /** Lets the text of the file stand here again. */
  takeSaved(): void
  /** Writes now what is still to be written. */
  flush(): Promise<void>
  onChange(listener: () => void): () => void
  dispose(): void
}

/**
 * The text of one of the user's files as it is being written. It is saved by itself as soon as it parses; until then
 * it is kept in the database, so that a half-written line survives a restart, and the file on the disk stays good.
 */
export function createPreferenceDraft(name: PreferenceFileName, file: PreferenceFile, store: Store): PreferenceDraft {
  const listeners = createListeners()
  const key = `settings.draft.${name}`
  let text = file.text() ?? ''
  let disk = text
  let refused: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function changed() {
    listeners.tell()
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (text === disk) return
    if (!readJson(text).ok) {
      await store.setSetting(key, text)
      return
    }
    const written = text
    const before = disk
    disk = written
    refused = await file.write(written)
    if (refused === null) await store.setSetting(key, null)
    else if (disk === written) disk = before
    changed()
  }

  const stopFile = file.onChange(() => {
    const next = file.text() ?? ''
    const hadOwn = text !== disk
    disk = next
    if (!hadOwn) text = next
    changed()
  })
  void store.getSetting(key).then((kept) => {
    const draft = v.safeParse(v.string(), kept)
    if (!draft.success || text !== disk || draft.output === disk) return
    text = draft.output
    changed()
  })

  return {
    text: () => text,
    type(next) {
      text = next
      refused = null
      clearTimeout(timer)
      timer = setTimeout(() => void save(), settleTime)
      changed()
    },
    problem() {
      if (refused !== null) return { text: refused, line: null }
      const reading = readJson(text)
      return reading.ok ? null : { text: `This is not saved yet: ${reading.text}.`, line: reading.line }
    },
    isApart: () => text !== disk && timer === undefined && !readJson(text).ok,
    takeSaved() {
      text = disk
      refused = null
      clearTimeout(timer)
      void store.setSetting(key, null)
      changed()
    },
    flush: save,
    onChange: listeners.add,
    dispose() {
      void save()
      stopFile()
    },
  }
}
