import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Notebook } from '../../../shared/account/account.ts'
import { newRecord } from '../../../shared/account/blank.ts'
import type { MeetingId, StakeholderId } from '../../../shared/account/ids.ts'
import type { Day, Instant } from '../../../shared/account/primitives.ts'
import type { AccountRecord } from '../../../shared/account/records/record.ts'
import { assess } from '../../../shared/readiness/assess.ts'
import type { AssessContext } from '../../../shared/readiness/assessment.ts'
import { startAssessor } from '../../../shared/readiness/assessor.ts'
import { foreignTextOf } from '../../../shared/readiness/digest.ts'
import { notebooks } from '../account/arbitrary.ts'
import { ago, decimal, idOf, today } from './builders.ts'
import { fullNotebook } from './prepared.ts'

interface State {
  readonly notebook: Notebook
  readonly context: AssessContext
}
type Edit = (state: State) => State

const full = fullNotebook()
const now = '2026-03-02T09:00:00.000Z' as Instant
const many = full.records.length
const words = fc.constantFrom('tbd', '', 'Acme wins again', 'Freight costs rise with every tender', 'What drives it?')
const at = fc.nat(10 * many)
const otherNotebooks = [full, { ...full, records: full.records.filter((_, index) => index % 3 === 0) }]

const withRecords = (change: (records: readonly AccountRecord[]) => readonly AccountRecord[]): Edit => {
  return ({ notebook, context }) => ({ notebook: { ...notebook, records: change(notebook.records) }, context })
}

/** Every text of the record replaced, and what else its type makes worth changing. */
function rewritten(record: AccountRecord, text: string, days: number, other: AccountRecord | undefined): AccountRecord {
  const day = ago(days)
  const base = { ...record, revision: record.revision + 1, citations: days % 3 === 0 ? [] : record.citations }
  switch (base.type) {
    case 'source':
      return { ...base, date: day, title: text, saidToUs: days % 2 === 0 }
    case 'figure':
      if (days % 4 === 0 && other?.type === 'figure') return { ...base, metric: other.metric, period: other.period }
      return base.value.kind === 'computed'
        ? { ...base, value: { ...base.value, inputs: base.value.inputs.slice(1) } }
        : { ...base, value: { kind: 'stated', value: decimal(days) }, period: { ...base.period, end: day } }
    case 'stakeholder':
      return { ...base, name: text, side: days % 2 === 0 ? 'ours' : 'theirs', power: 2, reportsTo: null }
    case 'meeting':
      return { ...base, day, status: days % 2 === 0 ? 'held' : 'planned' }
    case 'risk':
      return { ...base, title: text, asOf: day, owner: null }
    case 'hypothesis':
      return { ...base, statement: text, testedOn: day, worthLow: decimal(days) }
    case 'promise':
      return { ...base, what: text, due: day }
    case 'question':
    case 'insight':
      return { ...base, text }
    case 'quote':
      return { ...base, words: text, saidOn: day }
    case 'profile':
      return { ...base, text, asOf: day }
    case 'priority':
      return { ...base, sentence: text }
    case 'driver':
      return { ...base, why: text, line: text }
    default:
      return base
  }
}

const idsOf = (type: AccountRecord['type']) => full.records.filter((one) => one.type === type).map(({ id }) => id)
const [person = '', otherPerson = ''] = idsOf('stakeholder')
const [meeting = ''] = idsOf('meeting')
const contradictions = [...assess(full, { today }).contradictions.map(({ key }) => key), 'preset|bank']

/** Records of the kinds that the prepared notebook has none of, made so that they matter. */
const newcomers: fc.Arbitrary<AccountRecord> = fc
  .record({
    number: fc.nat(30),
    about: fc.constantFrom('cash.days', 'costs.driver', 'cfo.cash', 'risks.scored', 'dso'),
    why: fc.constantFrom('', 'tbd', 'They sell no goods and keep no stock', 'Nobody there would know this yet'),
    contradiction: fc.constantFrom(...contradictions),
    type: fc.constantFrom('unknown', 'notApplicable', 'dispute', 'resolution', 'influence', 'news'),
  })
  .map(({ number, about, why, contradiction, type }) => {
    const birth = { id: idOf(0x9000 + number), now, author: 'Test' }
    switch (type) {
      case 'unknown':
        // Ids of the prepared notebook, of the kinds that are asked for.
        return newRecord('unknown', birth, {
          about,
          text: why,
          askWhom: person as StakeholderId,
          meeting: meeting as MeetingId,
        })
      case 'notApplicable':
        return newRecord('notApplicable', birth, { criterion: about, why })
      case 'dispute':
        return newRecord('dispute', birth, { criterion: about, why })
      case 'resolution':
        return newRecord('resolution', birth, { contradiction, why })
      case 'influence':
        return newRecord('influence', birth, { from: person as StakeholderId, to: otherPerson as StakeholderId })
      default:
        return newRecord('news', birth, { sentence: why, asOf: ago(number) })
    }
  })

const edits: fc.Arbitrary<Edit> = fc.oneof(
  newcomers.map((newcomer) => withRecords((records) => [...records.filter(({ id }) => id !== newcomer.id), newcomer])),
  fc
    .record({ at, text: words, days: fc.integer({ min: -60, max: 900 }), other: at })
    .map((pick) =>
      withRecords((records) =>
        records.map((record, index) =>
          index === pick.at % records.length
            ? rewritten(record, pick.text, pick.days, records[pick.other % records.length])
            : record,
        ),
      ),
    ),
  at.map((gone) => withRecords((records) => records.filter((_, index) => index !== gone % records.length))),
  fc.record({ at, id: fc.nat(50) }).map(({ at: from, id }) =>
    withRecords((records) => {
      const copied = full.records[from % many]
      const added = idOf(0x7000 + id)
      // The brand of an id is lost in the spread of a union; the copy is of the same type as its original.
      return copied === undefined || records.some((record) => record.id === added)
        ? records
        : [...records, { ...copied, id: added } as AccountRecord]
    }),
  ),
  fc.constant(withRecords((records) => structuredClone(records))),
  fc.constant(withRecords((records) => [...records].reverse())),
  fc.integer({ min: -200, max: 800 }).map(
    (days): Edit =>
      ({ notebook, context }) => ({ notebook, context: { ...context, today: ago(days) } }),
  ),
  fc.boolean().map(
    (isCopied): Edit =>
      ({ notebook, context: { today: day } }) => ({
        notebook,
        context: isCopied ? { today: day, foreignText: foreignTextOf(otherNotebooks) } : { today: day },
      }),
  ),
  fc
    .record({
      preset: fc.constantFrom('none' as const, 'bank' as const, 'services' as const, 'public sector' as const),
      headcount: fc.constantFrom(null, 1, 2, 500),
      ourNames: fc.constantFrom<readonly string[]>([], ['Acme'], ['pump']),
      name: fc.constantFrom('Kestrel', 'Rival'),
    })
    .map(
      (fields): Edit =>
        ({ notebook, context }) => ({
          notebook: { ...notebook, account: { ...notebook.account, ...fields, ourNames: [...fields.ourNames] } },
          context,
        }),
    ),
  fc.record({ text: words, keep: fc.boolean() }).map(
    ({ text, keep }): Edit =>
      ({ notebook, context }) => {
        const [page] = full.pages
        if (page === undefined) return { notebook, context }
        const body = { root: { type: 'root', children: [{ type: 'text', text }] } }
        return {
          notebook: { ...notebook, pages: keep ? [page, { ...page, body }] : [{ ...page, body }] },
          context,
        }
      },
  ),
)

describe('following edits', () => {
  test('says after any sequence of edits what a fresh assessment says', () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 25 }), (sequence) => {
        const assessor = startAssessor()
        let state: State = { notebook: full, context: { today } }
        expect(assessor.next(state.notebook, state.context)).toEqual(assess(state.notebook, state.context))
        for (const edit of sequence) {
          state = edit(state)
          expect(assessor.next(state.notebook, state.context)).toEqual(assess(state.notebook, state.context))
        }
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  test('two assessors do not know of each other', () => {
    const [one, other] = [startAssessor(), startAssessor()]
    const empty: Notebook = { ...full, records: [], pages: [] }
    one.next(full, { today })
    other.next(empty, { today })
    const late: Day = ago(-30)
    expect(one.next(empty, { today: late })).toEqual(assess(empty, { today: late }))
    expect(other.next(full, { today })).toEqual(assess(full, { today }))
  })
})

test('any notebook may follow any other, as after an import or a restored backup', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(notebooks, fc.constant(full)), { minLength: 2, maxLength: 5 }), (sequence) => {
      const assessor = startAssessor()
      for (const notebook of sequence) expect(assessor.next(notebook, { today })).toEqual(assess(notebook, { today }))
    }),
    { numRuns: 60 },
  )
})
