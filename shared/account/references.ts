import type { Notebook } from './account.ts'

/** Every field of the schema that holds the id of another record or page, or a list of them. */
const referenceFields: ReadonlySet<string> = new Set([
  'accessIntroducer',
  'askWhom',
  'attendees',
  'baseline',
  'by',
  'forWhom',
  'from',
  'inputs',
  'meeting',
  'origin',
  'owner',
  'reportsTo',
  'source',
  'speaker',
  'to',
])

export interface DanglingReference {
  readonly from: string
  readonly field: string
  readonly to: string
}

/** References to records or pages that the notebook does not hold. They are kept: the other end may come back. */
export function danglingReferences(notebook: Notebook): DanglingReference[] {
  const known = new Set<string>([...notebook.records, ...notebook.pages].map(({ id }) => id))
  const found: DanglingReference[] = []
  const check = (from: string, field: string, to: unknown) => {
    if (typeof to === 'string' && !known.has(to)) found.push({ from, field, to })
  }
  const walk = (from: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [field, held] of Object.entries(value)) {
      if (referenceFields.has(field)) {
        if (Array.isArray(held)) for (const to of held) check(from, field, to)
        else check(from, field, held)
      }
      walk(from, held)
    }
  }
  for (const record of notebook.records) walk(record.id, record)
  for (const page of notebook.pages) check(page.id, 'parent', page.parent)
  walk(notebook.account.id, [notebook.account.whatTheyWant, notebook.account.whyTheyShouldCare])
  return found
}
