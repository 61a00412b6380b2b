import type { Notebook } from '../account/account.ts'
import type { AccountRecord } from '../account/records/record.ts'
import { pageText } from '../document/text.ts'
import type { BriefModel } from './model.ts'

export interface Leak {
  /** What kind of thing it is, such as `personal win`. */
  readonly what: string
  readonly text: string
}

/** Shorter texts prove nothing: a town or a heading stands in any prose. */
const shortest = 12

/**
 * Everything of ours that a customer edition holds and should not; empty means that the edition is safe. It looks for
 * the texts themselves, wherever they may have come through, and for the marks of the internal edition.
 */
export function leaks(model: BriefModel, notebook: Notebook): Leak[] {
  const printed = folded(JSON.stringify(textsOf(model)))
  const found = secretsOf(notebook).filter(({ text }) => {
    const wanted = folded(text)
    return wanted.length >= shortest && printed.includes(folded(JSON.stringify(text).slice(1, -1)))
  })
  const asides = textsOf(model, 'aside').filter((text) => text !== '')
  return [
    ...found,
    ...asides.map((text) => ({ what: 'internal remark', text })),
    ...(model.standing ? [{ what: 'level', text: model.standing.headline }] : []),
    ...(model.edition === 'customer' ? [] : [{ what: 'edition', text: 'This is the internal edition.' }]),
  ]
}

function secretsOf(notebook: Notebook): Leak[] {
  const ofPages = notebook.pages
    .filter((page) => page.internal)
    .flatMap((page) => [...(page.section === null ? [page.title] : []), ...pageText(page.body).split('\n')])
    .map((text) => ({ what: 'internal page', text }))
  return [...notebook.records.flatMap(secretsOfRecord), ...ofPages].filter(({ text }) => text.trim() !== '')
}

function secretsOfRecord(record: AccountRecord): Leak[] {
  switch (record.type) {
    case 'stakeholder':
      return [
        { what: 'personal win', text: record.personalWin.text },
        { what: 'access path', text: record.accessHow },
        { what: 'note on a person', text: record.notes },
        ...[...record.emails, ...record.phones, ...record.addresses].map((text) => ({ what: 'contact', text })),
      ]
    case 'question':
      return [
        { what: 'own question', text: record.text },
        { what: 'answer', text: record.answer },
      ]
    case 'unknown':
      return [{ what: 'gap', text: record.text }]
    case 'notApplicable':
    case 'dispute':
      return [{ what: 'dispute', text: record.why }]
    case 'resolution':
      return [{ what: 'resolution', text: record.why }]
    case 'insight':
      return [
        { what: 'why we give', text: record.why },
        { what: 'what came back', text: record.cameBack },
      ]
    case 'meeting':
      return [
        { what: 'commitment wanted', text: record.commitmentWanted },
        { what: 'outcome of a meeting', text: record.outcome },
      ]
    default:
      return []
  }
}

/** Every string of a JSON value, or only those under one key. */
function textsOf(value: unknown, key?: string): string[] {
  if (typeof value === 'string') return key === undefined ? [value] : []
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, held]) =>
    name === key && typeof held === 'string' ? [held] : textsOf(held, key),
  )
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
