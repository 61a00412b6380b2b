import { recordName, recordNoun, recordTitle, short } from '../account/record-words.ts'
import type { Figure } from '../account/records/figure.ts'
import type { AccountRecord, RecordOf } from '../account/records/record.ts'
import type { Section } from '../account/sections.ts'
import { criterionName } from '../readiness/rubric/criterionNames.ts'
import { questionBank } from '../readiness/rubric/questionBank.ts'
import { criteriaRows } from '../readiness/rubric/rubric.ts'
import type { Change, FieldChange } from './change.ts'
import { fieldChanges, pair, withFields } from './field-changes.ts'
import type { Side } from './side.ts'
import { figureDigits, figureWords } from './words.ts'

const sectionOfType: Readonly<Record<Exclude<AccountRecord['type'], 'figure' | 'driver'>, Section>> = {
  source: 'sources',
  profile: 'overview',
  priority: 'overview',
  news: 'overview',
  risk: 'risks',
  stakeholder: 'stakeholders',
  influence: 'stakeholders',
  quote: 'stakeholders',
  insight: 'stakeholders',
  hypothesis: 'hypotheses',
  question: 'meetings',
  meeting: 'meetings',
  promise: 'meetings',
  unknown: 'overview',
  notApplicable: 'overview',
  dispute: 'overview',
  resolution: 'overview',
}

const sectionOfCriterion = new Map<string, Section>(
  [...criteriaRows, ...questionBank].map(({ id, section }) => [id, section]),
)

/** Added, removed and changed records, the two sides matched by id. */
export function recordChanges(before: Side, after: Side): Change[] {
  const added = [...after.byId.values()].filter(({ id }) => !before.byId.has(id))
  const removed = [...before.byId.values()].filter(({ id }) => !after.byId.has(id))
  const kept = [...after.byId.values()].flatMap((record) => {
    const old = before.byId.get(record.id)
    return old === undefined ? [] : [[old, record] as const]
  })
  return [
    ...added.map((record) => whole(record, 'added', after)),
    ...removed.map((record) => whole(record, 'removed', before)),
    ...kept.flatMap(([old, record]) => changed(old, record, before, after)),
  ]
}

function whole(record: AccountRecord, kind: 'added' | 'removed', side: Side): Change {
  const text = kind === 'added' ? arrival(record, side) : `${recordName(record, side.byId)} is gone`
  return { section: sectionOf(record), kind, record: record.id, type: record.type, text, fields: [] }
}

/** What is new, with what says most of it: a number its value, a person the title, a quote who spoke. */
function arrival(record: AccountRecord, side: Side): string {
  const title = recordTitle(record, side.byId)
  switch (record.type) {
    case 'stakeholder':
      return record.name === ''
        ? recordName(record, side.byId)
        : `New ${record.title === '' ? 'person' : short(record.title)}: ${title}`
    case 'figure':
      return `New figure: ${title}, ${figureWords(record, side)}`
    case 'quote':
      return `Quote by ${speaker(record, side)} added: "${title}"`
    case 'influence':
      return `New line of influence: ${title}`
    case 'notApplicable':
      return `Said not to apply: ${criterionName(record.criterion)} ("${short(record.why)}")`
    case 'dispute':
      return `Disputed: ${criterionName(record.criterion)} ("${short(record.why)}")`
    case 'resolution':
      return `Contradiction resolved: "${short(record.why)}"`
    default:
      return title === ''
        ? `New ${recordNoun(record.type)} without a name`
        : `New ${recordNoun(record.type)}: "${title}"`
  }
}

function speaker({ speaker: id }: RecordOf<'quote'>, { byId }: Side): string {
  const person = id === null ? undefined : byId.get(id)
  return person === undefined ? 'somebody' : recordTitle(person, byId) || 'somebody'
}

function changed(old: AccountRecord, record: AccountRecord, before: Side, after: Side): Change[] {
  const base = { section: sectionOf(record), kind: 'changed' as const, record: record.id, type: record.type }
  const name = recordName(record, after.byId)
  if (old.type !== record.type) {
    const fields = [{ field: 'kind', before: recordNoun(old.type), after: recordNoun(record.type) }]
    return [{ ...base, text: withFields(name, fields), fields }]
  }
  const fields = [...valueChange(old, record, before, after), ...fieldChanges(record.type, old, record, before, after)]
  const text = fields.length === 0 ? [] : [{ ...base, text: changeText(name, record, fields), fields }]
  return [...text, ...noLongerCited(record, before, after)]
}

function changeText(name: string, record: AccountRecord, fields: readonly FieldChange[]): string {
  const [first] = fields
  const isValueAlone = record.type === 'figure' && fields.length === 1 && first?.field === 'value'
  return isValueAlone && first ? `${name}: ${first.before} \u2192 ${first.after}` : withFields(name, fields)
}

/** The value of a Figure; a computed one changes with its inputs, though nothing was written into it. */
function valueChange(old: AccountRecord, record: AccountRecord, before: Side, after: Side): FieldChange[] {
  if (old.type !== 'figure' || record.type !== 'figure') return []
  if (figureDigits(old, before) !== figureDigits(record, after)) {
    const [was, is] = pair(
      [figureWords(old, before), figureWords(record, after)],
      [figureDigits(old, before), figureDigits(record, after)],
    )
    return [{ field: 'value', before: was, after: is }]
  }
  return waysApart(old, record) ? [{ field: 'how it is computed', before: wayText(old), after: wayText(record) }] : []
}

function waysApart({ value: one }: Figure, { value: other }: Figure): boolean {
  return JSON.stringify(one, sortedKeys) !== JSON.stringify(other, sortedKeys)
}

function wayText({ value }: Figure): string {
  if (value.kind === 'stated') return `as stated, ${value.value}`
  const { days, balances, variant } = value.convention
  return `${value.formula}, ${days} days, ${balances} balances, ${variant}, of ${value.inputs.length} figures`
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** A source that stays while the last claim on it goes: easily missed, and it makes a claim weaker. */
function noLongerCited(record: AccountRecord, before: Side, after: Side): Change[] {
  const uses = before.uses.get(record.id) ?? 0
  if (record.type !== 'source' || uses === 0 || after.uses.has(record.id)) return []
  const was = `in ${uses} ${uses === 1 ? 'place' : 'places'}`
  return [
    {
      section: 'sources',
      kind: 'changed',
      record: record.id,
      type: 'source',
      text: `${recordName(record, after.byId)} is no longer cited (before: ${was})`,
      fields: [{ field: 'cited', before: was, after: null }],
    },
  ]
}

function sectionOf(record: AccountRecord): Section {
  if (record.type === 'figure' || record.type === 'driver') return record.section
  const about =
    record.type === 'unknown'
      ? record.about
      : record.type === 'notApplicable' || record.type === 'dispute'
        ? record.criterion
        : ''
  return sectionOfCriterion.get(about) ?? sectionOfType[record.type]
}
