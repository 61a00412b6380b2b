import type { Figure } from '../../account/records/figure.ts'
import { isMoney, subjectKey } from '../../finance/computed.ts'
import { sameEnd } from '../../finance/periods.ts'
import { type Facts, isGuidance, lineKey } from '../facts.ts'
import { groupBy, keyed } from '../grouping.ts'
import { fold } from '../words.ts'

/** What the segments of a split add up to, at least and at most, in percent of the whole. */
const wholeFrom = 98
const wholeTo = 102

/** One metric of one period divided among segments. */
export interface Split {
  /** One Figure per segment, by id; of several for one segment the largest. */
  readonly figures: readonly Figure[]
  /** Percent of the whole that the segments add up to. */
  readonly total: number
  /** Two or more segments that add up to 100 % +-2. */
  readonly isWhole: boolean
  /** The segments add up to more than there is. */
  readonly isOverfull: boolean
}

/** Every split by segment, in percent or in an amount whose total for the company is known. */
export function splitsOf(facts: Facts): readonly Split[] {
  return facts.memo('splits', () => {
    const segments = facts.memo('segments', () =>
      groupBy(
        facts
          .records('figure')
          .filter((figure) => figure.scope.kind === 'segment' && isShareOrMoney(figure) && isCounted(figure, facts)),
        segmentKey,
      ),
    )
    return [...segments.values()].flatMap((group) => {
      const split = facts.memoOf('split', group, () => splitOf(group, facts))
      return split === null ? [] : [split]
    })
  })
}

const segmentKey = keyed((figure) => `${lineOfSubject(figure)}\u001f${figure.period.end}`)

/** What a segment and its company share, but for the period. */
const lineOfSubject = keyed((figure) =>
  [fold(subjectKey(figure.subject)), lineKey(figure), figure.unit, figure.period.kind].join('\u001f'),
)

function isShareOrMoney({ unit }: Figure): boolean {
  return unit === '%' || isMoney(unit)
}

function isCounted(figure: Figure, facts: Facts): boolean {
  return !isGuidance(figure) && facts.valueOf(figure) !== null
}

function splitOf(group: readonly Figure[], facts: Facts): Split | null {
  const figures = onePerSegment(group, facts)
  const [first] = figures
  if (first === undefined) return null
  const sum = figures.reduce((total, figure) => total + (facts.valueOf(figure) ?? 0), 0)
  const total = first.unit === '%' ? sum : percentOfCompany(sum, first, facts)
  if (total === null || !isSplittable(first)) return null
  return {
    figures,
    total,
    isWhole: figures.length >= 2 && total >= wholeFrom && total <= wholeTo,
    isOverfull: figures.length >= 2 && total > wholeTo,
  }
}

/** Shares of a whole add up; margins and growth of segments, in percent too, do not. */
function isSplittable({ unit, metric }: Figure): boolean {
  return isMoney(unit) || !/margin|growth|ratio|conversion|roic|roe/i.test(metric)
}

function onePerSegment(group: readonly Figure[], facts: Facts): readonly Figure[] {
  const bySegment = new Map<string, Figure>()
  for (const figure of group) {
    const name = figure.scope.kind === 'segment' ? fold(figure.scope.name) : ''
    const known = bySegment.get(name)
    if (name !== '' && (known === undefined || (facts.valueOf(figure) ?? 0) > (facts.valueOf(known) ?? 0))) {
      bySegment.set(name, figure)
    }
  }
  return [...bySegment.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

function percentOfCompany(sum: number, segment: Figure, facts: Facts): number | null {
  const companies = facts.memo('company lines', () =>
    groupBy(
      facts.records('figure').filter((figure) => figure.scope.kind === 'company' && !isGuidance(figure)),
      lineOfSubject,
    ),
  )
  const wholes = (companies.get(lineOfSubject(segment)) ?? [])
    .filter((figure) => sameEnd(figure.period.end, segment.period.end))
    .map((figure) => facts.valueOf(figure) ?? 0)
    .filter((value) => value > 0)
  // The value nearest to the sum: two values under one key are a contradiction of their own.
  const nearest = wholes.sort((one, other) => Math.abs(one - sum) - Math.abs(other - sum))[0]
  return nearest === undefined ? null : (100 * sum) / nearest
}
