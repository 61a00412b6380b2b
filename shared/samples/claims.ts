import type { MeetingId, StakeholderId } from '../account/ids.ts'
import type { DecimalString } from '../account/primitives.ts'
import type { AccountRecord } from '../account/records/record.ts'
import { fiscalYears } from './calendar.ts'
import { expeditedFreightId, sampleFigureId } from './figures.ts'
import { type Making, sampleId } from './making.ts'

const person = (name: string) => sampleId<StakeholderId>(`person ${name}`)
const meeting = (name: string) => sampleId<MeetingId>(`meeting ${name}`)
/** The literals below are decimals; the brand says no more. */
const decimal = (text: string) => text as DecimalString

/** Who the company is, what it wants, and why its numbers move. */
export function sampleContext({ make, cite, day, weekday }: Making): AccountRecord[] {
  const atWorks = weekday(-40)
  const atTreasury = weekday(-12)
  return [
    make('profile', 'profile industry', {
      topic: 'industry',
      text: 'Pumps and valves for water works, chemical plants and district heating',
      citations: [cite('annual', 'Item 1')],
      asOf: day(-60),
    }),
    make('profile', 'profile size', {
      topic: 'size',
      text: 'People in four works, two of them in Wisconsin',
      number: decimal('4150'),
      citations: [cite('annual', 'Item 1, employees')],
      asOf: day(-60),
    }),
    make('profile', 'profile model', {
      topic: 'business model',
      text: 'Half is engineered to order and invoiced at milestones; spare parts and service carry the profit',
      citations: [cite('annual', 'Item 1'), cite('call', 'opening remarks')],
      asOf: weekday(-52),
    }),
    make('profile', 'profile structure', {
      topic: 'structure',
      text: 'Three segments; each works keeps its own project office, finance is run from Racine',
      citations: [cite('annual', 'Note 3'), cite('works')],
      asOf: atWorks,
    }),
    make('profile', 'profile incumbent', {
      topic: 'incumbent',
      text: 'Spreadsheets per works, plus the invoicing part of an ERP from 2011',
      citations: [cite('works', 'in the office', { speaker: 'abernathy' })],
      asOf: atWorks,
    }),
    make('profile', 'profile competitor', {
      topic: 'competitor',
      text: 'Ledgerline has run one pilot in the valve works and has not been asked back yet',
      citations: [cite('colleague')],
      asOf: day(-45),
    }),
    make('profile', 'profile renewal', {
      topic: 'contract and renewal date',
      text: 'The ERP support contract renews in the spring; notice is due three months before',
      citations: [cite('crm')],
      asOf: day(-45),
    }),
    make('priority', 'priority testbay', {
      sentence: 'Build the second test bay in Racine from operating cash flow, not from new debt',
      asOf: weekday(-52),
      citations: [cite('call', 'opening remarks', { speaker: 'keller' }), cite('gazette')],
    }),
    make('priority', 'priority leverage', {
      sentence: 'Bring net debt below two and a half times EBITDA before the covenant steps down',
      asOf: weekday(-52),
      citations: [cite('call', 'questions and answers', { speaker: 'marchetti' })],
    }),
    make('priority', 'priority delivery', {
      sentence: 'Ship engineered pumps on the confirmed day in nine orders out of ten',
      asOf: atWorks,
      citations: [cite('works', 'at the casting store', { speaker: 'lindahl' })],
    }),
    make('news', 'news testbay', {
      sentence: 'The planning board heard the application for a second test bay; a vote is expected within the quarter',
      asOf: day(-26),
      citations: [cite('gazette')],
    }),
    make('driver', 'driver aftermarket', {
      section: 'revenue',
      line: 'revenue',
      why: 'Aftermarket grew by eight percent on prices; engineered pumps grew in volume at old prices',
      owner: person('feld'),
      asOf: weekday(-52),
      citations: [cite('call', 'segment remarks'), cite('annual', 'Item 7')],
    }),
    make('driver', 'driver cogs', {
      section: 'costs',
      line: 'cogs',
      why: 'Castings rose faster than list prices, and late castings were flown in: freight went up by more than half',
      owner: person('lindahl'),
      asOf: atWorks,
      citations: [cite('works', 'freight board beside the gate', { speaker: 'lindahl' }), cite('annual', 'Item 7')],
    }),
    make('driver', 'driver receivables', {
      section: 'cash',
      line: 'receivables',
      why: 'Milestones are invoiced at the month end after shipment, and each project office waits for its own sign-off',
      owner: person('venkat'),
      asOf: atTreasury,
      citations: [cite('treasury', 'first topic', { speaker: 'venkat' })],
    }),
  ]
}

/** What could hurt them, with someone of theirs who answers for it. */
export function sampleRisks({ make, cite, weekday }: Making): AccountRecord[] {
  const atWorks = weekday(-40)
  const atTreasury = weekday(-12)
  return [
    make('risk', 'risk covenant', {
      title: 'Net debt covenant steps down to 3.00 times EBITDA',
      category: 'finance',
      likelihood: 3,
      impact: 5,
      amount: decimal('512000000'),
      trigger: 'One more year of falling EBITDA, or a test bay paid with debt',
      horizon: 'next fiscal year end',
      mitigation: 'Release cash from receivables and inventory before the test date',
      owner: person('marchetti'),
      asOf: atTreasury,
      confirmed: { by: person('venkat'), on: atTreasury, meeting: meeting('treasury') },
      citations: [cite('credit agreement', 'section 7.1'), cite('treasury', 'first topic', { speaker: 'venkat' })],
    }),
    make('risk', 'risk foundry', {
      title: 'One foundry casts the housings of two product lines',
      category: 'supply',
      likelihood: 3,
      impact: 4,
      amount: decimal('86000000'),
      trigger: 'A strike, a fire or a price the foundry names alone',
      horizon: 'two years until a second pattern set is qualified',
      mitigation: 'Qualify the second foundry on the three largest housings first',
      owner: person('lindahl'),
      asOf: atWorks,
      citations: [cite('works', 'at the casting store', { speaker: 'lindahl' }), cite('annual', 'Item 1A')],
    }),
    make('risk', 'risk customer', {
      title: 'The largest customer owes 14 percent of receivables',
      category: 'market',
      likelihood: 2,
      impact: 4,
      amount: decimal('29700000'),
      trigger: 'A dispute over milestones at one water utility',
      horizon: 'twelve months',
      mitigation: 'Credit insurance is being quoted for the three largest accounts',
      owner: person('venkat'),
      asOf: atTreasury,
      citations: [cite('annual', 'Note 16, concentration'), cite('treasury', 'first topic', { speaker: 'venkat' })],
    }),
    make('risk', 'risk welders', {
      title: 'A third of the certified welders retire within four years',
      category: 'people',
      likelihood: 4,
      impact: 3,
      trigger: 'Two retirements in one quarter in the same works',
      horizon: 'four years',
      mitigation: 'Apprenticeship with the county college, first class of twelve',
      owner: person('lindahl'),
      asOf: atWorks,
      citations: [cite('annual', 'Item 1A')],
    }),
    make('risk', 'risk cutover', {
      title: 'The invoicing system leaves support while two works still run on it',
      category: 'technology',
      likelihood: 3,
      impact: 3,
      trigger: 'Support ends before the second works has moved',
      horizon: 'eighteen months',
      mitigation: 'Support was extended once; a second extension costs twice as much',
      owner: person('abernathy'),
      asOf: atWorks,
      citations: [cite('works', 'in the office', { speaker: 'abernathy' })],
    }),
  ]
}

/** What could change and what it would be worth: stated worth recomputes from baseline and change. */
export function sampleHypotheses({ make, cite, weekday, today, day }: Making): AccountRecord[] {
  const [, , , newest] = fiscalYears(today)
  const atTreasury = weekday(-12)
  return [
    make('hypothesis', 'hypothesis milestones', {
      language: 'cash',
      statement: 'Invoice each milestone within five days of shipment instead of at the month end',
      statedOn: weekday(-40),
      baseline: sampleFigureId('dso', newest),
      changeLow: decimal('-4'),
      changeExpected: decimal('-6'),
      changeHigh: decimal('-9'),
      changeUnit: 'days',
      worthFormula: 'daysOfRevenue',
      worthLow: decimal('13600000'),
      worthHigh: decimal('30600000'),
      recurrence: 'once',
      investment: decimal('420000'),
      owner: person('venkat'),
      assumptions: [
        { text: 'Just over half of revenue stays on milestone terms', holds: true },
        { text: 'Customers keep to the payment terms they have today', holds: true },
        { text: 'Project offices accept one sign-off for all works', holds: null },
      ],
      testedOn: atTreasury,
      status: { kind: 'confirmed', by: person('venkat'), on: atTreasury, meeting: meeting('treasury') },
      citations: [cite('treasury', 'first topic', { speaker: 'venkat' }), cite('study', 'Table 4')],
    }),
    make('hypothesis', 'hypothesis freight', {
      language: 'costs',
      statement: 'Order castings against a forecast that is one quarter ahead, and stop flying them in',
      statedOn: weekday(-38),
      baseline: expeditedFreightId(newest),
      changeLow: decimal('-20'),
      changeExpected: decimal('-30'),
      changeHigh: decimal('-40'),
      changeUnit: '%',
      worthFormula: 'percentOfBaseline',
      worthLow: decimal('2960000'),
      worthHigh: decimal('5920000'),
      recurrence: 'yearly',
      investment: decimal('650000'),
      owner: person('lindahl'),
      assumptions: [
        { text: 'Two thirds of air freight is castings; Tomas Lindahl counts again this month', holds: null },
        { text: 'The foundry accepts a rolling forecast without a higher price', holds: null },
      ],
      testedOn: atTreasury,
      status: { kind: 'tested' },
      citations: [cite('works', 'freight board beside the gate', { speaker: 'lindahl' })],
    }),
    make('hypothesis', 'hypothesis castings', {
      language: 'cash',
      statement: 'Share one casting stock between the two Wisconsin works',
      statedOn: atTreasury,
      baseline: sampleFigureId('dio', newest),
      changeLow: decimal('-2'),
      changeExpected: decimal('-4'),
      changeHigh: decimal('-6'),
      changeUnit: 'days',
      worthFormula: 'daysOfCogs',
      worthLow: decimal('4720000'),
      worthHigh: decimal('14150000'),
      recurrence: 'once',
      owner: person('lindahl'),
      assumptions: [{ text: 'Both works may draw on the same pattern numbers by the summer', holds: null }],
      status: { kind: 'draft' },
      citations: [cite('estimate')],
    }),
    make('hypothesis', 'hypothesis spares', {
      language: 'revenue',
      statement: 'Raise spare part prices by a further point above list',
      statedOn: day(-90),
      baseline: sampleId('figure segment Aftermarket'),
      changeLow: decimal('0.5'),
      changeExpected: decimal('1'),
      changeHigh: decimal('1.5'),
      changeUnit: '%',
      worthFormula: 'percentOfBaseline',
      worthLow: decimal('2060000'),
      worthHigh: decimal('6180000'),
      recurrence: 'yearly',
      owner: person('feld'),
      assumptions: [{ text: 'Customers do not notice a second rise within a year', holds: false }],
      testedOn: weekday(-40),
      status: { kind: 'refuted', why: 'Two water utilities moved to copies after the last rise' },
      citations: [cite('works', 'at lunch', { speaker: 'abernathy' })],
    }),
  ]
}
