import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Notebook } from '../../../shared/account/account.ts'
import { newRecord } from '../../../shared/account/blank.ts'
import type { Day, Instant } from '../../../shared/account/primitives.ts'
import type { AccountRecord, RecordType } from '../../../shared/account/records/record.ts'
import { dayFromNumber, dayNumber } from '../../../shared/finance/periods.ts'
import { assess } from '../../../shared/readiness/assess.ts'
import { indexBands } from '../../../shared/readiness/rubric/rubric.ts'
import { ago, cite, decimal, fiscalYear, idOf, NotebookBuilder, today } from './builders.ts'
import { fullNotebook } from './prepared.ts'

const words = [
  'pump',
  'freight',
  'castings',
  'margin',
  'utility',
  'tender',
  'what',
  'how',
  'is',
  'invoice',
  'plant',
  'tbd',
  'Acme',
  'steel',
  'late',
]
const text = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((picked) => picked.join(' '))
const offset = fc.integer({ min: -400, max: 900 })
const full = fullNotebook()

/** A part of the full notebook, shuffled, with some records thrown together at random. */
const notebooks = fc
  .record({
    kept: fc.array(fc.boolean(), { minLength: full.records.length, maxLength: full.records.length }),
    wild: fc.array(
      fc.record({
        text,
        other: text,
        days: offset,
        amount: fc.integer({ min: -5, max: 10_000 }),
        pick: fc.nat(30),
        kind: fc.nat(7),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ kept, wild }): Notebook => {
    const records = full.records.filter((_, at) => kept[at] === true)
    return { ...full, records: [...records, ...wild.map(wildRecord)] }
  })

interface Wild {
  readonly text: string
  readonly other: string
  readonly days: number
  readonly amount: number
  readonly pick: number
  readonly kind: number
}

function wildRecord({ text: words, other, days, amount, pick, kind }: Wild, at: number): AccountRecord {
  const people = full.records.filter((record) => record.type === 'stakeholder')
  const sources = full.records.filter((record) => record.type === 'source')
  const meetings = full.records.filter((record) => record.type === 'meeting')
  const [person, source, meeting] = [
    people[pick % people.length],
    sources[pick % sources.length],
    meetings[pick % meetings.length],
  ]
  if (person?.type !== 'stakeholder' || source?.type !== 'source' || meeting?.type !== 'meeting')
    throw new Error('The full notebook has them')
  const citations = pick % 3 === 0 ? [] : [cite(source, person.id)]
  const make = <Type extends RecordType>(type: Type, fields: Parameters<typeof newRecord<Type>>[2]) =>
    newRecord(type, { id: idOf(0x9000 + at), now: '2026-03-02T09:00:00.000Z' as Instant, author: 'Wild' }, fields)
  const day = ago(days)
  switch (kind) {
    case 0:
      return make('risk', {
        title: words,
        trigger: other,
        mitigation: other,
        likelihood: 3,
        impact: 2,
        asOf: day,
        citations,
      })
    case 1:
      return make('figure', {
        metric: pick % 2 === 0 ? 'revenue' : words,
        section: 'costs',
        unit: 'USD',
        period: { ...fiscalYear(2025), end: day },
        value: { kind: 'stated', value: decimal(amount) },
        citations,
      })
    case 2:
      return make('insight', { text: words, to: person.id, asOf: day, givenOn: pick % 2 === 0 ? day : null, citations })
    case 3:
      return make('question', { text: `${words}?`, forWhom: person.id, meeting: meeting.id, closes: 'cash.days' })
    case 4:
      return make('promise', {
        what: words,
        to: person.id,
        meeting: meeting.id,
        due: day,
        doneOn: pick % 2 === 0 ? day : null,
      })
    case 5:
      return make('meeting', { title: words, day, attendees: [person.id], status: pick % 2 === 0 ? 'planned' : 'held' })
    case 6:
      return make('quote', { speaker: person.id, words, saidOn: day, citations })
    default:
      return make('hypothesis', {
        statement: words,
        language: 'cash',
        owner: person.id,
        statedOn: day,
        worthFormula: 'daysOfCogs',
        changeLow: decimal(amount),
        changeExpected: decimal(amount),
        changeHigh: decimal(amount),
      })
  }
}

const numbersOf = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersOf)
      : []

describe('for any notebook', () => {
  test('the order of records never matters', () => {
    fc.assert(
      fc.property(notebooks, fc.infiniteStream(fc.nat()), (notebook, random) => {
        const shuffled = [...notebook.records]
          .map((record) => ({ record, key: random.next().value ?? 0 }))
          .sort((one, other) => one.key - other.key)
          .map(({ record }) => record)
        expect(assess({ ...notebook, records: shuffled }, { today })).toEqual(assess(notebook, { today }))
      }),
      { numRuns: 60 },
    )
  })

  test('no number is NaN or infinite, axes lie in 0..100, points within their weight, the index in its band', () => {
    fc.assert(
      fc.property(notebooks, offset, (notebook, days) => {
        const assessment = assess(notebook, { today: ago(days) })
        expect(numbersOf(assessment).every(Number.isFinite)).toBe(true)
        for (const axis of [assessment.knowing, assessment.caring])
          expect(axis >= 0 && axis <= 100 && Number.isInteger(axis)).toBe(true)
        for (const { points, possible } of assessment.criteria)
          expect(points >= 0 && points <= possible + 1e-9).toBe(true)
        const [lowest, highest] = indexBands[assessment.level]
        expect(assessment.index >= lowest && assessment.index <= highest).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('a level is held only when every gate up to it is open, and no further', () => {
    fc.assert(
      fc.property(notebooks, (notebook) => {
        const { level, gates } = assess(notebook, { today })
        expect(gates.filter((gate) => gate.level <= level).every(({ met }) => met)).toBe(true)
        if (level < 3) expect(gates.some((gate) => gate.level === level + 1 && !gate.met)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('a well-formed, cited, fresh claim never lowers an axis, unless it opens a contradiction', () => {
    fc.assert(
      fc.property(notebooks, text, fc.nat(3), fc.nat(6), (notebook, words, kind, pick) => {
        const claim = wellFormed(notebook, words, kind, pick)
        if (claim === null) return
        const before = assess(notebook, { today })
        const after = assess({ ...notebook, records: [...notebook.records, claim] }, { today })
        if (after.contradictions.length > before.contradictions.length) return
        expect(after.knowing).toBeGreaterThanOrEqual(before.knowing)
        expect(after.caring).toBeGreaterThanOrEqual(before.caring)
      }),
      { numRuns: 200 },
    )
  })

  test('time alone never raises an axis where no date lies after today', () => {
    fc.assert(
      fc.property(notebooks, fc.integer({ min: 1, max: 700 }), (notebook, days) => {
        const late = dayFromNumber(dayNumber(today) + 410)
        const later = dayFromNumber(dayNumber(late) + days)
        const [before, after] = [assess(notebook, { today: late }), assess(notebook, { today: later })]
        expect(after.knowing).toBeLessThanOrEqual(before.knowing)
        expect(after.caring).toBeLessThanOrEqual(before.caring)
      }),
      { numRuns: 100 },
    )
  })

  test('time alone never raises an axis when the day of a meeting passes', () => {
    const builder = new NotebookBuilder()
    const guest = builder.person('Anna Berger', { buyingRole: 'user' })
    const boss = builder.person('Paul Novak', { buyingRole: 'decision maker' })
    builder.add('meeting', { title: 'Today', day: today, attendees: [guest.id] })
    for (const topic of ['castings', 'freight', 'invoices'])
      builder.add('question', { text: `What drives ${topic} at your plant?`, forWhom: boss.id })
    const notebook = builder.notebook()
    expect(assess(notebook, { today: ago(-1) }).caring).toBeLessThanOrEqual(assess(notebook, { today }).caring)
  })
})

function wellFormed(notebook: Notebook, words: string, kind: number, pick: number): AccountRecord | null {
  const sources = notebook.records.filter((record) => record.type === 'source')
  const source = sources[pick % Math.max(1, sources.length)]
  const person = notebook.records.find((record) => record.type === 'stakeholder' && record.side === 'theirs')
  if (source?.type !== 'source' || person?.type !== 'stakeholder') return null
  const make = <Type extends RecordType>(type: Type, fields: Parameters<typeof newRecord<Type>>[2]): AccountRecord => ({
    ...newRecord(type, { id: idOf(0xa000), now: '2026-03-02T09:00:00.000Z' as Instant, author: 'Test' }, fields),
    citations: [cite(source, person.id)],
  })
  const day: Day = source.date ?? today
  switch (kind) {
    case 0:
      return make('risk', {
        title: `Supply of ${words} fails`,
        trigger: 'two late deliveries',
        mitigation: 'qualify a second source',
        likelihood: 2,
        impact: 3,
        owner: person.id,
        asOf: day,
      })
    case 1:
      return make('figure', {
        section: 'costs',
        metric: `Line ${words}`,
        unit: 'USD',
        period: fiscalYear(2025),
        value: { kind: 'stated', value: decimal(400) },
      })
    case 2:
      return make('quote', { speaker: person.id, words: `We always wonder about ${words}`, saidOn: day })
    default:
      return make('insight', { text: `Peers found that ${words} matters`, to: person.id, asOf: day })
  }
}
