import type { Figure } from '../account/records/figure.ts'
import { agree, isMoney, scopeKey, subjectKey } from '../finance/computed.ts'
import { Decimal, toDecimalString } from '../finance/decimal.ts'
import { formatFigureValue, formatNumber, withMinus } from '../finance/format.ts'
import { metricLabel } from '../finance/metrics.ts'
import { sameEnd } from '../finance/periods.ts'
import { presetContradictions, presetRefusal } from './applicable.ts'
import type { Contradiction, ContradictionKind } from './assessment.ts'
import { splitsOf } from './criteria/split.ts'
import { type Facts, isGuidance } from './facts.ts'
import { groupBy, keyed } from './grouping.ts'
import { isProse } from './placeholder.ts'
import { fold } from './words.ts'

type Found = Omit<Contradiction, 'open'>

/**
 * What cannot be true together: two values under one key, sums that do not add up, a preset that Figures disprove.
 * Open until a Resolution with a reason of three words or more names its key. Restated values, guidance and
 * different conventions never contradict.
 */
export function contradictionsOf(facts: Facts): readonly Contradiction[] {
  return facts.memo('contradictions', () => {
    const resolved = new Set(
      facts
        .records('resolution')
        .filter(({ why }) => isProse(why))
        .map(({ contradiction }) => contradiction),
    )
    const found = [
      ...valueConflicts(facts),
      ...statementConflicts(facts),
      ...splitConflicts(facts),
      ...presetConflict(facts),
    ]
    return found
      .map((one) => ({ ...one, open: !resolved.has(one.key) }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
  })
}

function key(kind: ContradictionKind, figure: Figure, ...more: readonly string[]): string {
  const { subject, scope, period } = figure
  return [kind, subjectKey(subject), scopeKey(scope), period.kind, period.end, ...more]
    .map((part) => fold(part).replaceAll(' ', '-'))
    .join('|')
}

function conventionKey({ value }: Figure): string {
  return value.kind === 'stated'
    ? 'stated'
    : `${value.convention.days} ${value.convention.balances} ${value.convention.variant}`
}

function usable(facts: Facts): readonly Figure[] {
  return facts.memo('usable figures', () =>
    facts.records('figure').filter((figure) => !isGuidance(figure) && facts.valueOf(figure) !== null),
  )
}

/** Figures by a key and their period: ends within 10 days of the first are one period. */
function periodsBy(
  figures: readonly Figure[],
  keyOf: (figure: Figure) => string,
): ReadonlyMap<string, readonly Figure[]> {
  const periods = new Map<string, Figure[]>()
  for (const [name, group] of groupBy(figures, keyOf)) {
    let current: readonly [Figure, Figure[]] | null = null
    for (const figure of group.toSorted(byEnd)) {
      if (current !== null && sameEnd(current[0].period.end, figure.period.end)) current[1].push(figure)
      else {
        current = [figure, [figure]]
        periods.set(`${name}\u001f${figure.period.end}`, current[1])
      }
    }
  }
  return periods
}

function byEnd(one: Figure, other: Figure): number {
  if (one.period.end !== other.period.end) return one.period.end < other.period.end ? -1 : 1
  return one.id < other.id ? -1 : 1
}

const valueKey = keyed((figure) =>
  [
    subjectKey(figure.subject),
    figure.metric,
    scopeKey(figure.scope),
    figure.period.kind,
    figure.unit,
    conventionKey(figure),
  ]
    .map(fold)
    .join('\u001f'),
)

function valueConflicts(facts: Facts): readonly Found[] {
  const several = facts.memo('figures of one key and period', () => {
    const groups = periodsBy(usable(facts), valueKey)
    return new Map([...groups].filter(([, same]) => same.length > 1))
  })
  return [...several.values()].flatMap((same) => facts.memoOf('value conflict', same, () => valueConflict(same, facts)))
}

function valueConflict(figures: readonly Figure[], facts: Facts): readonly Found[] {
  const conflicting = figures.filter((figure) =>
    figures.some((other) => other !== figure && disagree(figure, other, facts)),
  )
  const [first, second] = conflicting
  if (first === undefined || second === undefined) return []
  const values = readValues(conflicting, facts)
  return [
    {
      key: key('values', first, first.metric, first.unit, conventionKey(first)),
      kind: 'values',
      text: `${metricLabel(first.metric)} ${first.period.label || first.period.end} is given as ${values}`,
      records: conflicting.map(({ id }) => id),
    },
  ]
}

function disagree(one: Figure, other: Figure, facts: Facts): boolean {
  if (isRestatement(one, other) || isRestatement(other, one)) return false
  return !agree(decimalOf(one, facts), decimalOf(other, facts))
}

function isRestatement(one: Figure, other: Figure): boolean {
  const { value } = other
  return value.kind === 'stated' && one.restated.some((earlier) => agree(earlier.value, value.value))
}

function decimalOf(figure: Figure, facts: Facts) {
  return figure.value.kind === 'stated' ? figure.value.value : toDecimalString(new Decimal(facts.valueOf(figure) ?? 0))
}

/** The values as a person reads them; written out in full where rounding would make them look the same. */
function readValues(figures: readonly Figure[], facts: Facts): string {
  const rounded = figures.map((figure) => withMinus(formatFigureValue(decimalOf(figure, facts), figure.unit)))
  const isTold = new Set(rounded).size === new Set(figures.map((figure) => decimalOf(figure, facts))).size
  const shown = isTold
    ? rounded
    : figures.map((figure) => {
        const [, fraction = ''] = decimalOf(figure, facts).split('.')
        return `${withMinus(formatNumber(decimalOf(figure, facts), Math.min(4, fraction.length)))} ${figure.unit}`.trim()
      })
  return new Intl.ListFormat('en', { type: 'conjunction' }).format([...new Set(shown)])
}

const subjectOf = keyed((figure) => fold(subjectKey(figure.subject)))

/** The lines of one subject, period and currency must fit together. */
function statementConflicts(facts: Facts): readonly Found[] {
  const statements = facts.memo('statements', () =>
    periodsBy(
      usable(facts).filter((figure) => figure.scope.kind === 'company' && statementMetrics.has(figure.metric)),
      subjectOf,
    ),
  )
  return [...statements.values()].flatMap((same) =>
    facts.memoOf('statement conflicts', same, () => statementConflict(same, facts)),
  )
}

const statementMetrics: ReadonlySet<string> = new Set([
  'revenue',
  'cogs',
  'grossProfit',
  'assets',
  'liabilities',
  'equity',
  'noncontrollingInterest',
  'operatingMargin',
  'grossMargin',
  'dso',
  'dio',
  'dpo',
  'ccc',
])

function statementConflict(figures: readonly Figure[], facts: Facts): readonly Found[] {
  const of = (metric: string) => figures.filter((figure) => figure.metric === metric)
  const value = (figure: Figure) => facts.valueOf(figure) ?? 0
  const found: Found[] = []
  const balances = (assets: Figure, liabilities: Figure, equity: Figure, minorities: readonly Figure[]) => {
    const claims = value(liabilities) + value(equity)
    if (fits(value(assets), claims, [assets, liabilities, equity])) return true
    return minorities.some(
      (minority) =>
        isSameMeasure(minority, assets) &&
        fits(value(assets), claims + value(minority), [assets, liabilities, equity, minority]),
    )
  }
  const report = (kind: ContradictionKind, text: string, ...records: readonly Figure[]) => {
    const [first] = records
    if (first === undefined || found.some((one) => one.kind === kind)) return
    const at = first.period.label || first.period.end
    found.push({ key: key(kind, first), kind, text: `${text} (${at})`, records: records.map(({ id }) => id) })
  }
  for (const profit of of('grossProfit')) {
    for (const [revenue, cogs] of pairs(of('revenue'), of('cogs'), profit)) {
      if (!isMoney(profit.unit) || fits(value(profit), value(revenue) - value(cogs), [profit, revenue, cogs])) continue
      report('grossProfit', 'Revenue less cost of goods sold is not the gross profit given', revenue, cogs, profit)
    }
  }
  for (const assets of of('assets')) {
    for (const [liabilities, equity] of pairs(of('liabilities'), of('equity'), assets)) {
      if (
        !isMoney(assets.unit) ||
        (lacksMinorities(equity) && value(assets) > value(liabilities) + value(equity)) ||
        balances(assets, liabilities, equity, of('noncontrollingInterest'))
      )
        continue
      report('balance', 'Assets are not liabilities and equity together', assets, liabilities, equity)
    }
  }
  for (const operating of of('operatingMargin')) {
    for (const gross of of('grossMargin')) {
      if (
        !isSameMeasure(operating, gross) ||
        value(operating) <= value(gross) ||
        fits(value(operating), value(gross), [operating, gross])
      )
        continue
      report('margins', 'The operating margin is above the gross margin', operating, gross)
    }
  }
  for (const ccc of of('ccc').filter(({ value: { kind } }) => kind === 'stated')) {
    const triples = dayTriples(figures, ccc)
    const isFitting = triples.some(([dso, dio, dpo]) =>
      fits(value(ccc), value(dso) + value(dio) - value(dpo), [ccc, dso, dio, dpo]),
    )
    const [first] = triples
    if (first !== undefined && !isFitting) {
      report('ccc', 'The cash conversion cycle is not DSO + DIO - DPO', ccc, ...first)
    }
  }
  return found
}

/** A filing's StockholdersEquity leaves minority interests out: what is missing to the assets belongs to them. */
function lacksMinorities({ citations }: Figure): boolean {
  return citations.some(({ locator }) => /(^|[:\s])StockholdersEquity\b/.test(locator))
}

function isSameMeasure(one: Figure, other: Figure): boolean {
  return one.unit === other.unit && one.period.kind === other.period.kind
}

function pairs(
  ones: readonly Figure[],
  others: readonly Figure[],
  like: Figure,
): readonly (readonly [Figure, Figure])[] {
  const fitting = (figures: readonly Figure[]) => figures.filter((figure) => isSameMeasure(figure, like))
  return fitting(ones).flatMap((one) => fitting(others).map((other) => [one, other] as const))
}

/** Three day counts under one convention each; a cycle as it is stated names none, and may rest on any. */
function dayTriples(figures: readonly Figure[], ccc: Figure): readonly (readonly [Figure, Figure, Figure])[] {
  const of = (metric: string) => figures.filter((figure) => figure.metric === metric && isSameMeasure(figure, ccc))
  const isAlike = (one: Figure, other: Figure) => conventionKey(one) === conventionKey(other)
  return of('dso').flatMap((dso) =>
    of('dio')
      .filter((dio) => isAlike(dso, dio))
      .flatMap((dio) =>
        of('dpo')
          .filter((dpo) => isAlike(dso, dpo))
          .map((dpo) => [dso, dio, dpo] as const),
      ),
  )
}

/** Within 1 % of the larger, or within half a unit of every line as it is written (whole days, tenths of a percent). */
function fits(given: number, again: number, lines: readonly Figure[]): boolean {
  const apart = Math.abs(given - again)
  if (apart <= 0.01 * Math.max(Math.abs(given), Math.abs(again))) return true
  return apart <= lines.reduce((sum, figure) => sum + halfUnit(figure), 0)
}

function halfUnit({ value }: Figure): number {
  if (value.kind === 'computed') return 0
  const [, decimals = ''] = value.value.split('.')
  return 0.5 * 10 ** -decimals.length
}

function splitConflicts(facts: Facts): readonly Found[] {
  return splitsOf(facts)
    .filter(({ isOverfull }) => isOverfull)
    .flatMap(({ figures, total }) => {
      const [first] = figures
      if (first === undefined) return []
      const company = { ...first, scope: { kind: 'company' as const } }
      return [
        {
          key: key('split', company, first.metric, first.unit),
          kind: 'split' as const,
          text: `The segments of ${metricLabel(first.metric)} ${first.period.label || first.period.end} add up to ${Math.round(total)} %`,
          records: figures.map(({ id }) => id),
        },
      ]
    })
}

function presetConflict(facts: Facts): readonly Found[] {
  const text = presetRefusal(facts)
  if (text === null) return []
  const records = presetContradictions(facts).map(({ id }) => id)
  return [{ key: `preset|${facts.account.preset.replaceAll(' ', '-')}`, kind: 'preset', text, records }]
}
