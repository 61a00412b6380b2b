import type { Command } from '../../workbench/commands/command.ts'
import type { BoundKeys } from '../../workbench/commands/keybinding.ts'

/** One line of the table: a command with one of its bindings, or with none. */
export interface KeybindingRow {
  readonly id: string
  readonly command: string
  /** `View: Toggle Panel`; the id where there is no such command. */
  readonly title: string
  readonly binding: BoundKeys | null
  /** `Ctrl+K Ctrl+S`; empty without a key. */
  readonly keys: string
  /** All that words are looked for in, in small letters: made once, searched at each key. */
  readonly searched: string
}

interface Table {
  readonly commands: readonly Command[]
  readonly bindings: readonly BoundKeys[]
  label(chords: readonly string[]): string
}

/** Every command with each of its keys, by title; bindings of commands that do not exist stand with their id. */
export function keybindingRows({ commands, bindings, label }: Table): readonly KeybindingRow[] {
  const titles = new Map(commands.map((one) => [one.id, titleOf(one)]))
  const bound = new Set(bindings.map(({ command }) => command))
  const rows = bindings.map((binding, index): KeybindingRow => {
    const { command, source, entry, when = '' } = binding
    const keys = label(binding.chords)
    const title = titles.get(command) ?? command
    const searched = `${title} ${command} ${keys} ${when} ${source}`.toLowerCase()
    return { id: `${command} ${source} ${entry ?? index}`, command, title, binding, keys, searched }
  })
  for (const command of commands) {
    if (bound.has(command.id)) continue
    const { id } = command
    const title = titleOf(command)
    rows.push({ id, command: id, title, binding: null, keys: '', searched: `${title} ${id}`.toLowerCase() })
  }
  return rows.toSorted((a, b) => order.compare(a.title, b.title) || order.compare(a.keys, b.keys))
}

// One collator for all: comparing with a fresh one each time costs seconds over thousands of rows.
const order = new Intl.Collator('en')

function titleOf({ category, title }: Command): string {
  return category === undefined ? title : `${category}: ${title}`
}

export interface RowFilter {
  /** Words, each of which must stand somewhere in the row; in quotation marks, the keys as a whole. */
  readonly text: string
  /** Chords that were pressed; null where nothing was recorded. */
  readonly chords: readonly string[] | null
  readonly ownOnly: boolean
}

export function filterRows(
  rows: readonly KeybindingRow[],
  { text, chords, ownOnly }: RowFilter,
): readonly KeybindingRow[] {
  const trimmed = text.trim().toLowerCase()
  const exact = /^"(.+)"$/.exec(trimmed)?.[1]
  const words = trimmed.split(/\s+/).filter((word) => word !== '')
  return rows.filter((row) => {
    if (ownOnly && row.binding?.source !== 'user') return false
    if (chords !== null) return row.binding !== null && startsWith(row.binding.chords, chords)
    if (exact !== undefined) return row.keys.toLowerCase() === exact
    return words.every((word) => row.searched.includes(word))
  })
}

/** Whether chords begin with others, or are the same. */
export function startsWith(chords: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((chord, index) => chords[index] === chord)
}
