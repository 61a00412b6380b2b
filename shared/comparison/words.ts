import type { Citation, Statement } from '../account/citation.ts'
import { longDay, shortDay } from '../account/day-words.ts'
import { recordTitle, short } from '../account/record-words.ts'
import type { Figure } from '../account/records/figure.ts'
import type { RecordOf } from '../account/records/record.ts'
import { evaluateFigure } from '../finance/computed.ts'
import { formatFigureValue, formatMoney, formatNumber, withMinus } from '../finance/format.ts'
import { metricLabel } from '../finance/metrics.ts'
import { criterionName } from '../readiness/rubric/criterionNames.ts'
import type { FieldKind } from './fields.ts'
import type { Side } from './side.ts'

const stances: Readonly<Record<string, string>> = {
  '-2': 'opponent',
  '-1': 'sceptic',
  '0': 'neutral',
  '1': 'in favour',
  '2': 'supporter',
  unknown: 'unknown',
}

type Wording = (value: never, side: Side) => string

/** Each kind is given only values of the schema it stands for (`fields.ts`); the parameter types name them. */
const wordings: Readonly<Record<Exclude<FieldKind, 'figureValue'>, Wording>> = {
  text: (value: string) => short(value, 200),
  quoted: (value: string) => (value.trim() === '' ? '' : `"${short(value, 200)}"`),
  day: (value: string) => shortDay(value),
  plain: (value: string | number) => String(value),
  decimal: (value: string | number) => withMinus(formatNumber(value, decimalsOf(String(value)))),
  money: (value: string, { account }: Side) => withMinus(formatMoney(value, account.currency)),
  disposition: (value: string | number) => stances[String(value)] ?? String(value),
  metric: (value: string) => metricLabel(value),
  criterion: (value: string) => criterionName(value),
  reference: (value: string, side: Side) => titled(value, side),
  references: (value: readonly string[], side: Side) => value.map((id) => titled(id, side)).join(', '),
  list: (value: readonly string[]) => value.join(', '),
  flag: (value: boolean) => (value ? 'yes' : 'no'),
  citations: (value: readonly Citation[], side: Side) => citationsText(value, side),
  statement: ({ text, citations }: Statement, side: Side) =>
    [text.trim() === '' ? '' : `"${short(text, 200)}"`, bracketed(citationsText(citations, side))]
      .filter((part) => part !== '')
      .join(' '),
  period: (value: Figure['period']) => periodText(value),
  subject: (value: Figure['subject']) =>
    value.kind === 'account'
      ? 'the account'
      : [value.kind, value.name, 'table' in value ? value.table : ''].filter(Boolean).join(' '),
  scope: (value: Figure['scope']) => (value.kind === 'company' ? 'whole company' : `segment ${value.name}`),
  status: (value: Figure['status'] | RecordOf<'hypothesis'>['status'], side: Side) => statusText(value, side),
  confirmation: (value: Confirmation, side: Side) => confirmationText(value, side),
  restated: (value: Figure['restated']) =>
    value.map(({ value: old, filed }) => [old, filed ?? ''].join(' ').trim()).join(', '),
  assumptions: (value: RecordOf<'hypothesis'>['assumptions']) =>
    value
      .map(({ text, holds }) => `"${short(text)}"${holds === null ? '' : holds ? ' (holds)' : ' (does not hold)'}`)
      .join(', '),
  attachment: (value: NonNullable<RecordOf<'source'>['attachment']>) => value.name || value.sha256.slice(0, 12),
}

type Confirmation = NonNullable<RecordOf<'risk'>['confirmed']>

/** A field's value in words; empty where there is nothing. */
export function valueWords(value: unknown, kind: Exclude<FieldKind, 'figureValue'>, side: Side): string {
  // The kind was chosen for the field's schema, which the value has passed.
  return value === null || value === undefined ? '' : wordings[kind](value as never, side)
}

/** The number of a Figure with its unit, or why it has none. */
export function figureWords(figure: Figure, side: Side): string {
  const outcome = evaluateFigure(figure, side.figures)
  return outcome.ok ? withMinus(formatFigureValue(outcome.value, outcome.unit)) : `not meaningful (${outcome.text})`
}

/** The same with every digit, for two values that look alike once rounded. */
export function figureDigits(figure: Figure, side: Side): string {
  const outcome = evaluateFigure(figure, side.figures)
  return outcome.ok ? [outcome.value, outcome.unit].join(' ').trim() : figureWords(figure, side)
}

function citationsText(citations: readonly Citation[], side: Side): string {
  return citations
    .map(({ source, locator, quotation, speaker }) =>
      [
        titled(source, side),
        locator,
        quotation === '' ? '' : `"${short(quotation)}"`,
        speaker === null ? '' : `by ${titled(speaker, side)}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    )
    .join('; ')
}

function statusText(status: Figure['status'] | RecordOf<'hypothesis'>['status'], side: Side): string {
  if (status.kind === 'confirmed') return confirmationText(status, side)
  return 'why' in status && status.why !== '' ? `${status.kind}: "${short(status.why)}"` : status.kind
}

function confirmationText({ by, on, meeting }: Confirmation, side: Side): string {
  return [
    'confirmed',
    by === null ? '' : `by ${titled(by, side)}`,
    on === null ? '' : `on ${longDay(on)}`,
    meeting === null ? '' : `at ${titled(meeting, side)}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function periodText({ kind, start, end, label }: Figure['period']): string {
  const days = start === null ? `at ${shortDay(end)}` : `${shortDay(start)} to ${shortDay(end)}`
  return `${[kind, label].filter((part) => part !== '').join(' ')} (${days})`
}

/** The title of what an id points at; one that leads nowhere is said to. */
function titled(id: string, { byId }: Side): string {
  const record = byId.get(id)
  if (record === undefined) return 'something that is not in the notebook'
  return recordTitle(record, byId) || 'one without a name'
}

function bracketed(text: string): string {
  return text === '' ? '' : `(${text})`
}

function decimalsOf(value: string): number {
  return Math.min(6, value.split('.')[1]?.length ?? 0)
}
