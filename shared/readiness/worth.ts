import type { Figure } from '../account/records/figure.ts'
import type { Hypothesis } from '../account/records/hypothesis.ts'
import { isMoney } from '../finance/computed.ts'
import { daysBetween, sameEnd } from '../finance/periods.ts'
import { type Facts, isGuidance, isOwn } from './facts.ts'

/** How far a stated worth may lie from the one that follows from baseline and change. */
const tolerance = 0.01
const daysInYear = 365
/** Revenue or COGS of a year that ended at most this long before or after the baseline's period. */
const sameYearDays = 200

/** What a change of a hypothesis's baseline is worth in money, always positive; null where it cannot be computed. */
export function worthOf(hypothesis: Hypothesis, change: string | null, facts: Facts): number | null {
  const baseline = baselineOf(hypothesis, facts)
  if (change === null || hypothesis.worthFormula === null) return null
  const by = Math.abs(Number(change))
  const times = (value: number | null, share: number) => (value === null ? null : Math.abs(value) * by * share)
  switch (hypothesis.worthFormula) {
    case 'amount':
      return by
    case 'percentOfBaseline':
      return times(baseline === null ? null : moneyOf(baseline, facts), 1 / 100)
    case 'pointsOfRevenue':
      return times(yearly('revenue', baseline, facts), 1 / 100)
    case 'daysOfRevenue':
      return times(yearly('revenue', baseline, facts), 1 / daysInYear)
    case 'daysOfCogs':
      return times(yearly('cogs', baseline, facts), 1 / daysInYear)
  }
}

/** Whether both ends of the stated worth follow from baseline and change within 1 %. A worth of nothing states nothing. */
export function worthRecomputes(hypothesis: Hypothesis, facts: Facts): boolean {
  if (baselineOf(hypothesis, facts) === null) return false
  const ends = [
    [hypothesis.worthLow, hypothesis.changeLow],
    [hypothesis.worthHigh, hypothesis.changeHigh],
  ] as const
  return ends.every(([stated, change]) => {
    const again = worthOf(hypothesis, change, facts)
    if (stated === null || again === null) return false
    const given = Math.abs(Number(stated))
    return given > 0 && Math.abs(given - again) <= tolerance * Math.max(given, again)
  })
}

/** The Figure a hypothesis starts from, where it still exists and has a value. */
export function baselineOf({ baseline }: Hypothesis, facts: Facts): Figure | null {
  const figure = baseline === null ? undefined : facts.figures.get(baseline)
  return figure === undefined || facts.valueOf(figure) === null ? null : figure
}

function moneyOf(figure: Figure, facts: Facts): number | null {
  return isMoney(figure.unit) ? facts.valueOf(figure) : null
}

/** Revenue or COGS of the year of the baseline: the same period's, else the nearest year's. */
function yearly(metric: 'revenue' | 'cogs', baseline: Figure | null, facts: Facts): number | null {
  if (baseline === null) return null
  const years = facts.memo(`yearly ${metric}`, () =>
    facts
      .records('figure')
      .filter(
        (figure) =>
          figure.metric === metric &&
          isOwn(figure) &&
          figure.scope.kind === 'company' &&
          (figure.period.kind === 'FY' || figure.period.kind === 'TTM') &&
          !isGuidance(figure) &&
          facts.valueOf(figure) !== null,
      ),
  )
  const distance = (figure: Figure) => Math.abs(daysBetween(figure.period.end, baseline.period.end))
  const kind = (figure: Figure) => (figure.period.kind === baseline.period.kind ? 0 : 1)
  const [nearest] = years
    .filter((figure) => sameEnd(figure.period.end, baseline.period.end) || distance(figure) <= sameYearDays)
    .sort((one, other) => distance(one) - distance(other) || kind(one) - kind(other) || (one.id < other.id ? -1 : 1))
  return nearest === undefined ? null : facts.valueOf(nearest)
}
