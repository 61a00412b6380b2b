import type { BoundKeys } from '../../workbench/commands/keybinding.ts'
import { readWhen, type When } from '../../workbench/commands/when.ts'
import { startsWith } from './keybinding-rows.ts'

type Wanted = Pick<BoundKeys, 'command' | 'chords' | 'when'>

// As many as one reads.
const namedLimit = 6

/**
 * What else keys may mean: other commands bound to the same chords, or to chords of which one begins with the other,
 * under conditions that can hold together. Made once for a list of bindings; each answer looks only at those that
 * begin alike, and ends after the first few.
 */
export function findConflicts(bindings: readonly BoundKeys[]): (wanted: Wanted) => readonly BoundKeys[] {
  const byFirst = new Map<string, BoundKeys[]>()
  for (const one of bindings) {
    const first = one.chords[0] ?? ''
    const alike = byFirst.get(first)
    if (alike === undefined) byFirst.set(first, [one])
    else alike.push(one)
  }
  const read = new Map<string, readonly When[]>()
  const demands = (when: string | undefined) => {
    if (when === undefined) return []
    const known = read.get(when) ?? demandsOf(when)
    read.set(when, known)
    return known
  }
  return (wanted) => {
    const [first] = wanted.chords
    const found: BoundKeys[] = []
    for (const one of first === undefined ? [] : (byFirst.get(first) ?? [])) {
      if (found.length === namedLimit) break
      if (one.command === wanted.command || !isAlike(one.chords, wanted.chords)) continue
      if (!exclude(demands(one.when), demands(wanted.when))) found.push(one)
    }
    return found
  }
}

function isAlike(one: readonly string[], other: readonly string[]): boolean {
  return startsWith(one, other) || startsWith(other, one)
}

/** True where one condition demands what the other forbids; conditions with *or* are taken to hold together. */
function exclude(one: readonly When[], other: readonly When[]): boolean {
  return one.some((first) => other.some((second) => contradict(first, second)))
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
