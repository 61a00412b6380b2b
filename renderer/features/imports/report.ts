import * as v from 'valibot'
import { metricLabel } from '../../../shared/finance/metrics.ts'
import type { ImportProblem } from '../../../shared/imports/companyfacts/result.ts'

/** What an import took and what it left, kept so that it can be read again later. */
export const importReportSchema = v.object({
  title: v.string(),
  taken: v.array(v.string()),
  notes: v.array(v.object({ what: v.optional(v.string(), ''), where: v.string(), text: v.string() })),
})
export type ImportReport = v.InferOutput<typeof importReportSchema>

export function reportSetting(id: string): string {
  return `imports.report.${id}`
}

// More names than these are no longer read; the count says as much.
const listed = 3

/** The notes of a filing, one line for each different thing said, with the figures and periods it is said of. */
export function notesOf(problems: readonly ImportProblem[]): ImportReport['notes'] {
  const byText = new Map<string, { readonly items: Set<string>; readonly periods: Set<string> }>()
  for (const { item, period, text } of problems) {
    const said = byText.get(text) ?? { items: new Set(), periods: new Set() }
    if (item !== '') said.items.add(metricLabel(item))
    if (period !== '') said.periods.add(period)
    byText.set(text, said)
  }
  return [...byText].map(([text, { items, periods }]) => ({
    what: items.size > listed ? `${items.size} figures` : [...items].join(', '),
    where: [...periods].join(', '),
    text,
  }))
}
