import { type Section, sections, sectionTitles } from '../../../shared/account/sections.ts'
import type { Gap } from '../../../shared/readiness/assessment.ts'

export type Severity = Gap['severity']
export type GapSort = 'section' | 'gain' | 'severity'

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info']
export const severityNames: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' }
export const severityIcons: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info' }

/** What of the gaps is shown, and in which order. */
export interface GapChoice {
  /** Every word of it stands in the gap or in the name of its section. */
  readonly filter: string
  readonly hidden: ReadonlySet<Severity>
  readonly sort: GapSort
}

export interface GapGroup {
  readonly section: Section
  readonly gaps: readonly Gap[]
}

/** The gaps that pass the choice, by section; the order of the groups follows what one sorts by. */
export function gapGroups(gaps: readonly Gap[], { filter, hidden, sort }: GapChoice): readonly GapGroup[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const passes = (gap: Gap) => {
    if (hidden.has(gap.severity)) return false
    const text = `${sectionTitles[gap.section]} ${gap.text}`.toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  }
  const bySection = new Map<Section, Gap[]>()
  for (const gap of gaps) {
    if (!passes(gap)) continue
    const group = bySection.get(gap.section)
    if (group === undefined) bySection.set(gap.section, [gap])
    else group.push(gap)
  }
  return [...bySection]
    .map(([section, own]) => ({ section, gaps: own.toSorted(sort === 'gain' ? byGain : bySeverity) }))
    .toSorted((one, other) => groupOrder[sort](one, other) || order(one.section) - order(other.section))
}

/** The gaps in the order in which they are walked: as the list shows them, folded groups too. */
export function gapsInOrder(groups: readonly GapGroup[]): readonly Gap[] {
  return groups.flatMap((group) => group.gaps)
}

export type GapRow =
  | { readonly kind: 'group'; readonly id: string; readonly group: GapGroup; readonly isOpen: boolean }
  | {
      readonly kind: 'gap'
      readonly id: string
      readonly gap: Gap
      /** From 1, among those of its group. */
      readonly position: number
      readonly size: number
    }

/** The lines on screen: each group, and beneath it its gaps unless it is folded. */
export function gapRows(groups: readonly GapGroup[], folded: ReadonlySet<Section>): readonly GapRow[] {
  return groups.flatMap((group): readonly GapRow[] => {
    const isOpen = !folded.has(group.section)
    const head: GapRow = { kind: 'group', id: `section ${group.section}`, group, isOpen }
    if (!isOpen) return [head]
    const size = group.gaps.length
    return [head, ...group.gaps.map((gap, at): GapRow => ({ kind: 'gap', id: gap.id, gap, position: at + 1, size }))]
  })
}

/** How many there are of each severity. */
export function countBySeverity(gaps: readonly Gap[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of gaps) counts[severity] += 1
  return counts
}

/** What closing the gap brings, in words: points, or that a gate opens. */
export function gainWords({ gain }: Pick<Gap, 'gain'>): string {
  return gain === null ? 'no points by itself, but it stands in the way' : `${gain.toFixed(1)} points to gain`
}

function bySeverity(one: Gap, other: Gap): number {
  return severities.indexOf(one.severity) - severities.indexOf(other.severity) || byGain(one, other)
}

/** What stands in the way of a level has no points and comes first. */
function byGain(one: Gap, other: Gap): number {
  return worth(other) - worth(one)
}

function worth({ gain }: Gap): number {
  return gain ?? 1000
}

function total({ gaps }: GapGroup): number {
  return gaps.reduce((sum, { gain }) => sum + (gain ?? 0), 0)
}

function worst({ gaps }: GapGroup): number {
  return Math.min(...gaps.map(({ severity }) => severities.indexOf(severity)))
}

const groupOrder: Readonly<Record<GapSort, (one: GapGroup, other: GapGroup) => number>> = {
  section: () => 0,
  gain: (one, other) => total(other) - total(one),
  severity: (one, other) => worst(one) - worst(other),
}

function order(section: Section): number {
  return sections.indexOf(section)
}
