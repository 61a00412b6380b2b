import type { Command } from '../../workbench/commands/command.ts'
import type { BoundKeys } from '../../workbench/commands/keybinding.ts'
import { readWhen, type When } from '../../workbench/commands/when.ts'

/** One line of the table: a command with one of its bindings, or with none. */
export interface KeybindingRow {
  readonly id: string
  readonly command: string
  /** `View: Toggle Panel`; the id where there is no such command. */
  readonly title: string
  readonly binding: BoundKeys | null
  /** `Ctrl+K Ctrl+S`; empty without a key. */
  readonly keys: string
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
    const keys = label(binding.chords)
    return {
      id: `${binding.command} ${binding.source} ${binding.entry ?? index}`,
      command: binding.command,
      title: titles.get(binding.command) ?? binding.command,
      binding,
      keys,
    }
  })
  for (const command of commands) {
    if (bound.has(command.id)) continue
    rows.push({ id: command.id, command: command.id, title: titleOf(command), binding: null, keys: '' })
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
    if (words.length === 0) return true
    const { when = '', source = '' } = row.binding ?? {}
    const searched = `${row.title} ${row.command} ${row.keys} ${when} ${source}`.toLowerCase()
    return words.every((word) => searched.includes(word))
  })
}

function startsWith(chords: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((chord, index) => chords[index] === chord)
}

/**
 * Other bindings that the same keys could mean: the same chords, or chords of which one begins with the other, under
 * conditions that can hold together.
 */
export function conflictsOf(
  wanted: Pick<BoundKeys, 'command' | 'chords' | 'when'>,
  bindings: readonly BoundKeys[],
): readonly BoundKeys[] {
  if (wanted.chords.length === 0) return []
  return bindings.filter(
    (one) =>
      one.command !== wanted.command &&
      (startsWith(one.chords, wanted.chords) || startsWith(wanted.chords, one.chords)) &&
      !exclude(one.when, wanted.when),
  )
}

/** The same for every binding at once, in one pass over their first chords. */
export function allConflicts(bindings: readonly BoundKeys[]): ReadonlyMap<BoundKeys, readonly BoundKeys[]> {
  const byFirst = new Map<string, BoundKeys[]>()
  for (const one of bindings) {
    const first = one.chords[0] ?? ''
    const same = byFirst.get(first)
    if (same === undefined) byFirst.set(first, [one])
    else same.push(one)
  }
  const found = new Map<BoundKeys, readonly BoundKeys[]>()
  for (const same of byFirst.values()) {
    for (const one of same) {
      const others = conflictsOf(one, same)
      if (others.length > 0) found.set(one, others)
    }
  }
  return found
}

/** True where one condition demands what the other forbids; conditions with *or* are taken to hold together. */
function exclude(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false
  const demands = demandsOf(other)
  return demandsOf(one).some((first) => demands.some((second) => contradict(first, second)))
}

function demandsOf(text: string): readonly When[] {
  const reading = readWhen(text)
  if (!reading.ok) return []
  return reading.when.kind === 'all' ? reading.when.of : [reading.when]
}

function contradict(one: When, other: When): boolean {
  if (one.kind === 'not') return JSON.stringify(one.of) === JSON.stringify(other)
  if (other.kind === 'not') return contradict(other, one)
  if (one.kind !== 'equals' || other.kind !== 'equals' || one.key !== other.key) return false
  return one.negated === other.negated ? !one.negated && one.value !== other.value : one.value === other.value
}
