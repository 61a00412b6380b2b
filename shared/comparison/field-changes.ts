import { short } from '../account/record-words.ts'
import type { RecordType } from '../account/records/record.ts'
import type { FieldChange } from './change.ts'
import { comparedFields } from './fields.ts'
import type { Side } from './side.ts'
import { valueWords } from './words.ts'

/** Every field whose value differs, in words. A Figure's value is compared apart: it may follow from others. */
export function fieldChanges(
  type: RecordType | 'account',
  old: object,
  record: object,
  before: Side,
  after: Side,
): FieldChange[] {
  // Both have passed the schema of `type`, whose keys the table of fields names.
  const [was, is] = [old as Readonly<Record<string, unknown>>, record as Readonly<Record<string, unknown>>]
  return comparedFields(type).flatMap(([key, { label, kind }]) => {
    if (kind === 'figureValue' || isSame(was[key], is[key])) return []
    const [from, to] = pair(
      [valueWords(was[key], kind, before), valueWords(is[key], kind, after)],
      [exactly(was[key]), exactly(is[key])],
    )
    return [{ field: label, before: from === '' ? null : from, after: to === '' ? null : to }]
  })
}

/** The two in words, or exactly where the words are the same: a change is never shown as none. */
export function pair(words: readonly [string, string], exact: readonly [string, string]): readonly [string, string] {
  return words[0] === words[1] ? exact : words
}

/** `Risk "Supplier": likelihood 3 → 4, mitigation added: "Second source"`. */
export function withFields(name: string, fields: readonly FieldChange[]): string {
  return `${name}: ${fields.map(fieldText).join('; ')}`
}

function fieldText({ field, before, after }: FieldChange): string {
  if (before === null) return `${field} now ${around(after ?? '', '')}`
  if (after === null) return `${field} no longer ${around(before, '')}`
  return `${field} ${around(before, after)} \u2192 ${around(after, before)}`
}

const mostShown = 90

/** A long text from where it begins to differ from the other, so that a line shows the difference. */
function around(text: string, other: string): string {
  if (text.length <= mostShown && other.length <= mostShown) return text
  let same = 0
  while (same < text.length && text[same] === other[same]) same += 1
  const start = Math.max(0, text.lastIndexOf(' ', Math.max(0, same - 20)))
  return start === 0 ? short(text, mostShown) : `\u2026${short(text.slice(start), mostShown)}`
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || exactly(one) === exactly(other)
}

/** JSON with its keys in order. */
export function exactly(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1)))
      : held,
  ) as string // undefined never stands in a record
}
