import type { DecimalString } from '../../account/primitives.ts'
import { toDecimalString } from '../../finance/decimal.ts'
import { metricLabel } from '../../finance/metrics.ts'
import { notMeaningfulTexts } from '../../finance/outcome.ts'
import { standardConvention } from '../../finance/periods.ts'
import { metricOf, type Statement } from '../../finance/statement.ts'
import { numbersOf } from './lines.ts'
import {
  type CompanyFacts,
  type FactSource,
  type ImportedPeriod,
  type ImportedPeriodKind,
  type ImportProblem,
  type StatementLine,
  statementLines,
} from './result.ts'

export const reportValues = [
  'revenue',
  'cogs',
  'grossProfit',
  'sga',
  'rnd',
  'operatingIncome',
  'netIncome',
  'depreciationAmortisation',
  'interest',
  'receivables',
  'inventory',
  'payables',
  'currentAssets',
  'currentLiabilities',
  'assets',
  'liabilities',
  'equity',
  'cash',
  'debt',
  'operatingCashFlow',
  'capex',
  'freeCashFlow',
] as const
export type ReportValue = (typeof reportValues)[number]

export const reportMetrics = [
  'grossMargin',
  'operatingMargin',
  'netMargin',
  'sgaRatio',
  'dso',
  'dio',
  'dpo',
  'ccc',
  'currentRatio',
  'cashConversion',
  'netDebtToEbitda',
  'interestCoverage',
  'roic',
  'altmanZ2',
] as const
export type ReportMetric = (typeof reportMetrics)[number]

export interface ReportPeriod {
  readonly label: string
  readonly start: string
  readonly end: string
  /** Money in single units of the report's currency; null where it is not reported, with the reason in `problems`. */
  readonly values: Readonly<Record<ReportValue, DecimalString | null>>
  /** Ratios as fractions, days as days; null where not meaningful. */
  readonly metrics: Readonly<Record<ReportMetric, number | null>>
  readonly sources: Readonly<Partial<Record<StatementLine, readonly FactSource[]>>>
}

export interface MetricsReport {
  readonly entity: string
  readonly cik: string
  readonly currency: string
  readonly periods: readonly ReportPeriod[]
  readonly problems: readonly ImportProblem[]
}

export interface ReportChoice {
  readonly period: ImportedPeriodKind
  /** How many, newest first. */
  readonly last: number
}

/** The worked numbers of a filing: what `metrics` prints. Nothing is rounded. */
export function metricsReport(facts: CompanyFacts, choice: ReportChoice): MetricsReport {
  const all = { FY: facts.years, Q: facts.quarters, TTM: facts.trailing }[choice.period]
  const reported = all.slice(0, choice.last).map(reportPeriod)
  return {
    entity: facts.entity,
    cik: facts.cik,
    currency: facts.currency,
    periods: reported.map((one) => one.period),
    problems: [
      ...facts.problems,
      ...(reported.length === 0 && choice.period !== 'FY' ? [noPeriod(choice.period)] : []),
      ...reported.flatMap((one) => one.problems),
    ],
  }
}

/** An empty answer says why; for years the import already has. */
function noPeriod(kind: 'Q' | 'TTM'): ImportProblem {
  const text =
    kind === 'Q'
      ? 'The file holds no quarter: only whole years are told.'
      : 'The file holds no four quarters in a row, so there are no twelve months to put together.'
  return { code: 'noPeriod', period: '', item: '', text }
}

function reportPeriod(period: ImportedPeriod): {
  readonly period: ReportPeriod
  readonly problems: readonly ImportProblem[]
} {
  const statement: Statement = { lines: numbersOf(period), previous: new Map() }
  const convention = standardConvention(period.kind)
  const problems = [...period.notes]
  const values: Partial<Record<ReportValue, DecimalString | null>> = {}
  for (const item of reportValues) {
    const outcome = metricOf(statement, item, convention)
    values[item] = outcome.ok ? toDecimalString(outcome.value) : null
    if (!outcome.ok)
      problems.push({ code: 'notReported', period: period.label, item, text: absentText(item, outcome.text) })
  }
  const metrics: Partial<Record<ReportMetric, number | null>> = {}
  for (const item of reportMetrics) {
    const outcome = metricOf(statement, item, convention)
    metrics[item] = outcome.ok ? outcome.value.toNumber() : null
    if (!outcome.ok)
      problems.push({ code: 'notMeaningful', period: period.label, item, text: `Not meaningful: ${outcome.text}.` })
  }
  const sources = Object.fromEntries(
    statementLines.flatMap((line) => {
      const found = period.lines[line]
      return found === undefined ? [] : [[line, found.sources] as const]
    }),
  )
  const { label, start, end } = period
  return {
    // Both loops have set every key.
    period: {
      label,
      start,
      end,
      values: values as ReportPeriod['values'],
      metrics: metrics as ReportPeriod['metrics'],
      sources,
    },
    problems,
  }
}

function absentText(item: ReportValue, reason: string): string {
  const isLine = statementLines.some((line) => line === item)
  if (item === 'inventory') return `Not reported: ${notMeaningfulTexts.noInventory}; that is not zero.`
  return isLine && item !== 'grossProfit'
    ? `Not reported for this period: ${metricLabel(item)}.`
    : `Not available: ${reason}.`
}
