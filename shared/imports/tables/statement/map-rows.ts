import type { DecimalString } from '../../../account/primitives.ts'
import { labelWords } from './fold.ts'
import { type LabelRule, labelRules } from './metric-labels.ts'
import type { ReadRow } from './read-rows.ts'
import type { Quantity, StatementKind } from './statement.ts'

export interface Mapping {
  readonly metric: string | null
  readonly confidence: number
  readonly because: string
}

const ownLine: Mapping = { metric: null, confidence: 0.9, because: 'No line that the program knows is written so.' }

/** The first rule that a label meets for what its numbers count. */
export function ruleFor(row: Pick<ReadRow, 'label' | 'section' | 'quantity'>, kind: StatementKind): LabelRule | null {
  const words = effectiveWords(row)
  const found = labelRules.find(
    (rule) =>
      (rule.percent === true) === (row.quantity === 'percent') &&
      rule.pattern.test(words) &&
      !(rule.not ?? []).includes(kind),
  )
  return found !== undefined && fits(found, row.quantity) ? found : null
}

const dayMetrics = new Set(['dso', 'dio', 'dpo', 'ccc'])
const ratioMetrics = new Set(['currentRatio', 'quickRatio'])

function fits(rule: LabelRule, quantity: Quantity): boolean {
  if (rule.percent === true) return true
  if (dayMetrics.has(rule.metric)) return quantity === 'days'
  if (ratioMetrics.has(rule.metric)) return quantity === 'ratio'
  return quantity === 'money'
}

/** `Total` alone is the total of its heading. */
function effectiveWords(row: Pick<ReadRow, 'label' | 'section'>): string {
  const words = labelWords(row.label)
  const isBare = /^(?:total|summe|gesamt)$/.test(words)
  return isBare && row.section !== '' ? `total ${labelWords(row.section)}` : words
}

/**
 * What the program calls each row; null for the company's own lines. Where two rows claim one name, the total and the
 * line of the whole company win; a second that says something else is a part, and stays an own line.
 * @param isNote the sheet is a note of a filing, where lines under a heading are those of a segment
 */
export function mapRows(rows: readonly ReadRow[], kind: StatementKind, isNote: boolean): readonly Mapping[] {
  const rules = rows.map((row) => (row.values.every((value) => value === null) ? null : ruleFor(row, kind)))
  const winners = new Map<string, number>()
  for (const [at, rule] of rules.entries()) {
    const row = rows[at]
    if (rule === null || row === undefined || (isNote && isUnderSegment(row))) continue
    const held = winners.get(rule.metric)
    if (held === undefined || isBetter(rule, row, rules[held], rows[held])) winners.set(rule.metric, at)
  }
  // Beside the cost of sales, an income statement shows only the depreciation that is not in it.
  if (kind === 'income' && winners.has('cogs')) winners.delete('depreciationAmortisation')
  return rows.map((row, at) => {
    const rule = rules[at] ?? null
    if (rule === null) return ownLine
    const winner = winners.get(rule.metric)
    if (winner === at)
      return { metric: rule.metric, confidence: rule.confidence, because: `“${row.label}” is how statements write it.` }
    const other = winner === undefined ? undefined : rows[winner]
    if (other === undefined)
      return { ...ownLine, confidence: 0.7, because: 'It may be a part only of what the name means.' }
    return { ...ownLine, confidence: 0.8, because: `“${other.label}” (row ${other.index + 1}) stands for the whole.` }
  })
}

function isBetter(
  rule: LabelRule,
  row: ReadRow,
  held: LabelRule | null | undefined,
  other: ReadRow | undefined,
): boolean {
  if (held == null || other === undefined) return true
  if (rule.rank !== held.rank) return rule.rank < held.rank
  if (row.isTotal !== other.isTotal) return row.isTotal
  return false
}

/** Headings of the statements themselves; others in a note name a segment, a product or a country. */
const plainSection =
  /abstract|line items|numerator|denominator|^(?:current |total |operating )?(?:assets|liabilities|revenues?|net sales|expenses|costs?|income|equity|cash flows?|activities)/i

function isUnderSegment(row: ReadRow): boolean {
  return row.section !== '' && !plainSection.test(row.section)
}

/** The value of a metric in each period, or nothing. */
export function valuesOf(
  rows: readonly ReadRow[],
  mappings: readonly Mapping[],
  metric: string,
): readonly (DecimalString | null)[] | null {
  const at = mappings.findIndex((mapping) => mapping.metric === metric)
  return rows[at]?.values ?? null
}
