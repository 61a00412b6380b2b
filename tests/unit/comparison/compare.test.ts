import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Notebook } from '../../../shared/account/account.ts'
import { newRecord } from '../../../shared/account/blank.ts'
import { daySchema, instantSchema } from '../../../shared/account/primitives.ts'
import {
  type AccountRecord,
  type RecordOf,
  type RecordType,
  recordTypes,
} from '../../../shared/account/records/record.ts'
import type { Change } from '../../../shared/comparison/change.ts'
import { compareNotebooks } from '../../../shared/comparison/compare.ts'
import { bodyOf, paragraph } from '../../../shared/samples/prose.ts'
import { sampleNotebook } from '../../../shared/samples/sample.ts'
import { notebooks, recordsOfType } from '../account/arbitrary.ts'

const today = v.parse(daySchema, '2026-11-23')
const now = v.parse(instantSchema, '2026-11-23T09:00:00.000Z')
const sample = sampleNotebook({ today })
const day = (text: string) => v.parse(daySchema, text)

/** The sample with some of its records changed, and others added. */
function edited<Type extends RecordType>(
  type: Type,
  change: (record: RecordOf<Type>) => Partial<RecordOf<Type>> | null,
): Notebook {
  return {
    ...sample,
    // `type` has told which record it is.
    records: sample.records.map((record) =>
      record.type === type ? ({ ...record, ...change(record as RecordOf<Type>) } as AccountRecord) : record,
    ),
  }
}

function withRecord<Type extends RecordType>(type: Type, fields: Partial<RecordOf<Type>>): Notebook {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  return { ...sample, records: [...sample.records, newRecord(type, { id, now, author: '' }, fields)] }
}

const texts = (changes: readonly Change[]) => changes.map(({ section, kind, text }) => [section, kind, text])
const personNamed = (name: string) => {
  const person = sample.records.find((record) => record.type === 'stakeholder' && record.name === name)
  if (person?.type !== 'stakeholder') throw new Error(`no ${name} in the sample`)
  return person
}

describe('what changed between two notebooks', () => {
  it('is nothing between a notebook and itself, in whatever order its records stand', () => {
    fc.assert(
      fc.property(notebooks, (notebook) => {
        const turned = { ...notebook, records: [...notebook.records].reverse(), pages: [...notebook.pages].reverse() }
        expect(compareNotebooks(notebook, turned)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('leaves out what the program keeps for itself', () => {
    const touched = {
      ...sample,
      records: sample.records.map((record) => ({ ...record, revision: 9, updated: now, author: 'else' })),
      history: [],
    }
    expect(compareNotebooks(sample, touched)).toEqual([])
  })

  it('is the same whatever the order of the records', () => {
    const after = { ...withRecord('news', { sentence: 'They bought a foundry' }), pages: [] }
    const turned = { ...after, records: [...after.records].reverse() }
    expect(compareNotebooks(sample, turned)).toEqual(compareNotebooks(sample, after))
    expect(compareNotebooks(sample, after).length).toBeGreaterThan(1)
  })

  it.each(recordTypes)('names the record of each change: any %s added, removed, or edited in any field', (type) => {
    fc.assert(
      fc.property(recordsOfType(type), recordsOfType(type), fc.nat(), (record, other, at) => {
        const told = Object.keys(record).filter((key) => !kept.has(key))
        const key = told[at % told.length] ?? ''
        const touched = { ...record, [key]: (other as unknown as Record<string, unknown>)[key] } as AccountRecord
        const holding = (...records: readonly AccountRecord[]) => ({ ...sample, records })
        const arrived = compareNotebooks(holding(), holding(record))
        expect(arrived.map((change) => [change.kind, change.record])).toEqual([['added', record.id]])
        const gone = compareNotebooks(holding(record), holding())
        expect(gone.map((change) => [change.kind, change.record])).toEqual([['removed', record.id]])
        const edits = compareNotebooks(holding(record), holding(touched))
        const isSame = JSON.stringify(record) === JSON.stringify(touched)
        expect(edits.map((change) => [change.kind, change.record])).toEqual(isSame ? [] : [['changed', record.id]])
        for (const { text, fields } of [...arrived, ...gone, ...edits]) {
          expect(text.trim()).not.toBe('')
          for (const field of fields) expect(field.before).not.toBe(field.after)
        }
      }),
      { numRuns: 40 },
    )
  })
})

/** What the program keeps for itself. */
const kept: ReadonlySet<string> = new Set(['type', 'id', 'revision', 'author', 'created', 'updated', 'origin'])

describe('in words', () => {
  it('a person by title and name', () => {
    expect(texts(compareNotebooks(sample, withRecord('stakeholder', { name: 'Jane Doe', title: 'CFO' })))).toEqual([
      ['stakeholders', 'added', 'New CFO: Jane Doe'],
    ])
  })

  it('a quote by who said it', () => {
    const quote = withRecord('quote', { speaker: personNamed('Helen Marchetti').id, words: 'Cash is what I watch' })
    expect(texts(compareNotebooks(sample, quote))).toEqual([
      ['stakeholders', 'added', 'Quote by Helen Marchetti added: "Cash is what I watch"'],
    ])
  })

  it('a risk by what moved', () => {
    const after = edited('risk', ({ title }) =>
      title.startsWith('One foundry') ? { likelihood: 4, mitigation: '', horizon: 'Next year' } : null,
    )
    const [change, ...others] = compareNotebooks(sample, after)
    expect(others).toEqual([])
    expect(change?.text).toMatch(
      /^Risk "One foundry casts the housings of two product lines": likelihood 3 \u2192 4; horizon ".+" \u2192 "Next year"; mitigation no longer "/,
    )
    expect(change?.fields.find(({ field }) => field === 'horizon')?.after).toBe('"Next year"')
  })

  it('a number with its unit; what is computed from it changes too, though nobody wrote it', () => {
    const after = edited('figure', ({ metric, period, subject, scope, value }) =>
      metric === 'receivables' && period.label === 'FY2026' && subject.kind === 'account' && scope.kind === 'company'
        ? { value: { ...value, kind: 'stated', value: '180000000' as never } }
        : null,
    )
    const changes = compareNotebooks(sample, after).map(({ text }) => text)
    expect(changes).toContain('Days sales outstanding (DSO), FY2026: 62.4 days \u2192 52.9 days')
    expect(changes.some((text) => text.startsWith('Receivables, FY2026: USD '))).toBe(true)
  })

  it('two numbers that look alike once rounded, with every digit', () => {
    const figure = (value: string) =>
      withRecord('figure', {
        metric: 'revenue',
        unit: 'USD',
        value: { kind: 'stated', value: value as never },
        period: { kind: 'FY', start: null, end: day('2026-06-30'), label: 'FY2026' },
      })
    expect(compareNotebooks(figure('1242000001'), figure('1242000002')).map(({ text }) => text)).toEqual([
      'Revenue, FY2026: 1242000001 USD \u2192 1242000002 USD',
    ])
  })

  it('a source that nobody cites any more', () => {
    const [source] = sample.records.filter((record) => record.type === 'source')
    const strip = (record: AccountRecord): AccountRecord => ({
      ...record,
      citations: record.citations.filter((citation) => citation.source !== source?.id),
      ...(record.type === 'stakeholder'
        ? {
            personalWin: {
              ...record.personalWin,
              citations: record.personalWin.citations.filter((citation) => citation.source !== source?.id),
            },
          }
        : {}),
    })
    const bare = (statement: Notebook['account']['whatTheyWant']) => ({
      ...statement,
      citations: statement.citations.filter((citation) => citation.source !== source?.id),
    })
    const { account } = sample
    const after = {
      ...sample,
      account: {
        ...account,
        whatTheyWant: bare(account.whatTheyWant),
        whyTheyShouldCare: bare(account.whyTheyShouldCare),
      },
      records: sample.records.map(strip),
    }
    const change = compareNotebooks(sample, after).find(({ record }) => record === source?.id)
    expect(change?.text).toMatch(/^Source ".+" is no longer cited \(before: in \d+ places?\)$/)
  })

  it('a page by its paragraphs', () => {
    const page = (...words: readonly string[]) => bodyOf(...words.map((word) => paragraph(word)))
    const notebook = (body: Notebook['pages'][number]['body'], more: Partial<Notebook['pages'][number]> = {}) => ({
      ...sample,
      pages: sample.pages.slice(0, 1).map((each) => ({ ...each, title: 'Plan', body, internal: false, ...more })),
    })
    const text = (before: Notebook, after: Notebook) => compareNotebooks(before, after).map((change) => change.text)
    const first = notebook(page('a', 'b'))
    expect(text(first, notebook(page('a', 'b', 'c', 'd', 'e')))).toEqual(['Page "Plan" changed: 3 paragraphs added'])
    expect(text(first, notebook(page('a', 'x', 'c')))).toEqual([
      'Page "Plan" changed: 1 paragraph rewritten, 1 paragraph added',
    ])
    expect(text(first, notebook(page('a')))).toEqual(['Page "Plan" changed: 1 paragraph removed'])
    expect(text(first, notebook(page('b', 'a')))).toEqual(['Page "Plan" changed: the order of its paragraphs'])
    expect(text(first, notebook({ ...page('a', 'b'), direction: 'ltr' }))).toEqual([
      'Page "Plan" changed: its formatting',
    ])
    expect(text(first, notebook(page('a', 'b'), { title: 'Idea', internal: true }))).toEqual([
      'Page "Idea" changed: title Plan \u2192 Idea; internal no \u2192 yes',
    ])
    expect(text(first, { ...sample, pages: [] })).toEqual(['Page "Plan" is gone'])
    expect(text({ ...sample, pages: [] }, first)).toEqual(['New page "Plan", 2 paragraphs'])
  })

  it('the account itself', () => {
    const after = {
      ...sample,
      account: { ...sample.account, headcount: 4100, whatTheyWant: { text: 'Shorter cycles', citations: [] } },
    }
    const [change] = compareNotebooks(sample, after)
    expect(change).toMatchObject({ section: 'overview', kind: 'changed', type: 'account', record: sample.account.id })
    expect(change?.text).toContain('4,100')
    expect(change?.fields.find(({ field }) => field === 'what they want')?.after).toBe('"Shorter cycles"')
  })

  it('names in place of ids, and says where one leads nowhere', () => {
    const [helen, priya] = [personNamed('Helen Marchetti'), personNamed('Priya Venkat')]
    const asked = (forWhom: RecordOf<'question'>['forWhom']) => withRecord('question', { text: 'Why now?', forWhom })
    expect(compareNotebooks(asked(helen.id), asked(priya.id)).map(({ text }) => text)).toEqual([
      'Question "Why now?": for Helen Marchetti \u2192 Priya Venkat',
    ])
    const nobody = '01890a5d-ac96-774b-bcce-b302099a8099' as typeof helen.id
    expect(compareNotebooks(asked(helen.id), asked(nobody))[0]?.text).toContain('something that is not in the notebook')
  })

  it('what a person judged: gaps in their section, reasons in full', () => {
    const said = (notebook: Notebook) => compareNotebooks(sample, notebook).map(({ section, text }) => [section, text])
    expect(said(withRecord('dispute', { criterion: 'cash.days', why: 'They factor receivables' }))).toEqual([
      ['cash', 'Disputed: Days: customers, stock, suppliers, cycle ("They factor receivables")'],
    ])
    expect(said(withRecord('notApplicable', { criterion: 'costs.trend', why: 'One year old' }))).toEqual([
      ['costs', 'Said not to apply: A cost line over two periods or more ("One year old")'],
    ])
    expect(said(withRecord('resolution', { contradiction: 'x', why: 'Other scope' }))).toEqual([
      ['overview', 'Contradiction resolved: "Other scope"'],
    ])
    expect(said(withRecord('unknown', { about: 'cfo.cash', text: 'Maturities?' }))).toEqual([
      ['cash', 'New unknown: "Maturities?"'],
    ])
    expect(said(withRecord('promise', {}))).toEqual([['meetings', 'New promise without a name']])
  })

  it('every kind of value', () => {
    const [meeting] = sample.records.filter((record) => record.type === 'meeting')
    const helen = personNamed('Helen Marchetti')
    const rows: readonly (readonly [AccountRecord['type'], object, object, string])[] = [
      [
        'hypothesis',
        { status: { kind: 'draft' } },
        { status: { kind: 'refuted', why: 'Too dear' } },
        'refuted: "Too dear"',
      ],
      [
        'hypothesis',
        {},
        { status: { kind: 'confirmed', by: helen.id, on: day('2026-11-01'), meeting: meeting?.id ?? null } },
        'confirmed by Helen Marchetti on 1 November 2026 at ',
      ],
      ['hypothesis', {}, { assumptions: [{ text: 'They agree', holds: false }] }, '"They agree" (does not hold)'],
      ['hypothesis', { worthLow: '5' }, { worthLow: '1200000' }, 'worth at least USD 5 \u2192 USD 1.2m'],
      ['hypothesis', { changeLow: '-4' }, { changeLow: '-5.5' }, 'least change \u22124 \u2192 \u22125.5'],
      ['stakeholder', { disposition: -2 }, { disposition: 'unknown' }, 'stance opponent \u2192 unknown'],
      ['stakeholder', { emails: ['a@b'] }, { emails: ['a@b', 'c@d'] }, 'e-mail a@b \u2192 a@b, c@d'],
      ['meeting', { attendees: [] }, { attendees: [helen.id] }, 'attendees now Helen Marchetti'],
      ['source', { saidToUs: false }, { saidToUs: true }, 'said to us no \u2192 yes'],
      [
        'source',
        {},
        { attachment: { name: 'report.pdf', sha256: 'a'.repeat(64), size: 3, mediaType: 'application/pdf' } },
        'file now report.pdf',
      ],
      ['figure', {}, { subject: { kind: 'peer', name: 'Varga' } }, 'whose figure the account \u2192 peer Varga'],
      ['figure', {}, { scope: { kind: 'segment', name: 'Pumps' } }, 'whole company \u2192 segment Pumps'],
      ['figure', {}, { restated: [{ value: '7', filed: day('2025-01-02'), accession: '' }] }, '7 2025-01-02'],
      [
        'figure',
        {},
        { period: { kind: 'instant', start: null, end: day('2026-06-30'), label: '' } },
        'instant (at 30 Jun 2026)',
      ],
      ['risk', { confirmed: null }, { confirmed: { by: null, on: null, meeting: null } }, 'confirmation now confirmed'],
      ['driver', { line: 'cogs' }, { line: 'sga' }, 'Selling, general and administrative'],
      ['news', { sentence: `${'long '.repeat(60)}before` }, { sentence: `${'long '.repeat(60)}after` }, '\u2192'],
    ]
    for (const [type, before, after, expected] of rows) {
      const [change] = compareNotebooks(withRecord(type, before), withRecord(type, after))
      expect(change?.text, type).toContain(expected)
    }
  })

  it('that a record has become one of another type', () => {
    const after = withRecord('news', { sentence: 'They sold a plant' })
    expect(compareNotebooks(withRecord('priority', { sentence: 'Sell a plant' }), after)[0]?.fields).toEqual([
      { field: 'kind', before: 'priority', after: 'news' },
    ])
  })

  it('how a figure is computed, where the number stays', () => {
    const computed = (inputs: readonly string[]) =>
      withRecord('figure', {
        metric: 'dso',
        unit: 'days',
        value: {
          kind: 'computed',
          formula: 'no such formula',
          inputs: inputs as never,
          convention: { days: '365', balances: 'closing', variant: 'standard' },
        },
      })
    const [change] = compareNotebooks(computed([]), computed(['01890a5d-ac96-774b-bcce-b302099a8001']))
    expect(change?.fields[0]?.field).toBe('how it is computed')
  })
})
