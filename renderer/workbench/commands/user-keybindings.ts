import { getNodeValue, type Node, parseTree } from 'jsonc-parser'
import type { PreferenceFile } from '../settings/preference-file.ts'
import type { PreferenceProblem } from '../settings/preference-problem.ts'
import { lineAt, readJson } from '../settings/read-json.ts'
import { type Platform, parseKeys } from './chord.ts'
import { readWhen } from './when.ts'

/** One entry of the user's own file. */
export interface UserKeybinding {
  /** Its place in the list of the file. */
  readonly entry: number
  readonly command: string
  /** Written `-command`: takes the default away instead of adding a binding. */
  readonly removes: boolean
  /** Null where all keys of the command are taken away. */
  readonly key: string | null
  readonly chords: readonly string[]
  readonly when?: string
  readonly args?: unknown
  readonly line: number
}

export interface UserKeybindings {
  /** False where the whole file cannot be read: what stood before stays in force. */
  readonly isReadable: boolean
  readonly bindings: readonly UserKeybinding[]
  readonly problems: readonly PreferenceProblem[]
}

const keyLimit = 60
const commandLimit = 100

/** Reads keybindings.json: a list of `{ key, command, when, args }`. An entry that makes no sense is left out. */
export function readUserKeybindings(
  file: Pick<PreferenceFile, 'text' | 'failure'>,
  platform: Platform,
): UserKeybindings {
  const unread = file.failure()
  if (unread !== null) return broken(`. ${unread}`, null)
  const text = file.text() ?? ''
  const reading = readJson(text)
  if (!reading.ok) return broken(`: ${reading.text}.`, reading.line)
  if (reading.value === undefined) return { isReadable: true, bindings: [], problems: [] }
  const root = parseTree(text, [], { allowTrailingComma: true })
  if (root?.type !== 'array') return broken(': it must be a list, […].', 1)
  const bindings: UserKeybinding[] = []
  const problems: PreferenceProblem[] = []
  for (const [entry, node] of (root.children ?? []).entries()) {
    const line = lineAt(text, node.offset)
    const read = readEntry(node, platform)
    if (typeof read === 'string') problems.push({ kind: 'refused', text: `${read} This entry is left out.`, line })
    else bindings.push({ ...read, entry, line })
  }
  return { isReadable: true, bindings, problems }
}

function broken(why: string, line: number | null): UserKeybindings {
  const text = `keybindings.json is not in force${why}`
  return { isReadable: false, bindings: [], problems: [{ kind: 'broken', text, line }] }
}

/** The entry, or a sentence that says what is wrong with it. */
function readEntry(node: Node, platform: Platform): Omit<UserKeybinding, 'entry' | 'line'> | string {
  if (node.type !== 'object') return 'A key binding must be an object, {…}.'
  const { key, command, when, args }: Readonly<Record<string, unknown>> = getNodeValue(node)
  if (typeof command !== 'string' || command.length > commandLimit || command === '' || command === '-')
    return 'A key binding needs a “command”, the id of a command in quotation marks.'
  const removes = command.startsWith('-')
  if (key === undefined && !removes) return `“${command}” needs a “key”, for instance "ctrl+alt+k".`
  const chords = key === undefined ? [] : readKeys(key, platform)
  if (chords === null) return `The key of “${command}” cannot be read; write it like "ctrl+k ctrl+e".`
  if (when !== undefined && typeof when !== 'string') return `The “when” of “${command}” must be a text.`
  const condition = when === undefined ? null : readWhen(when)
  if (condition !== null && !condition.ok) return `The “when” of “${command}” cannot be read: ${condition.text}`
  return {
    command: removes ? command.slice(1) : command,
    removes,
    key: typeof key === 'string' ? key : null,
    chords,
    ...(when === undefined || when.trim() === '' ? {} : { when }),
    ...(args === undefined ? {} : { args }),
  }
}

/** The chords of keys that a person wrote; null when no keyboard has them. Modifiers are meant as they are written. */
function readKeys(key: unknown, platform: Platform): readonly string[] | null {
  if (typeof key !== 'string' || key.length > keyLimit) return null
  try {
    return parseKeys(key, platform, false)
  } catch {
    return null
  }
}
