import { describe, expect, test } from 'vitest'
import type { Notebook } from '../../../shared/account/account.ts'
import type { Day } from '../../../shared/account/primitives.ts'
import { assess } from '../../../shared/readiness/assess.ts'
import { ago, changed, cite, decimal, NotebookBuilder, today } from './builders.ts'
import { addHypotheses, fullNotebook, publicResearch } from './prepared.ts'
import { german, japanese } from './texts.ts'

const at = (notebook: Notebook, day: Day = today) => assess(notebook, { today: day })
const levelAndShut = (notebook: Notebook, day: Day = today) => {
  const { levelName, gates } = at(notebook, day)
  return {
    levelName,
    shut: gates.filter(({ met }) => !met).map(({ level, id, reason }) => `${level} ${id}: ${reason}`),
  }
}

const ready = { levelName: 'Decision-maker ready', shut: [] }

/** Everything that can be read and written without speaking to anyone. */
function researched() {
  const preparing = publicResearch()
  const { builder, people, texts } = preparing
  const [boss, second] = people
  if (boss === undefined || second === undefined) throw new Error('Two people are needed')
  addHypotheses(preparing, boss, null)
  const source = builder.publication('Payments Quarterly')
  builder.add('insight', { text: texts.insights[0], to: boss.id, asOf: ago(10), citations: [cite(source)] })
  for (const text of texts.questions) builder.add('question', { text, forWhom: boss.id, closes: 'cash.days' })
  const call = builder.said(ago(20), { title: 'Earnings call', saidToUs: false })
  for (const words of texts.quotes)
    builder.add('quote', { speaker: boss.id, words, saidOn: ago(20), citations: [cite(call, boss.id)] })
  return { preparing, boss, call }
}

/** Every text field of every record filled with a word that says nothing. */
function placeholders(): Notebook {
  const builder = new NotebookBuilder()
  const fillers = ['tbd', 'n/a', 'none', 'xxx', 'asdf', 'test', '?', '-', 'lorem ipsum dolor sit amet', 'aaaa']
  builder.account({ ourNames: ['tbd'], whatTheyWant: { text: 'tbd', citations: [] } })
  for (const text of fillers) {
    const person = builder.person(text, {
      title: text,
      buyingRole: 'decision maker',
      power: 5,
      interest: 5,
      disposition: 0,
      accessHow: text,
      accessOn: ago(1),
      personalWin: { text, citations: [] },
      personalWinAsOf: ago(1),
    })
    const meeting = builder.add('meeting', {
      title: text,
      day: ago(5),
      status: 'held',
      attendees: [person.id],
      purpose: text,
    })
    const next = builder.add('meeting', { title: text, day: ago(-5), attendees: [person.id] })
    for (const section of ['revenue', 'costs', 'cash', 'risks'] as const) {
      builder.figure(section, { metric: text, amount: 1 })
      builder.add('driver', { section, line: text, why: text, owner: person.id, asOf: ago(1) })
    }
    for (const year of [2024, 2025]) builder.figure('revenue', { metric: 'revenue', amount: 1, year })
    const baseline = builder.figure('cash', { metric: 'operatingCashFlow', amount: 1 })
    builder.add('risk', {
      title: text,
      likelihood: 1,
      impact: 1,
      trigger: text,
      mitigation: text,
      owner: person.id,
      asOf: ago(1),
    })
    builder.add('profile', { topic: text, text, asOf: ago(1) })
    builder.add('priority', { sentence: text, asOf: ago(1) })
    builder.add('quote', { speaker: person.id, words: text, saidOn: ago(1) })
    builder.add('insight', { text, to: person.id, why: text, asOf: ago(1), givenOn: ago(1) })
    builder.add('question', { text, forWhom: person.id, meeting: next.id, closes: 'cash.days' })
    builder.add('promise', { what: text, to: person.id, meeting: meeting.id, due: ago(1), doneOn: ago(2) })
    builder.add('hypothesis', {
      statement: text,
      language: 'cash',
      baseline: baseline.id,
      changeLow: decimal(0),
      changeExpected: decimal(0),
      changeHigh: decimal(0),
      changeUnit: text,
      owner: person.id,
      assumptions: [{ text, holds: null }],
      statedOn: ago(1),
      worthLow: decimal(0),
      worthHigh: decimal(0),
      worthFormula: 'amount',
    })
    builder.page(text, text)
  }
  return builder.notebook()
}

function onlyUnknowns(): Notebook {
  const builder = new NotebookBuilder()
  const person = builder.person('Anna Berger', { citations: [] })
  const meeting = builder.add('meeting', { title: 'First', day: ago(-7), attendees: [person.id] })
  const about = [
    'revenue.trend',
    'revenue.mix',
    'costs.lines',
    'costs.trend',
    'costs.comparator',
    'costs.driver',
    'cash.flow',
    'cash.days',
    'risks.scored',
    'risks.ratio',
    'people.access',
    'hypotheses.complete',
    'context.priorities',
    'words.quotes',
    'words.wins',
  ]
  for (const criterion of about) builder.add('unknown', { about: criterion, askWhom: person.id, meeting: meeting.id })
  return builder.notebook()
}

describe('archetypes', () => {
  test('an empty notebook is unprepared, with nothing on either axis', () => {
    const { levelName, knowing, caring, index } = at(new NotebookBuilder().notebook())
    expect({ levelName, knowing, caring, index }).toEqual({ levelName: 'Unprepared', knowing: 0, caring: 0, index: 0 })
  })

  test('placeholders in every field stay unprepared, both axes below 15', () => {
    const { levelName, knowing, caring } = at(placeholders())
    expect(levelName).toBe('Unprepared')
    expect(Math.max(knowing, caring)).toBeLessThan(15)
  })

  test('honest routed unknowns are unprepared and still beat placeholders', () => {
    const [honest, filler] = [at(onlyUnknowns()), at(placeholders())]
    expect(honest.levelName).toBe('Unprepared')
    expect(honest.knowing + honest.caring).toBeGreaterThan(filler.knowing + filler.caring)
    expect(honest.knowing).toBeLessThanOrEqual(15)
  })

  test('a filing alone is unprepared: Knowing 20 to 45, Caring 0', () => {
    const builder = new NotebookBuilder()
    const filing = builder.filing({ date: ago(30) })
    const cited = { citations: [cite(filing)] }
    for (const year of [2023, 2024, 2025]) {
      const line = (section: 'revenue' | 'costs' | 'cash' | 'risks', metric: string, amount: number) =>
        builder.figure(section, { metric, amount, year, ...cited })
      const revenue = line('revenue', 'revenue', 12_000)
      const cogs = line('costs', 'cogs', 4_000)
      line('costs', 'sga', 2_000)
      line('costs', 'rnd', 1_000)
      line('cash', 'operatingCashFlow', 1_500)
      const dso = builder.computed('cash', 'dso', [revenue, line('cash', 'receivables', 660)], 'days', year)
      const dio = builder.computed('cash', 'dio', [cogs, line('cash', 'inventory', 2_050)], 'days', year)
      const dpo = builder.computed('cash', 'dpo', [cogs, line('cash', 'payables', 1_200)], 'days', year)
      builder.computed('cash', 'ccc', [dso, dio, dpo], 'days', year)
      builder.computed(
        'risks',
        'currentRatio',
        [line('risks', 'currentAssets', 5_000), line('risks', 'currentLiabilities', 3_000)],
        'ratio',
        year,
      )
    }
    const { levelName, knowing, caring } = at(builder.notebook())
    expect({ levelName, caring }).toEqual({ levelName: 'Unprepared', caring: 0 })
    expect(knowing).toBeGreaterThanOrEqual(20)
    expect(knowing).toBeLessThanOrEqual(45)
  })

  test('full public research without a conversation is Influencer at best', () => {
    expect(at(researched().preparing.builder.notebook()).level).toBe(2)
  })

  test('an earnings call confirms nothing', () => {
    const { preparing, boss, call } = researched()
    const notebook = changed(preparing.builder.notebook(), (record) =>
      record.type === 'hypothesis'
        ? {
            ...record,
            citations: [cite(call, boss.id)],
            status: { kind: 'confirmed', by: boss.id, on: ago(20), meeting: null },
          }
        : record,
    )
    const { level, criteria } = at(notebook)
    expect(level).toBe(2)
    expect(criteria.find(({ id }) => id === 'hypotheses.confirmed')?.points).toBe(0)
  })

  test('public research and two conversations inside are ready for the decision maker', () => {
    expect(levelAndShut(fullNotebook())).toEqual(ready)
  })

  test('the same, untouched for 90 days, is below, with the broken gate named', () => {
    const later = levelAndShut(fullNotebook(), ago(-90))
    expect(later.levelName).not.toBe('Decision-maker ready')
    expect(later.shut.join('\n')).toContain('The last conversation with someone of theirs was on')
  })

  test('one filing as the source of everything is Influencer at best', () => {
    const notebook = fullNotebook()
    const filing = notebook.records.find((record) => record.type === 'source' && record.kind === 'filing')
    if (filing?.type !== 'source') throw new Error('The filing is there')
    const onlyFiling = changed(notebook, (record) => {
      if (record.type === 'source') return record.id === filing.id ? record : null
      const moved = { ...record, citations: record.citations.length > 0 ? [cite(filing)] : [] }
      return moved.type === 'stakeholder'
        ? { ...moved, personalWin: { ...moved.personalWin, citations: [cite(filing)] } }
        : moved
    })
    expect(at(onlyFiling).level).toBeLessThanOrEqual(2)
  })

  test('knowing all and caring for nothing is Vendor at best', () => {
    const caring = new Set(['quote', 'question', 'insight', 'promise'])
    const notebook = changed(fullNotebook(), (record) => {
      if (caring.has(record.type)) return null
      return record.type === 'stakeholder' ? { ...record, personalWin: { text: '', citations: [] } } : record
    })
    const assessment = at({ ...notebook, pages: [] })
    expect(assessment.caring).toBe(0)
    expect(assessment.knowing).toBeGreaterThan(70)
    expect(assessment.levelName).toBe('Vendor')
  })

  test('nice but ignorant is Vendor at best', () => {
    const known = new Set(['figure', 'risk', 'driver', 'hypothesis', 'priority'])
    const { level, caring } = at(changed(fullNotebook(), (record) => (known.has(record.type) ? null : record)))
    expect(caring).toBeGreaterThanOrEqual(60)
    expect(level).toBeLessThanOrEqual(1)
  })

  test('500 near-copies of one good risk count as one', () => {
    const base = {
      title: 'Castings come from a single foundry',
      trigger: 'the foundry misses two deliveries in a row',
      mitigation: 'qualify another foundry in Poland this year',
    }
    const pointsOf = (copies: number) => {
      const builder = new NotebookBuilder()
      const source = builder.publication('Water Weekly')
      for (let copy = 0; copy < copies; copy++) {
        const words = base.title.split(' ')
        if (copy % 3 === 2) words[copy % words.length] = `other${copy}word`
        const title = words.join(copy % 5 === 4 ? '  ' : ' ') + (copy % 4 === 3 ? '!' : '')
        builder.add('risk', {
          ...base,
          title: copy % 3 === 1 ? title.toUpperCase() : title,
          likelihood: 3,
          impact: 3,
          asOf: ago(1),
          citations: [cite(source)],
        })
      }
      return at(builder.notebook()).criteria.find(({ id }) => id === 'risks.scored')?.points
    }
    expect(pointsOf(500)).toBe(pointsOf(1))
  })
})

describe('honest notebooks of every kind, each with two conversations, are ready', () => {
  test('a bank', () => {
    expect(levelAndShut(fullNotebook({ account: { preset: 'bank' }, isBank: true, withoutInventory: true }))).toEqual(
      ready,
    )
  })
  test('a service firm', () => {
    expect(levelAndShut(fullNotebook({ account: { preset: 'services' }, withoutInventory: true }))).toEqual(ready)
  })
  test('a public hospital', () => {
    const filing = {
      kind: 'audited' as const,
      form: 'Financial statements',
      publisher: 'Kestrel',
      address: 'https://example.org/accounts',
      date: ago(300),
    }
    expect(
      levelAndShut(fullNotebook({ account: { preset: 'public sector' }, withoutInventory: true, year: 2024, filing })),
    ).toEqual(ready)
  })
  test('a private company with accounts 14 months old', () => {
    const filing = {
      kind: 'audited' as const,
      form: 'Annual accounts',
      address: 'https://example.org/register',
      date: ago(200),
    }
    expect(levelAndShut(fullNotebook({ account: { preset: 'private company' }, year: 2024, filing }))).toEqual(ready)
  })
  test('a company of two people', () => {
    expect(levelAndShut(fullNotebook({ account: { headcount: 2 }, people: 2 }))).toEqual(ready)
  })
  test('a German notebook', () => {
    expect(levelAndShut(fullNotebook({ texts: german, account: { currency: 'EUR' } }))).toEqual(ready)
  })
  test('a Japanese notebook', () => {
    expect(levelAndShut(fullNotebook({ texts: japanese, account: { currency: 'JPY' } }))).toEqual(ready)
  })
})
