import { expect, it } from 'vitest'
import { type FixContext, fixesFor } from '../../../../renderer/features/readiness/fixes.ts'
import { accountData } from '../../../../renderer/features/records/account-data.tsx'
import type { Notebook } from '../../../../shared/account/account.ts'
import { assess } from '../../../../shared/readiness/assess.ts'
import type { Gap } from '../../../../shared/readiness/assessment.ts'
import { ago, fiscalYear, NotebookBuilder, today } from '../../readiness/builders.ts'

function contextOf(notebook: Notebook): FixContext {
  return {
    data: accountData(notebook.account, notebook.records),
    assessment: assess(notebook, { today }),
    today,
  }
}

/** The gap whose id begins so, and what can be done about it. */
function fixing(notebook: Notebook, id: string) {
  const context = contextOf(notebook)
  const gap = context.assessment.gaps.find((one) => one.id.startsWith(id)) as Gap
  expect(gap, `${id} is among ${context.assessment.gaps.map((one) => one.id).join(', ')}`).toBeDefined()
  return fixesFor(gap, context)
}

const labels = (notebook: Notebook, id: string) => fixing(notebook, id).map(({ label }) => label)

function withPeople() {
  const builder = new NotebookBuilder()
  const clerk = builder.person('Ann Clerk', { power: 1 })
  const buyer = builder.person('Bea Buyer', { power: 5, buyingRole: 'economic buyer', title: 'CFO' })
  builder.person('Our Own', { side: 'ours', power: 5 })
  return { builder, clerk, buyer }
}

it('asks the people who are invited next, those without a question first, at that meeting', () => {
  const { builder, clerk, buyer } = withPeople()
  const meeting = builder.add('meeting', { day: ago(-7), attendees: [clerk.id, buyer.id], status: 'planned' })
  builder.add('question', { text: 'How do invoices reach you?', forWhom: buyer.id, meeting: meeting.id })
  const fixes = fixing(builder.notebook(), 'risks.scored absent')
  expect(fixes[0]).toMatchObject({ label: 'Add a risk', command: 'readiness.fix.add' })
  expect(fixes.filter(({ id }) => id.startsWith('question')).map(({ args }) => args)).toEqual([
    expect.objectContaining({
      type: 'question',
      fields: { forWhom: clerk.id, meeting: meeting.id, closes: 'risks.scored' },
    }),
    expect.objectContaining({
      type: 'question',
      fields: { forWhom: buyer.id, meeting: meeting.id, closes: 'risks.scored' },
    }),
  ])
  expect(fixes.find(({ id }) => id === `unknown ${clerk.id}`)?.args).toMatchObject({
    type: 'unknown',
    fields: { about: 'risks.scored', askWhom: clerk.id, meeting: meeting.id },
  })
  expect(fixes.some(({ id }) => id === 'meeting')).toBe(false)
  expect(fixes.slice(-2).map(({ id }) => id)).toEqual(['notApplicable', 'dispute'])
})

it('plans a meeting with those who decide where none is ahead, and asks nobody of ours', () => {
  const { builder, buyer } = withPeople()
  const fixes = fixing(builder.notebook(), 'risks.scored absent')
  expect(fixes.find(({ id }) => id === 'meeting')?.args).toMatchObject({
    type: 'meeting',
    fields: { attendees: [buyer.id] },
    field: 'day',
  })
  expect(fixes.filter(({ id }) => id.startsWith('unknown')).map(({ label }) => label)).toEqual([
    'We do not know: ask Bea Buyer',
  ])
})

it('opens the form at the first field that is empty, then at the sources', () => {
  const builder = new NotebookBuilder()
  const source = builder.publication('Trade Weekly')
  const risk = builder.add('risk', { title: 'Steel prices rise', likelihood: 4, asOf: ago(5) })
  const bare = builder.add('risk', {
    title: 'A strike at the port',
    likelihood: 2,
    impact: 3,
    trigger: 'Talks with the union fail',
    asOf: ago(5),
  })
  expect(fixing(builder.notebook(), `risks.scored ${risk.id}`)[0]).toMatchObject({
    label: 'Fill in “Impact” of Steel prices rise',
    args: { id: risk.id, field: 'impact' },
  })
  expect(labels(builder.notebook(), `risks.scored ${risk.id}`)).toContain('Cite a source for Steel prices rise')
  expect(fixing(builder.notebook(), `risks.scored ${bare.id}`)[0]).toMatchObject({
    label: 'Cite a source for A strike at the port',
    args: { id: bare.id, field: 'citations' },
  })
  expect(source.title).not.toBe('')
})

it('keeps what follows from other figures before it asks for typing, and asks for the year before', () => {
  const builder = new NotebookBuilder()
  builder.figure('revenue', { metric: 'revenue', amount: 12_000 })
  const figure = fixing(builder.notebook(), 'revenue.trend absent').find(({ id }) => id === 'figure')
  expect(figure).toMatchObject({
    label: 'Add Revenue',
    args: { fields: { metric: 'revenue', kind: 'FY', end: '2024-12-31' } },
  })
  builder.figure('cash', {
    metric: 'receivables',
    amount: 660,
    period: { kind: 'instant', start: null, end: fiscalYear(2025).end, label: 'FY2025' },
  })
  expect(labels(builder.notebook(), 'cash.days absent')).toContainEqual(
    expect.stringMatching(/^Keep .*FY2025: 20.* days, computed$/),
  )
})

it('offers to compare with an industry where a comparison is missing', () => {
  const builder = new NotebookBuilder()
  expect(fixing(builder.notebook(), 'costs.comparator absent').map(({ command }) => command)).toEqual(
    expect.arrayContaining(['imports.industry', 'records.add', 'imports.filing', 'readiness.fix.dispute']),
  )
})

it('gives an axis the steps that bring most', () => {
  const fixes = fixing(new NotebookBuilder().notebook(), 'gate 1 knowing')
  expect(fixes[0]?.label).toMatch(/^Add a hypothesis \(\+12\.0\)/)
  expect(new Set(fixes.map(({ id }) => id)).size).toBe(fixes.length)
})

it('resolves a contradiction by choosing, by setting apart, or by a reason', () => {
  const builder = new NotebookBuilder()
  const source = builder.filing()
  const citations = [{ source: source.id, locator: '', quotation: '', speaker: null }]
  const one = builder.figure('revenue', { metric: 'revenue', amount: 1200, citations })
  const other = builder.figure('revenue', { metric: 'revenue', amount: 1300 })
  const fixes = fixing(builder.notebook(), 'contradiction values')
  expect(fixes.map(({ id }) => id)).toEqual([
    `keep ${one.id}`,
    `keep ${other.id}`,
    `scope ${one.id}`,
    `scope ${other.id}`,
    'explain',
    `open ${one.id}`,
    `open ${other.id}`,
  ])
  expect(fixes[0]).toMatchObject({
    label: expect.stringMatching(/^Keep .*1,200.* \(Annual report\)$/),
    args: { keep: one.id, others: [other.id] },
  })
})

it('offers nothing twice for any gap of a full or an empty notebook', () => {
  const { builder } = withPeople()
  for (const notebook of [new NotebookBuilder().notebook(), builder.notebook()]) {
    const context = contextOf(notebook)
    for (const gap of context.assessment.gaps) {
      const fixes = fixesFor(gap, context)
      expect(fixes.length, gap.id).toBeGreaterThan(0)
      expect(new Set(fixes.map(({ id }) => id)).size, gap.id).toBe(fixes.length)
    }
  }
})
