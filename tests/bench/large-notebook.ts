import type { Notebook } from '../../shared/account/account.ts'
import { derivedId } from '../../shared/account/ids.ts'
import type { Instant } from '../../shared/account/primitives.ts'
import type { AccountRecord } from '../../shared/account/records/record.ts'
import { importCompanyfacts } from '../../shared/imports/companyfacts/import.ts'
import { proposeNotebook } from '../../shared/imports/companyfacts/propose.ts'
import { fullNotebook } from '../unit/readiness/prepared.ts'

const now = '2026-03-02T09:00:00.000Z' as Instant // a literal instant
const things = ['foundry', 'test bay', 'freight desk', 'seal line', 'tender office', 'service fleet', 'paint shop']
const turns = ['waits for parts', 'runs three shifts', 'lost two suppliers', 'ships a week late', 'pays in advance']

/**
 * An account of a few years: a well prepared notebook, the figures of a real filer, and as many more claims, each in
 * words of its own, as it takes to reach the count.
 */
export function largeNotebook(count: number, filing: Uint8Array): Notebook {
  const prepared = fullNotebook()
  const records: AccountRecord[] = [...prepared.records, ...filedFigures(filing)]
  const claims = prepared.records.filter(({ type }) =>
    ['risk', 'quote', 'priority', 'profile', 'driver'].includes(type),
  )
  for (let at = 0; records.length < count; at += 1) {
    const claim = claims[at % claims.length]
    if (claim !== undefined) records.push(reworded(claim, at))
  }
  return { ...prepared, records }
}

function filedFigures(filing: Uint8Array): readonly AccountRecord[] {
  const read = importCompanyfacts(filing)
  if (!read.ok) throw new Error(read.text)
  const context = { subject: { kind: 'peer', name: 'Rival' }, now, author: '', years: 10, quarters: 12 } as const
  return proposeNotebook(read.facts, context).records
}

function reworded(claim: AccountRecord, at: number): AccountRecord {
  const words = `${things[at % things.length]} ${turns[at % turns.length]} since week ${at}, said number ${at}`
  // The copy is of the type of its original; ids are UUIDs, which is all that their brands say.
  const copy = { ...claim, id: derivedId('bench', String(at)) } as AccountRecord
  switch (copy.type) {
    case 'risk':
      return { ...copy, title: words, trigger: `When the ${words}` }
    case 'quote':
      return { ...copy, words: `We know that the ${words}` }
    case 'priority':
      return { ...copy, sentence: `See that the ${words}` }
    case 'driver':
      return { ...copy, why: words }
    default:
      return copy.type === 'profile' ? { ...copy, text: words } : copy
  }
}
