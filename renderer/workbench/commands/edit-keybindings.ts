import { applyEdits, type JSONPath, modify } from 'jsonc-parser'
import { begun, readJson } from '../settings/read-json.ts'
import type { Platform } from './chord.ts'
import type { BoundKeys } from './keybinding.ts'

const layout = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } }

interface Entry {
  readonly key?: string
  readonly command: string
  readonly when?: string
  readonly args?: unknown
}

/** How chords stand in the file: `cmd+k cmd+s` on a Mac, where `meta` is the Cmd key. */
export function writtenKeys(chords: readonly string[], platform: Platform): string {
  const text = chords.join(' ')
  return platform === 'mac' ? text.replaceAll('meta', 'cmd') : text
}

/** One more binding of a command. */
export function addKeys(text: string, command: string, key: string): string {
  return append(text, { key, command })
}

/** Another key for a binding. A default gives way to an entry of the user's own. */
export function changeKeys(text: string, binding: BoundKeys, key: string, platform: Platform): string {
  if (binding.entry !== null) return set(text, [binding.entry, 'key'], key)
  return append(append(text, { ...own(binding), key }), removal(binding, platform))
}

/** Another condition for a binding; an empty one is none. */
export function changeWhen(text: string, binding: BoundKeys, when: string, platform: Platform): string {
  const condition = when.trim() === '' ? undefined : when.trim()
  if (binding.entry !== null) return set(text, [binding.entry, 'when'], condition)
  const { when: _when, ...rest } = own(binding)
  const entry = {
    ...rest,
    key: writtenKeys(binding.chords, platform),
    ...(condition === undefined ? {} : { when: condition }),
  }
  return append(append(text, entry), removal(binding, platform))
}

export function removeKeys(text: string, binding: BoundKeys, platform: Platform): string {
  return binding.entry === null ? append(text, removal(binding, platform)) : set(text, [binding.entry], undefined)
}

/** Takes all entries about a command out of the file, so that its defaults stand again. */
export function resetKeys(text: string, command: string): string {
  const entries = entriesOf(text)
  const mine = entries.flatMap((entry, index) => (isAbout(entry, command) ? [index] : []))
  return mine.toReversed().reduce((rest, index) => set(rest, [index], undefined), text)
}

function isAbout(entry: unknown, command: string): boolean {
  if (typeof entry !== 'object' || entry === null || !('command' in entry)) return false
  return entry.command === command || entry.command === `-${command}`
}

function own({ command, when, args }: BoundKeys): Entry {
  return { command, ...(when === undefined ? {} : { when }), ...(args === undefined ? {} : { args }) }
}

function removal({ command, chords, when }: BoundKeys, platform: Platform): Entry {
  return {
    key: writtenKeys(chords, platform),
    command: `-${command}`,
    ...(when === undefined ? {} : { when }),
  }
}

function entriesOf(text: string): readonly unknown[] {
  const reading = readJson(text)
  return reading.ok && Array.isArray(reading.value) ? reading.value : []
}

function append(text: string, entry: Entry): string {
  const { key, command, ...rest } = entry
  const ordered = { ...(key === undefined ? {} : { key }), command, ...rest }
  const list = begun(text, '[]')
  const at = entriesOf(list).length
  return applyEdits(list, modify(list, [at], ordered, { ...layout, isArrayInsertion: true }))
}

function set(text: string, path: JSONPath, value: unknown): string {
  return applyEdits(text, modify(text, path, value, layout))
}
