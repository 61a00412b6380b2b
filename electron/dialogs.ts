import { readFileSync } from 'node:fs'
import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import * as v from 'valibot'
import type { OpenKind, SaveKind } from '../shared/contract/values.ts'

/** What a person picks in the system's dialogs; null when they changed their mind. */
export interface Dialogs {
  open(kind: OpenKind, window: BrowserWindow | null): Promise<string | null>
  save(kind: SaveKind, suggestedName: string, window: BrowserWindow | null): Promise<string | null>
}

const openFilters: Readonly<Record<OpenKind, FileFilter>> = {
  companyfacts: { name: 'SEC companyfacts', extensions: ['json'] },
  account: { name: 'Acumen account', extensions: ['json'] },
}

const saveFilters: Readonly<Record<SaveKind, FileFilter>> = {
  account: { name: 'Acumen account', extensions: ['acumen.json'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
}

const endings: Readonly<Record<SaveKind, string>> = { account: '.acumen.json', pdf: '.pdf' }

export const nativeDialogs: Dialogs = {
  async open(kind, window) {
    const options = { properties: ['openFile' as const], filters: [openFilters[kind]] }
    const answer = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options))
    return answer.canceled ? null : (answer.filePaths[0] ?? null)
  },
  async save(kind, suggestedName, window) {
    const options = { defaultPath: safeFileName(suggestedName, endings[kind]), filters: [saveFilters[kind]] }
    const answer = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
    return answer.canceled || answer.filePath === '' ? null : answer.filePath
  },
}

/** A name that every file system takes, from the name of an account; never a path, with the ending of its kind. */
export function safeFileName(suggested: string, ending: string): string {
  const bare = suggested.endsWith(ending) ? suggested.slice(0, -ending.length) : suggested
  const kept = [...bare]
    .map((character) => (character < ' ' || '<>:"/\\|?*\u007f'.includes(character) ? ' ' : character))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120)
    .trim()
  return `${kept === '' ? 'Acumen' : kept}${ending}`
}

const scriptSchema = v.object({
  open: v.optional(v.array(v.nullable(v.string())), []),
  save: v.optional(v.array(v.nullable(v.string())), []),
})

/**
 * Dialogs for tests, which cannot click native ones: the file lists what is picked, in order; null and the end of a
 * list are *cancel*. The file is read anew each time, so that a test can add to it.
 */
export function scriptedDialogs(path: string): Dialogs {
  const taken = { open: 0, save: 0 }
  function next(kind: 'open' | 'save'): string | null {
    const script = v.parse(scriptSchema, JSON.parse(readFileSync(path, 'utf8')))
    const picked = script[kind][taken[kind]] ?? null
    taken[kind] += 1
    return picked
  }
  return { open: async () => next('open'), save: async () => next('save') }
}
