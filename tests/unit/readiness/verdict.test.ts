import { describe, expect, test } from 'vitest'
import type { Notebook } from '../../../shared/account/account.ts'
import type { Day } from '../../../shared/account/primitives.ts'
import { type AccountRecord, recordsOf } from '../../../shared/account/records/record.ts'
import { dayFromNumber, dayNumber } from '../../../shared/finance/periods.ts'
import { assess, assessFully, indexOf } from '../../../shared/readiness/assess.ts'
import { causeOf } from '../../../shared/readiness/cause.ts'
import { criteria } from '../../../shared/readiness/criteria/all.ts'
import { foreignTextOf } from '../../../shared/readiness/digest.ts'
import { recordHistory } from '../../../shared/readiness/history.ts'
import { questionBank } from '../../../shared/readiness/rubric/questionBank.ts'
import { criteriaRows } from '../../../shared/readiness/rubric/rubric.ts'
import { validUntil } from '../../../shared/readiness/validUntil.ts'
import { ago, changed, cite, decimal, fiscalYear, NotebookBuilder, today } from './builders.ts'
import { fullNotebook } from './prepared.ts'

const full = fullNotebook()
const gate = (notebook: Notebook, level: number, id: string, day: Day = today) =>
  assess(notebook, { today: day }).gates.find((one) => one.level === level && one.id === id)?.met
const pointsOf = (notebook: Notebook, id: string, day: Day = today) =>
  assess(notebook, { today: day }).criteria.find((one) => one.id === id)?.points
const without = (drop: (record: AccountRecord) => boolean) => changed(full, (record) => (drop(record) ? null : record))
const people = recordsOf(full.records, 'stakeholder').filter(({ side }) => side === 'theirs')

describe('the rubric', () => {
  test('has 100 points an axis, and a finder for every row', () => {
    const sum = (axis: string) =>
      criteriaRows.filter((row) => row.axis === axis).reduce((total, { points }) => total + points, 0)
    expect([sum('knowing'), sum('caring')]).toEqual([100, 100])
    expect(criteria.map(({ id }) => id)).toEqual(criteriaRows.map(({ id }) => id))
  })
  test('has five lines for each of CFO, COO and CEO', () => {
    expect(questionBank.map(({ id }) => id)).toEqual(
      ['cfo', 'coo', 'ceo'].flatMap((person) =>
        ['revenue', 'costs', 'cash', 'risks', 'us'].map((row) => `${person}.${row}`),
      ),
    )
  })
})

describe('the index', () => {
  test.each([
    [0, 0, 0, 0],
    [100, 100, 0, 19],
    [25, 0, 1, 20],
    [50, 50, 2, 50],
    [100, 100, 2, 64],
    [70, 60, 3, 65],
    [100, 100, 3, 100],
  ] as const)('K %i, C %i at level %i is %i', (knowing, caring, level, index) => {
    expect(indexOf(knowing, caring, level)).toBe(index)
  })
})

describe('each gate shuts alone', () => {
  const cases: readonly (readonly [name: string, level: number, id: string, notebook: Notebook])[] = [
    ['profile facts', 1, 'profile', without(({ type }) => type === 'profile')],
    [
      'a person with a role',
      1,
      'person',
      changed(full, (record) => (record.type === 'stakeholder' ? { ...record, buyingRole: null } : record)),
    ],
    [
      'a dated source',
      1,
      'source',
      changed(full, (record) => (record.type === 'source' ? { ...record, date: null } : record)),
    ],
    ['three named people', 2, 'people', without((record) => people.slice(2).some(({ id }) => id === record.id))],
    [
      'a question for each invitee',
      2,
      'questions',
      without((record) => record.type === 'question' && record.forWhom === people[1]?.id),
    ],
    [
      'numbers in the languages',
      2,
      'numbers',
      without((record) => record.type === 'figure' && (record.section === 'cash' || record.section === 'costs')),
    ],
    ['a hypothesis', 2, 'hypotheses', without(({ type }) => type === 'hypothesis')],
    [
      'a cost line over two periods',
      3,
      'costs.trend',
      without((record) => record.type === 'figure' && record.section === 'costs' && record.period.label === 'FY2024'),
    ],
    [
      'a cost comparison',
      3,
      'costs.comparator',
      without((record) => record.type === 'figure' && record.section === 'costs' && record.subject.kind === 'peer'),
    ],
    [
      'a cash comparison',
      3,
      'cash.comparator',
      without((record) => record.type === 'figure' && record.section === 'cash' && record.subject.kind === 'peer'),
    ],
    [
      'three scored risks',
      3,
      'risks',
      changed(full, (record) =>
        record.type === 'risk' && record.trigger.startsWith('Tender') ? { ...record, likelihood: null } : record,
      ),
    ],
    [
      'a way in',
      3,
      'access',
      changed(full, (record) => (record.type === 'stakeholder' ? { ...record, accessIntroducer: null } : record)),
    ],
    [
      'two languages',
      3,
      'hypotheses',
      changed(full, (record) => (record.type === 'hypothesis' ? { ...record, language: 'costs' } : record)),
    ],
    [
      'a confirmation',
      3,
      'confirmed',
      changed(full, (record) => (record.type === 'hypothesis' ? { ...record, status: { kind: 'tested' } } : record)),
    ],
    [
      'a skeptic',
      3,
      'skeptic',
      changed(full, (record) => (record.type === 'stakeholder' ? { ...record, disposition: 1 } : record)),
    ],
    [
      'an insight left to spend',
      3,
      'insight',
      changed(full, (record) => (record.type === 'insight' ? { ...record, givenOn: ago(2) } : record)),
    ],
    [
      'no promise overdue',
      3,
      'promises',
      changed(full, (record) => (record.type === 'promise' ? { ...record, doneOn: null } : record)),
    ],
    [
      'independent sources',
      3,
      'sources',
      changed(full, (record) =>
        record.type === 'source' && record.kind === 'publication'
          ? { ...record, publisher: 'Kestrel' }
          : record.type === 'source' && record.kind === 'said'
            ? null
            : record,
      ),
    ],
    [
      'a conversation',
      3,
      'conversation',
      changed(full, (record) =>
        record.type === 'meeting' && record.status === 'held'
          ? { ...record, day: ago(61) }
          : record.type === 'quote'
            ? null
            : record.type === 'hypothesis'
              ? { ...record, status: { kind: 'tested' } }
              : record,
      ),
    ],
  ]
  test.each(cases)('without %s', (_, level, id, notebook) => {
    expect(gate(full, level, id)).toBe(true)
    expect(gate(notebook, level, id)).toBe(false)
    const { level: held, path, gaps } = assess(notebook, { today })
    expect(held).toBeLessThan(level)
    if (held === level - 1) {
      expect(path.some((step) => step.gate === id)).toBe(true)
      expect(gaps.some((gap) => gap.id === `gate ${level} ${id}`)).toBe(true)
    }
  })
  test('a conversation 60 days ago still counts', () => {
    const notebook = changed(full, (record) =>
      record.type === 'meeting' && record.status === 'held'
        ? { ...record, day: ago(60) }
        : record.type === 'quote'
          ? null
          : record,
    )
    expect(gate(notebook, 3, 'conversation')).toBe(true)
  })
})

describe('valid until', () => {
  const next = (day: Day) => dayFromNumber(dayNumber(day) + 1)
  test('the level holds on that day and not on the day after, when the named gate is shut', () => {
    const { validUntil: last, lapse, level } = assessFully(full, { today })
    if (last === null || lapse === null) throw new Error('The level lapses some day')
    expect(lapse.day).toBe(next(last))
    for (let day = today; day <= last; day = next(day))
      expect(assess(full, { today: day }).level).toBeGreaterThanOrEqual(level)
    const after = assess(full, { today: next(last) })
    expect(after.level).toBeLessThan(level)
    expect(after.gates.find(({ id, met }) => id === lapse.gate && !met)?.reason).toBe(lapse.reason)
  })
  test('the meeting to come decides here: its questions lapse the day after', () => {
    expect(assessFully(full, { today })).toMatchObject({ validUntil: ago(-14), lapse: { gate: 'questions' } })
  })
  test('decay between events is found to the day', () => {
    const timeless = without(
      ({ type }) => type === 'meeting' || type === 'question' || type === 'promise' || type === 'quote',
    )
    const verdict = assess(timeless, { today })
    const { validUntil: last } = validUntil(timeless, verdict, { today })
    if (verdict.level > 0 && last !== null) {
      expect(assess(timeless, { today: last }).level).toBeGreaterThanOrEqual(verdict.level)
      expect(assess(timeless, { today: next(last) }).level).toBeLessThan(verdict.level)
    }
  })
  test('an unprepared account has none', () => {
    expect(assessFully(new NotebookBuilder().notebook(), { today })).toMatchObject({ validUntil: null, lapse: null })
  })
})

describe('badges', () => {
  test('come at level 3 when every line of a person is routed or answered', () => {
    expect(assess(full, { today }).badges).toEqual([])
    const builder = new NotebookBuilder()
    const meeting = full.records.find((record) => record.type === 'meeting' && record.status === 'planned')
    if (meeting?.type !== 'meeting') throw new Error('A meeting is planned')
    const unknowns = questionBank
      .filter(({ person }) => person === 'coo')
      .map(({ id }) => builder.add('unknown', { about: id, askWhom: people[0]?.id ?? null, meeting: meeting.id }))
    const records = [
      ...full.records,
      ...unknowns.map((unknown, at) => ({ ...unknown, id: `00000000-0000-7000-8000-00000000b00${at}` })),
    ]
    expect(assess({ ...full, records }, { today }).badges).toEqual(['coo'])
    expect(assess({ ...full, records: records.slice(0, -1) }, { today }).badges).toEqual([])
  })
})

describe('contradictions', () => {
  const kinds = (fill: (builder: NotebookBuilder) => void) => {
    const builder = new NotebookBuilder()
    fill(builder)
    return assess(builder.notebook(), { today }).contradictions.map(
      ({ kind, open }) => `${kind}${open ? '' : ' resolved'}`,
    )
  }
  const two =
    (one: string, other: string, fields: object = {}) =>
    (builder: NotebookBuilder) => {
      builder.figure('revenue', { metric: 'revenue', amount: one })
      builder.figure('revenue', { metric: 'revenue', amount: other, ...fields })
    }
  test('two values under one key that differ by more than 1 %', () => {
    expect(kinds(two('1234', '1300'))).toEqual(['values'])
    expect(kinds(two('1234', '1240'))).toEqual([])
  })
  test('what rounding can have hidden is none', () => {
    expect(kinds(two('800000000', '780000000'))).toEqual([])
    expect(kinds(two('800000000', '740000000'))).toEqual(['values'])
  })
  test('other units, periods, scopes, peers and guidance do not contradict', () => {
    expect(kinds(two('1234', '1300', { unit: 'EUR' }))).toEqual([])
    expect(kinds(two('1234', '1300', { period: fiscalYear(2024) }))).toEqual([])
    expect(kinds(two('1234', '1300', { scope: { kind: 'segment', name: 'Service' } }))).toEqual([])
    expect(kinds(two('1234', '1300', { subject: { kind: 'peer', name: 'Rival' } }))).toEqual([])
    expect(kinds(two('1234', '1300', { status: { kind: 'guidance' } }))).toEqual([])
    expect(kinds(two('1234', '1300', { restated: [{ value: decimal(1234), filed: null, accession: '' }] }))).toEqual([])
  })
  test('period ends within ten days are one', () => {
    const late = { ...fiscalYear(2025), end: '2026-01-03' as Day }
    expect(kinds(two('1234', '1300', { period: late }))).toEqual(['values'])
  })
  test('lines that do not add up', () => {
    expect(
      kinds((builder) => {
        builder.figure('revenue', { metric: 'revenue', amount: 1000 })
        builder.figure('costs', { metric: 'cogs', amount: 600 })
        builder.figure('revenue', { metric: 'grossProfit', amount: 450 })
      }),
    ).toEqual(['grossProfit'])
    expect(
      kinds((builder) => {
        builder.figure('risks', { metric: 'assets', amount: 1000 })
        builder.figure('risks', { metric: 'liabilities', amount: 600 })
        builder.figure('risks', { metric: 'equity', amount: 300 })
      }),
    ).toEqual(['balance'])
    expect(
      kinds((builder) => {
        builder.figure('costs', { metric: 'operatingMargin', amount: 30, unit: '%' })
        builder.figure('costs', { metric: 'grossMargin', amount: 20, unit: '%' })
      }),
    ).toEqual(['margins'])
    expect(
      kinds((builder) => {
        for (const [metric, amount] of [
          ['dso', 20],
          ['dio', 187],
          ['dpo', 110],
          ['ccc', 120],
        ] as const)
          builder.figure('cash', { metric, amount, unit: 'days' })
      }),
    ).toEqual(['ccc'])
    expect(
      kinds((builder) => {
        for (const name of ['North', 'South'])
          builder.figure('revenue', { metric: 'revenue', amount: 60, unit: '%', scope: { kind: 'segment', name } })
      }),
    ).toEqual(['split'])
  })
  test('minority interests belong to the balance', () => {
    const sheet = (minority: number) => (builder: NotebookBuilder) => {
      builder.figure('risks', { metric: 'assets', amount: 1000 })
      builder.figure('risks', { metric: 'liabilities', amount: 600 })
      builder.figure('risks', { metric: 'equity', amount: 350 })
      builder.figure('risks', { metric: 'noncontrollingInterest', amount: minority })
    }
    expect(kinds(sheet(50))).toEqual([])
    expect(kinds(sheet(20))).toEqual(['balance'])
  })
  test('a stated cycle is held against computed days too, under whichever convention they are', () => {
    const cycle = (amount: number) => (builder: NotebookBuilder) => {
      const line = (metric: string, value: number) => builder.figure('cash', { metric, amount: value })
      const [revenue, cogs] = [line('revenue', 365), line('cogs', 365)]
      builder.computed('cash', 'dso', [line('receivables', 30), revenue], 'days')
      builder.computed('cash', 'dio', [line('inventory', 50), cogs], 'days')
      builder.computed('cash', 'dpo', [line('payables', 20), cogs], 'days')
      builder.figure('cash', { metric: 'ccc', amount, unit: 'days' })
    }
    expect(kinds(cycle(60))).toEqual([])
    expect(kinds(cycle(90))).toEqual(['ccc'])
  })
  test('are resolved by a reason, and only by a reason', () => {
    const builder = new NotebookBuilder()
    two('1234', '1300')(builder)
    const [first] = assess(builder.notebook(), { today }).contradictions
    builder.add('resolution', { contradiction: first?.key ?? '', why: 'tbd' })
    expect(assess(builder.notebook(), { today }).contradictions.map(({ open }) => open)).toEqual([true])
    builder.add('resolution', { contradiction: first?.key ?? '', why: 'The press counts pass-through sales' })
    expect(assess(builder.notebook(), { today }).contradictions.map(({ open }) => open)).toEqual([false])
  })
})

describe('not applicable', () => {
  const bank = { ...full, account: { ...full.account, preset: 'bank' as const } }
  test('a preset that figures disprove is refused and contradicts', () => {
    const { contradictions, criteria: results } = assess(bank, { today })
    expect(contradictions.map(({ kind }) => kind)).toEqual(['preset'])
    expect(results.find(({ id }) => id === 'cash.days')?.applicable).toBe(true)
  })
  test('a waiver needs five words and at most 15 % of Knowing; gates on it are met', () => {
    const waive = (criterion: string, why: string) => {
      const builder = new NotebookBuilder()
      builder.add('notApplicable', { criterion, why })
      return assess(builder.notebook(), { today })
    }
    const reason = 'They sell services and buy no goods'
    expect(waive('costs.comparator', reason).gates.find(({ id }) => id === 'costs.comparator')?.met).toBe(true)
    expect(waive('costs.comparator', 'no goods').gates.find(({ id }) => id === 'costs.comparator')?.met).toBe(false)
    expect(waive('give.given', reason).criteria.find(({ id }) => id === 'give.given')?.applicable).toBe(true)
    const builder = new NotebookBuilder()
    for (const criterion of ['hypotheses.complete', 'risks.scored', 'context.profile'])
      builder.add('notApplicable', { criterion, why: reason })
    const { criteria: results, gaps } = assess(builder.notebook(), { today })
    expect(results.filter(({ applicable }) => !applicable).map(({ id }) => id)).toEqual([
      'risks.scored',
      'context.profile',
    ])
    expect(gaps.some(({ text }) => text.includes('more than 15 %'))).toBe(true)
  })
})

describe('criteria', () => {
  test('an overdue promise takes all points for promises kept', () => {
    expect(pointsOf(full, 'promises.kept')).toBeGreaterThan(14)
    const builder = new NotebookBuilder()
    const overdue = {
      ...builder.add('promise', { what: 'Send the plan', due: ago(1) }),
      id: '00000000-0000-7000-8000-00000000c001',
    }
    const { criteria: results, reasons } = assess({ ...full, records: [...full.records, overdue] }, { today })
    expect(results.find(({ id }) => id === 'promises.kept')?.points).toBe(0)
    expect(reasons[0]?.text).toContain('is overdue')
  })
  test('outside share is all or nothing', () => {
    const share = (account: object, ...sentences: string[]) =>
      pointsOf(
        {
          ...full,
          account: { ...full.account, ...account },
          pages: new NotebookBuilder().page(...sentences).notebook().pages,
        },
        'outside.share',
      )
    const ten = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
      (word) => `The plant ships pump ${word} late.`,
    )
    expect(share({}, ...ten)).toBe(15)
    expect(share({}, ...ten.slice(1))).toBe(0)
    expect(share({}, ...ten, 'Acme can fix that easily.')).toBe(15)
    expect(share({}, ...ten, 'Acme can fix that easily.', "ACME's product is great here.")).toBe(0)
    expect(share({ ourNames: [] }, ...ten)).toBe(0)
    expect(share({ whatTheyWant: { text: 'They want Acme', citations: [] } }, ...ten)).toBe(0)
  })
  test('an insight that names us, or rests on their own filing, is none', () => {
    const insight = (text: string, own: boolean) => {
      const builder = new NotebookBuilder()
      const person = builder.person('Anna Berger')
      const source = own ? builder.filing() : builder.publication('Water Weekly')
      builder.add('insight', { text, to: person.id, asOf: ago(1), citations: [cite(source)] })
      return pointsOf(builder.notebook(), 'give.insight') ?? 0
    }
    expect(insight('Peers collect eleven days sooner', false)).toBeCloseTo(9.6, 6)
    expect(insight('Acme customers collect eleven days sooner', false)).toBeCloseTo(6.4, 6)
    expect(insight('Peers collect eleven days sooner', true)).toBeLessThan(2)
  })
  test('text that stands in two other accounts earns a quarter', () => {
    const foreignText = foreignTextOf([full, { ...full, records: [...full.records] }])
    const quotes = (context: object) =>
      assess(full, { today, ...context }).criteria.find(({ id }) => id === 'words.quotes')?.points ?? 0
    expect(quotes({ foreignText })).toBeCloseTo(quotes({}) / 4, 6)
    expect(quotes({ foreignText: foreignTextOf([full]) })).toBe(quotes({}))
  })
  test('a dispute is shown and changes no point', () => {
    const builder = new NotebookBuilder()
    const dispute = {
      ...builder.add('dispute', { criterion: 'cash.days', why: 'They report no payables' }),
      id: '00000000-0000-7000-8000-00000000c002',
    }
    const [before, after] = [
      assess(full, { today }),
      assess({ ...full, records: [...full.records, dispute] }, { today }),
    ]
    expect(after.criteria.find(({ id }) => id === 'cash.days')?.disputed).toBe('They report no payables')
    expect([after.knowing, after.caring]).toEqual([before.knowing, before.caring])
  })
  test('dates after today are dropped and said', () => {
    const builder = new NotebookBuilder()
    const quote = builder.add('quote', { words: 'We will ship on time next year', saidOn: ago(-3) })
    expect(assess(builder.notebook(), { today }).errors.map(({ record }) => record)).toEqual([quote.id])
  })
  test('guidance is no error and no trend', () => {
    const builder = new NotebookBuilder()
    const source = builder.filing()
    builder.figure('revenue', { metric: 'revenue', amount: 100, citations: [cite(source)] })
    builder.figure('revenue', {
      metric: 'revenue',
      amount: 110,
      year: 2026,
      status: { kind: 'guidance' },
      citations: [cite(source)],
    })
    const { errors, criteria: results } = assess(builder.notebook(), { today })
    expect(errors).toEqual([])
    expect(results.find(({ id }) => id === 'revenue.trend')?.points).toBeCloseTo((6 * 0.75) / 2, 6)
  })
})

describe('history', () => {
  const state = assess(full, { today })
  test('holds one entry a day, the causes of a day joined, and nothing where nothing changed', () => {
    const first = recordHistory([], state, ago(1), 'Import')
    expect(recordHistory(first, state, today, 'Edit')).toBe(first)
    const second = recordHistory(first, { ...state, knowing: 50 }, today, 'Risk added')
    const third = recordHistory(second, { ...state, knowing: 51 }, today, 'Quote added')
    expect(third.map(({ day, knowing, cause }) => ({ day, knowing, cause }))).toEqual([
      { day: ago(1), knowing: state.knowing, cause: 'Import' },
      { day: today, knowing: 51, cause: 'Risk added; Quote added' },
    ])
  })
  test('says what was done and what that moved, and names the gate that broke', () => {
    const later = assess(full, { today: ago(-90) })
    expect(causeOf(null, state, null)).toBe('First assessment')
    expect(causeOf(state, state, 'Risk edited')).toBe('Risk edited')
    expect(causeOf(state, later, null)).toMatch(
      /^Time passed: Decision-maker ready to \w+, since [^.]+; [a-z ,]+ −\d+(\.\d)?; /,
    )
    expect(causeOf(later, state, 'Meeting held')).toMatch(/^Meeting held: \w+ to Decision-maker ready; [a-z ,]+ \+\d/)
  })
})
