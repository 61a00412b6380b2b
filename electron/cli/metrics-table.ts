import { readAltman } from '../../shared/finance/altman.ts'
import { Decimal } from '../../shared/finance/decimal.ts'
import { formatNumber, formatScaled } from '../../shared/finance/format.ts'
import { metricLabel, metricNamed } from '../../shared/finance/metrics.ts'
import { conventionText, standardConvention } from '../../shared/finance/periods.ts'
import {
  type MetricsReport,
  type ReportMetric,
  type ReportPeriod,
  reportMetrics,
  reportValues,
} from '../../shared/imports/companyfacts/report.ts'
import type { ImportedPeriodKind } from '../../shared/imports/companyfacts/result.ts'

const absent = 'n/a'

/** The report for reading: one row per item, one column per period, money in millions, the convention of the ratios below. */
export function metricsTable(report: MetricsReport, kind: ImportedPeriodKind): string {
  const head = ['', ...report.periods.map((period) => period.label)]
  const ends = ['end', ...report.periods.map((period) => period.end)]
  const values = reportValues.map((item) => [
    metricLabel(item),
    ...report.periods.map((period) => money(period.values[item])),
  ])
  const metrics = reportMetrics.map((item) => [label(item), ...report.periods.map((period) => metric(item, period))])
  const rows = report.periods.length === 0 ? [] : [head, ends, ...values, ...metrics]
  const title = `${report.entity} (CIK ${report.cik}), ${report.currency} millions`
  const convention = rows.length === 0 ? [] : ['', `Ratios: ${conventionText(standardConvention(kind))}`]
  const notes = report.problems
    .filter((problem) => problem.code !== 'notReported' && problem.code !== 'notMeaningful')
    .map((problem) => [problem.period, problem.item, problem.text].filter((part) => part !== '').join(': '))
  return `${[title, ...align(rows), ...convention, ...(notes.length > 0 ? ['', 'Notes', ...notes] : [])].join('\n')}\n`
}

function money(value: string | null): string {
  return value === null ? absent : formatScaled(value, 'millions', 1)
}

function label(item: ReportMetric): string {
  return metricNamed(item)?.unit === 'percent' ? `${metricLabel(item)}, %` : metricLabel(item)
}

function metric(item: ReportMetric, period: ReportPeriod): string {
  const value = period.metrics[item]
  if (value === null) return absent
  if (item === 'altmanZ2') {
    const reading = readAltman(new Decimal(value), 'none')
    return `${formatNumber(value, 2)}${reading.ok ? ` ${reading.zone}` : ''}`
  }
  const unit = metricNamed(item)?.unit
  if (unit === 'percent') return formatNumber(value * 100, 1)
  return formatNumber(value, unit === 'days' ? 1 : 2)
}

function align(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
