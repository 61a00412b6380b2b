import type { Account, Notebook } from '../../../shared/account/account.ts'
import type { AccountRecord, RecordOf } from '../../../shared/account/records/record.ts'
import { ago, cite, decimal, fiscalYear, NotebookBuilder } from './builders.ts'
import { english, type Texts } from './texts.ts'

type Source = RecordOf<'source'>
type Person = RecordOf<'stakeholder'>

export interface Preparation {
  readonly texts?: Texts
  readonly account?: Partial<Account>
  /** Newest fiscal year of the figures; 2025 unless said otherwise. */
  readonly year?: number
  /** Whether the company has stock and trade payables to compute days from. */
  readonly withoutInventory?: boolean
  /** A bank has neither cost of goods nor current assets. */
  readonly isBank?: boolean
  readonly filing?: Partial<Omit<Source, 'type' | 'id'>>
  /** How many of theirs are on the map. */
  readonly people?: 2 | 4
}

/** A notebook in the making, with what later steps need. */
export interface Preparing {
  readonly builder: NotebookBuilder
  readonly texts: Texts
  readonly people: readonly Person[]
  readonly publication: Source
  readonly preparation: Preparation
}

/** Everything that can be known from outside: statements, peers, press; nobody spoken to. */
export function publicResearch(preparation: Preparation = {}): Preparing {
  const builder = new NotebookBuilder()
  const texts = preparation.texts ?? english
  builder.account(preparation.account ?? {})
  const filing = builder.filing(preparation.filing)
  const publication = builder.publication('Water Weekly')
  const table = builder.publication('Industry Institute')
  const rival = builder.filing({
    publisher: 'Rival',
    title: 'Annual report of Rival',
    accession: '0000000000-26-000002',
  })
  addFigures(builder, preparation, filing, rival, table)
  const people = addPeople(builder, texts, publication, preparation.people ?? 4)
  for (const [at, text] of texts.profile.entries()) {
    builder.add('profile', {
      topic: ['industry', 'structure', 'incumbent'][at] ?? '',
      text,
      asOf: ago(30),
      citations: [cite(publication)],
    })
  }
  for (const sentence of texts.priorities)
    builder.add('priority', { sentence, asOf: ago(30), citations: [cite(publication)] })
  const [boss] = people
  for (const [title, trigger, mitigation] of texts.risks) {
    builder.add('risk', {
      title,
      trigger,
      mitigation,
      likelihood: 3,
      impact: 4,
      owner: boss?.id ?? null,
      asOf: ago(30),
      citations: [cite(publication)],
    })
  }
  builder.add('driver', {
    section: 'costs',
    line: 'sga',
    why: texts.driver,
    owner: boss?.id ?? null,
    asOf: ago(30),
    citations: [cite(publication)],
  })
  builder.page(...texts.page)
  return { builder, texts, people, publication, preparation }
}

function addFigures(
  builder: NotebookBuilder,
  preparation: Preparation,
  filing: Source,
  rival: Source,
  table: Source,
): void {
  const year = preparation.year ?? 2025
  const own = { citations: [cite(filing)] }
  const peer = { subject: { kind: 'peer' as const, name: 'Rival' }, citations: [cite(rival)] }
  const metric = preparation.account?.preset === 'public sector' ? 'budget' : 'revenue'
  for (const at of [year, year - 1]) {
    const growth = at === year ? 1.1 : 1
    const line = (name: string, amount: number, section: 'revenue' | 'costs' | 'cash' | 'risks') =>
      builder.figure(section, { metric: name, amount: Math.round(amount * growth), year: at, ...own })
    line(metric, 12_000_000, 'revenue')
    const revenue = metric === 'revenue' ? builder.records.at(-1) : line('revenue', 12_000_000, 'revenue')
    const sga = line('sga', 2_000_000, 'costs')
    line('Personnel', 3_000_000, 'costs')
    line('Energy', 500_000, 'costs')
    line('operatingCashFlow', 1_500_000, 'cash')
    const receivables = line('receivables', 660_000, 'cash')
    const [debt, cash] = [line('debt', 900_000, 'risks'), line('cash', 400_000, 'risks')]
    line('equity', 5_000_000, 'risks')
    const income = line('operatingIncome', 1_400_000, 'revenue')
    const interest = line('interest', 90_000, 'costs')
    void [sga, debt, cash]
    builder.computed('risks', 'interestCoverage', [income, interest], 'ratio', at)
    if (revenue?.type === 'figure' && preparation.isBank !== true) {
      const dso = builder.computed('cash', 'dso', [receivables, revenue], 'days', at)
      builder.computed('cash', 'oneDayDso', [revenue], 'USD', at)
      if (preparation.withoutInventory !== true) {
        const cogs = line('cogs', 4_000_000, 'costs')
        const dio = builder.computed('cash', 'dio', [line('inventory', 2_050_000, 'cash'), cogs], 'days', at)
        const dpo = builder.computed('cash', 'dpo', [line('payables', 1_200_000, 'cash'), cogs], 'days', at)
        builder.computed('cash', 'ccc', [dso, dio, dpo], 'days', at)
      }
    }
  }
  builder.figure('revenue', {
    metric: 'revenue',
    amount: 50,
    year,
    unit: '%',
    scope: { kind: 'segment', name: 'Equipment' },
    ...own,
  })
  builder.figure('revenue', {
    metric: 'revenue',
    amount: 50,
    year,
    unit: '%',
    scope: { kind: 'segment', name: 'Service' },
    ...own,
  })
  builder.figure('revenue', { metric: 'revenue', amount: 20_000_000, year, ...peer })
  builder.figure('costs', { metric: 'Personnel', amount: 4_000_000, year, ...peer })
  builder.figure('cash', { metric: 'operatingCashFlow', amount: 2_000_000, year, ...peer })
  void table
}

function addPeople(builder: NotebookBuilder, texts: Texts, source: Source, count: 2 | 4): readonly Person[] {
  const roles = ['economic buyer', 'decision maker', 'sponsor', 'user'] as const
  const introducer = builder.person('Olga Partner', { side: 'ours' })
  const people: Person[] = []
  for (const [at, name] of texts.people.slice(0, count).entries()) {
    const boss = people[0]
    people.push(
      builder.person(name, {
        buyingRole: roles[at] ?? 'user',
        title: ['CFO', 'COO', 'Controller', 'Plant manager'][at] ?? 'Manager',
        reportsTo: boss?.id ?? null,
        power: 4,
        interest: 3,
        disposition: at === 0 ? 'unknown' : 1,
        accessIntroducer: introducer.id,
        citations: [cite(source)],
      }),
    )
  }
  return people
}

/** Two held meetings inside, with what they bring, and a third one planned. */
export function withConversations(preparing: Preparing): Preparing {
  const { builder, texts, people } = preparing
  const attendees = people.map(({ id }) => id)
  const [boss, second] = people
  if (boss === undefined || second === undefined) throw new Error('Two people are needed')
  const first = builder.add('meeting', { title: 'First', day: ago(30), status: 'held', attendees })
  builder.add('meeting', { title: 'Second', day: ago(10), status: 'held', attendees })
  const next = builder.add('meeting', { title: 'Third', day: ago(-14), status: 'planned', attendees })
  const [early, late] = [builder.said(ago(30)), builder.said(ago(10))]
  for (const [at, words] of texts.quotes.entries()) {
    const speaker = (at === 0 ? boss : second).id
    builder.add('quote', {
      speaker,
      words,
      saidOn: at === 0 ? ago(30) : ago(10),
      citations: [cite(at === 0 ? early : late, speaker)],
    })
  }
  const wins = texts.wins.map((text, at) => ({ text, id: people[at]?.id, at }))
  for (const { text, id, at } of wins)
    replacePerson(builder, id, {
      personalWin: { text, citations: [cite(late, people[at]?.id ?? null)] },
      personalWinAsOf: ago(10),
    })
  for (const [at, text] of texts.questions.entries()) {
    builder.add('question', {
      text,
      forWhom: people[at % people.length]?.id ?? null,
      meeting: next.id,
      closes: at % 2 === 0 ? 'cash.days' : 'cfo.costs',
    })
  }
  builder.add('promise', { what: texts.promise, to: boss.id, meeting: first.id, due: ago(15), doneOn: ago(20) })
  const insightSource = builder.publication('Payments Quarterly')
  builder.add('insight', { text: texts.insights[0], to: boss.id, asOf: ago(10), citations: [cite(insightSource)] })
  builder.add('insight', {
    text: texts.insights[1],
    to: second.id,
    asOf: ago(30),
    givenOn: ago(10),
    citations: [cite(insightSource)],
  })
  addHypotheses(preparing, boss, {
    by: boss.id,
    on: ago(10),
    meeting: builder.records.find((record) => record.type === 'meeting' && record.title === 'Second')?.id ?? null,
  })
  return preparing
}

function replacePerson(builder: NotebookBuilder, id: string | undefined, fields: Partial<Person>): void {
  const at = builder.records.findIndex((record) => record.id === id)
  const person = builder.records[at]
  // Spreading keeps the record a stakeholder; only its own fields change.
  if (person?.type === 'stakeholder') builder.records[at] = { ...person, ...fields } as AccountRecord
}

export function addHypotheses(
  { builder, texts, preparation }: Preparing,
  owner: Person,
  confirmation: {
    readonly by: string | null
    readonly on: ReturnType<typeof ago> | null
    readonly meeting: string | null
  } | null,
): void {
  const figure = (metric: string) =>
    builder.records.find(
      (record) =>
        record.type === 'figure' &&
        record.metric === metric &&
        record.period.end === fiscalYear(preparation.year ?? 2025).end &&
        record.subject.kind === 'account',
    )
  const complete = {
    owner: owner.id,
    assumptions: [{ text: texts.assumption, holds: null }],
    statedOn: ago(30),
    testedOn: ago(10),
    changeLow: decimal(-1),
    changeExpected: decimal(-2),
    changeHigh: decimal(-3),
    changeUnit: '%',
    worthFormula: 'percentOfBaseline' as const,
    recurrence: 'yearly' as const,
  }
  const [first, second] = texts.hypotheses
  const [sga, revenue] = [figure('sga'), figure('operatingCashFlow')]
  builder.add('hypothesis', {
    ...complete,
    language: 'costs',
    statement: first,
    baseline: sga?.type === 'figure' ? sga.id : null,
    worthLow: decimal(22_000),
    worthHigh: decimal(66_000),
    // The ids come from the records themselves; brands are lost in the plain record of the confirmation.
    ...(confirmation === null
      ? {}
      : { status: { kind: 'confirmed', ...confirmation } as RecordOf<'hypothesis'>['status'] }),
  })
  builder.add('hypothesis', {
    ...complete,
    language: 'cash',
    statement: second,
    baseline: revenue?.type === 'figure' ? revenue.id : null,
    changeLow: decimal(1),
    changeExpected: decimal(2),
    changeHigh: decimal(3),
    worthLow: decimal(16_500),
    worthHigh: decimal(49_500),
  })
}

/** Public research and two conversations inside. */
export function fullNotebook(preparation: Preparation = {}): Notebook {
  return withConversations(publicResearch(preparation)).builder.notebook()
}
