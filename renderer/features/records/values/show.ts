import type { AccountRecord } from '../../../../shared/account/records/record.ts'
import { evaluateFigure, type FiguresById } from '../../../../shared/finance/computed.ts'
import { formatFigureValue, formatMoney } from '../../../../shared/finance/format.ts'
import { metricLabel } from '../../../../shared/finance/metrics.ts'
import type { Field } from '../fields/field.ts'
import { criterionLabel } from './criteria.ts'
import { showDecimal } from './decimal-text.ts'
import { referenceTitle, short } from './titles.ts'

export interface ShowContext {
  readonly byId: ReadonlyMap<string, AccountRecord>
  readonly figures: FiguresById
  readonly currency: string
}

export const dispositionLabels: Readonly<Record<string, string>> = {
  '-2': 'Opponent',
  '-1': 'Sceptic',
  '0': 'Neutral',
  '1': 'Friendly',
  '2': 'Supporter',
  unknown: 'Unknown',
}

/** A field's value as one line of a list; empty where there is nothing. */
export function showField(record: AccountRecord, field: Field, context: ShowContext): string {
  // Each field is a key of its record; the union of all records has no common index type.
  const value = (record as unknown as Readonly<Record<string, unknown>>)[field.key]
  if (record.type === 'figure' && field.kind === 'figureValue') {
    const outcome = evaluateFigure(record, context.figures)
    return outcome.ok ? formatFigureValue(outcome.value, outcome.unit) : 'not meaningful'
  }
  return value === null || value === undefined ? '' : showValue(value, field, context)
}

function showValue(value: unknown, field: Field, context: ShowContext): string {
  switch (field.kind) {
    case 'decimal':
      return field.unit === 'currency' ? formatMoney(String(value), context.currency) : showDecimal(String(value))
    case 'scale':
      return typeof value === 'number' ? `${value} ${field.names[value - field.low] ?? ''}`.trim() : ''
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? String(value)
    case 'disposition':
      return dispositionLabels[String(value)] ?? ''
    case 'flag':
      return value === true ? 'Yes' : ''
    case 'suggested':
      return criterionLabel(metricLabel(String(value)))
    case 'reference':
      return referenceTitle(String(value), context.byId)
    case 'references':
      return Array.isArray(value)
        ? value
            .map((id) => referenceTitle(String(id), context.byId))
            .filter(Boolean)
            .join(', ')
        : ''
    case 'list':
      return Array.isArray(value) ? value.join(', ') : ''
    case 'citations':
    case 'assumptions':
    case 'restated':
      return Array.isArray(value) && value.length > 0 ? String(value.length) : ''
    default:
      return typeof value === 'object' ? showObject(value) : short(String(value))
  }
}

/** Objects of the schema carry one telling entry: a kind, a label or a text. */
function showObject(value: object | null): string {
  if (value === null) return ''
  if ('label' in value && 'end' in value) return String(value.label) || String(value.end)
  if ('name' in value && typeof value.name === 'string' && value.name !== '') return value.name
  if ('text' in value) return short(String(value.text))
  if ('kind' in value) return kindLabels[String(value.kind)] ?? String(value.kind)
  return ''
}

const kindLabels: Readonly<Record<string, string>> = {
  account: 'This company',
  peer: 'A peer',
  industry: 'Industry',
  company: 'Whole company',
  asserted: 'As stated',
  guidance: 'Their forecast',
  confirmed: 'Confirmed',
  disputed: 'Disputed',
  draft: 'Draft',
  tested: 'Tested',
  refuted: 'Refuted',
}
