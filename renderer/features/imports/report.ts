import * as v from 'valibot'
import type { ImportProblem } from '../../../shared/imports/companyfacts/result.ts'

/** What an import took and what it left, kept so that it can be read again later. */
export const importReportSchema = v.object({
  title: v.string(),
  taken: v.array(v.string()),
  notes: v.array(v.object({ where: v.string(), text: v.string() })),
})
export type ImportReport = v.InferOutput<typeof importReportSchema>

export function reportSetting(id: string): string {
  return `imports.report.${id}`
}

/** The notes of a filing, one line for each different thing said, with the periods it is said of. */
export function notesOf(problems: readonly ImportProblem[]): ImportReport['notes'] {
  const byText = new Map<string, string[]>()
  for (const { period, text } of problems) {
    const periods = byText.get(text) ?? []
    if (period !== '' && !periods.includes(period)) periods.push(period)
    byText.set(text, periods)
  }
  return [...byText].map(([text, periods]) => ({ where: periods.join(', '), text }))
}
