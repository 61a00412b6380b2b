import type { Figure } from '../../account/records/figure.ts'
import type { Language } from '../../account/sections.ts'
import { isMoney, scopeKey, subjectKey } from '../../finance/computed.ts'
import { metricLabel } from '../../finance/metrics.ts'
import { daysBetween, sameEnd } from '../../finance/periods.ts'
import { keyLikeness, type Likeness } from '../alike.ts'
import { type Candidate, type Check, candidateOf } from '../candidate.ts'
import type { Evidence } from '../evidence.ts'
import { isGuidance, isOwn, lineKey, seriesKey } from '../facts.ts'
import { groupBy, keyed } from '../grouping.ts'
import { isFilled } from '../placeholder.ts'
import { olderOf } from '../recency.ts'
import type { View } from '../view.ts'

/** Peers are compared where the periods end within a year of each other. */
const comparableDays = 366

/** The account's own Figures of a section. */
export function ownFigures(view: View, section: Language): readonly Figure[] {
  return view.facts.memo(`own ${section}`, () =>
    view.facts.records('figure').filter((figure) => isOwn(figure) && figure.section === section),
  )
}

/** The account's own Figures of the metrics a criterion asks for by name, in whichever section they stand. */
export function ownFiguresNamed(view: View, isAskedFor: (metric: string) => boolean): readonly Figure[] {
  return view.facts.records('figure').filter((figure) => isOwn(figure) && isAskedFor(figure.metric))
}

/** Figures are one where subject, metric, scope and period are. */
export const figureLikeness = keyed(
  ({ subject, metric, scope, period }: Figure): Likeness =>
    keyLikeness(subjectKey(subject), metric, scopeKey(scope), period.kind, period.end),
)

/** "Revenue FY2025", "Cost of goods sold 2025-12-31 (Acme Rival)". */
export function figureName({ metric, period, subject, scope }: Figure): string {
  const of = subject.kind === 'account' ? '' : ` (${subject.name})`
  const segment = scope.kind === 'segment' ? `, ${scope.name}` : ''
  return `${metricLabel(metric)}${segment} ${period.label === '' ? period.end : period.label}${of}`
}

export function isAmount(unit: string): boolean {
  return isMoney(unit)
}

/** Percent in points and a ratio are no amount; both can be compared with their like. */
export function isShare(unit: string): boolean {
  return unit === '%'
}

export function figureCandidate(view: View, figure: Figure, checks: readonly Check[]): Candidate {
  return candidateOf(
    {
      record: figure.id,
      text: figureName(figure),
      checks,
      isPlaceholder: !isFilled(figure.metric),
      evidence: view.evidence(figure),
      age: view.age(figure),
      likeness: figureLikeness(figure),
    },
    view,
  )
}

export function hasValue(view: View, figure: Figure): Check {
  return [view.facts.valueOf(figure) !== null, 'its value cannot be computed']
}

/** The Figures of the same subject, line, scope, unit and kind as this one, with a value, guidance left out. */
export function periodsOf(view: View, figure: Figure): readonly Figure[] {
  const { facts } = view
  return facts.memoOf('periods', figure, () => {
    const series = facts.memo('series', () =>
      groupBy(
        facts.records('figure').filter((one) => !isGuidance(one) && facts.valueOf(one) !== null),
        seriesKey,
      ),
    )
    return series.get(seriesKey(figure)) ?? []
  })
}

/** Two Figures that stand for one claim: it is founded on the weaker, and ages as the recency given. */
export function joint(first: Evidence, second: Evidence): Evidence {
  const weaker = second.value < first.value ? second : first
  return { ...weaker, isIndependent: first.isIndependent && second.isIndependent }
}

/**
 * The same line in two periods, as one item per Figure that has a partner. A trend is founded on the weaker of its
 * two periods and ages as the newer; of several partners the one that is worth most. At most one comes back.
 */
export function trendCandidate(
  view: View,
  name: string,
  figure: Figure,
  checksOf: () => readonly Check[],
): readonly Candidate[] {
  return view.memoOf(name, figure, () => {
    let best: { readonly worth: number; readonly evidence: Evidence; readonly newer: Figure } | null = null
    for (const other of periodsOf(view, figure)) {
      if (sameEnd(other.period.end, figure.period.end)) continue
      const newer = other.period.end > figure.period.end ? other : figure
      const evidence = joint(view.evidence(figure), view.evidence(other))
      const worth = evidence.isAllDropped ? 0 : evidence.value * view.recency(newer)
      if (best === null || worth > best.worth) best = { worth, evidence, newer }
    }
    if (best === null) return []
    return [
      candidateOf(
        {
          record: figure.id,
          text: figureName(figure),
          checks: checksOf(),
          isPlaceholder: !isFilled(figure.metric),
          evidence: best.evidence,
          age: view.age(best.newer),
          likeness: figureLikeness(figure),
        },
        view,
      ),
    ]
  })
}

/** A Figure of a peer or an industry row beside the account's own of the same metric. */
interface Comparison {
  readonly own: Figure
  readonly other: Figure
}

/** Every comparison the notebook holds for a section: same metric, unit and, for peers, periods within a year. */
export function comparisonCandidates(
  view: View,
  section: Language,
  checksOf: (comparison: Comparison) => readonly Check[],
): readonly Candidate[] {
  return comparators(view).flatMap((other) =>
    view.memoOf(`comparisons ${section}`, other, () =>
      comparedWith(view, other)
        .filter((own) => (other.section === section || own.section === section) && isComparable(own, other))
        .map((own) => comparisonCandidate(view, { own, other }, checksOf({ own, other }))),
    ),
  )
}

function comparators({ facts }: View): readonly Figure[] {
  return facts.memo('comparators', () =>
    facts.records('figure').filter((figure) => isNamedComparator(figure) && facts.valueOf(figure) !== null),
  )
}

/** The account's own Figures of a comparator's metric and unit. */
function comparedWith({ facts }: View, other: Figure): readonly Figure[] {
  return facts.memoOf('compared', other, () => {
    const own = facts.memo('own by metric', () =>
      groupBy(
        facts.records('figure').filter((one) => isOwn(one) && !isGuidance(one) && facts.valueOf(one) !== null),
        measureKey,
      ),
    )
    return own.get(measureKey(other)) ?? []
  })
}

const measureKey = keyed((figure) => `${lineKey(figure)}\u001f${figure.unit}`)

function isNamedComparator({ subject, metric, status }: Figure): boolean {
  if (subject.kind === 'account' || !isFilled(metric) || status.kind === 'guidance') return false
  return isFilled(subject.name) && (subject.kind === 'peer' || isFilled(subject.table))
}

function isComparable(own: Figure, other: Figure): boolean {
  if (other.subject.kind === 'industry') return own.scope.kind === other.scope.kind
  return (
    own.period.kind === other.period.kind && Math.abs(daysBetween(own.period.end, other.period.end)) <= comparableDays
  )
}

/** A comparison is as good as its weaker side. */
function comparisonCandidate(view: View, { own, other }: Comparison, checks: readonly Check[]): Candidate {
  return candidateOf(
    {
      record: other.id,
      text: figureName(other),
      checks,
      evidence: joint(view.evidence(other), view.evidence(own)),
      age: olderOf(view.age(other), view.age(own)),
      likeness: figureLikeness(other),
    },
    view,
  )
}

/** The newest own line of a section, by which an absent comparison is called. */
export function newestLine(view: View, figures: readonly Figure[]): string | null {
  const newest = figures
    .filter((figure) => isFilled(figure.metric) && !isGuidance(figure) && view.facts.valueOf(figure) !== null)
    .reduce<Figure | null>(
      (best, figure) => (best === null || figure.period.end > best.period.end ? figure : best),
      null,
    )
  return newest === null ? null : metricLabel(newest.metric)
}
