import * as v from 'valibot'
import { type Birth, newRecord } from '../account/blank.ts'
import { derivedId, type SourceId } from '../account/ids.ts'
import { type Day, decimalSchema } from '../account/primitives.ts'
import type { Figure, Period, Subject } from '../account/records/figure.ts'
import type { Source } from '../account/records/source.ts'
import { figureIdOf } from './computed.ts'
import { industryRows } from './industry-rows.ts'
import { metricNamed } from './metrics.ts'

export const industryMetrics = [
  'grossMargin',
  'operatingMargin',
  'netMargin',
  'cogsRatio',
  'sgaRatio',
  'dso',
  'dio',
  'dpo',
  'ccc',
] as const
export type IndustryMetric = (typeof industryMetrics)[number]

/** One industry: margins and shares in points, days as days; null where the table has none. */
export interface IndustryRow {
  readonly name: string
  readonly firms: number
  readonly metrics: Readonly<Record<IndustryMetric, string | null | undefined>>
}

/** Named and dated, so that nobody takes it for this year's. */
export const industryTable = 'Damodaran (NYU Stern), US, January 2023'
/** Printed wherever a row of the table is. */
export const industryAcknowledgement =
  'Industry averages: Aswath Damodaran, NYU Stern School of Business, January 2023.'

const published = '2023-01-05' as Day // a literal day
const period: Period = { kind: 'FY', start: '2022-01-01' as Day, end: '2022-12-31' as Day, label: '2022' } // literal days

/** Names to choose from, as the table has them. */
export const industryNames: readonly string[] = industryRows.map((row) => row.name)

/** The row of that industry, letters' case aside; null where the table has none. */
export function industryNamed(name: string): IndustryRow | null {
  const wanted = name.trim().toLowerCase()
  return industryRows.find((row) => row.name.toLowerCase() === wanted) ?? null
}

/** A comparator that the user may accept: one Source and a Figure per metric of the row. It is never added unasked. */
export function proposeIndustryRow(
  row: IndustryRow,
  birth: Omit<Birth, 'id'>,
): { readonly source: Source; readonly figures: readonly Figure[] } {
  const sourceId = derivedId('industry table', industryTable) as SourceId // a UUID, which is all the brand says
  const source = newRecord(
    'source',
    { ...birth, id: sourceId },
    {
      kind: 'publication',
      title: `Margins and working capital by sector: ${industryTable}`,
      publisher: 'Aswath Damodaran, NYU Stern School of Business',
      address: 'https://pages.stern.nyu.edu/~adamodar/',
      date: published,
    },
  )
  const subject: Subject = { kind: 'industry', name: row.name, table: industryTable }
  const figures = industryMetrics.flatMap((name) => {
    const metric = metricNamed(name)
    const value = row.metrics[name]
    return metric === null || value === null || value === undefined ? [] : [industryFigure(metric.section, name, value)]
  })
  return { source, figures }

  function industryFigure(section: Figure['section'], metric: IndustryMetric, value: string): Figure {
    const scope = { kind: 'company' } as const
    const id = figureIdOf({ subject, metric, scope, period, convention: null })
    const citation = { source: sourceId, locator: `${row.name}, ${row.firms} companies`, quotation: '', speaker: null }
    return newRecord(
      'figure',
      { ...birth, id },
      {
        subject,
        section,
        metric,
        value: { kind: 'stated', value: v.parse(decimalSchema, value) },
        unit: metricNamed(metric)?.unit === 'days' ? 'days' : '%',
        period,
        scope,
        citations: [citation],
      },
    )
  }
}
