import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAccountFile } from '../../../shared/account/file.ts'
import { recordTypes } from '../../../shared/account/records/record.ts'
import { dialogScript } from '../harness/dialogs.ts'
import { type Entry, formsOf } from '../harness/forms.ts'
import { launchAcumen } from '../harness/launch.ts'
import { windowOf } from '../harness/window.ts'

/** A day so many days from the one the program runs on. */
function day(offset: number): string {
  const date = new Date()
  date.setDate(date.getDate() + offset)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

interface Given {
  readonly noun: string
  readonly section: string
  readonly entries: readonly Entry[]
  /** What the list calls it then. */
  readonly title: string
  readonly source?: string
  /** One more field, changed once the record is there, and what its row or form shows then. */
  readonly edit: Entry
}

const report = 'Annual accounts 2025'
const call = 'Call with the finance chief'

/** One of every type but figures, in an order in which each finds the people and meetings it names. */
const records: readonly Given[] = [
  {
    noun: 'source',
    section: 'Sources',
    title: report,
    entries: [
      ['Title', report],
      ['Kind', 'Audited', 'choose'],
      ['Publisher', 'Marten Foods'],
    ],
    edit: ['Date', day(-60)],
  },
  {
    noun: 'person',
    section: 'Stakeholders',
    title: 'Ida Marten',
    source: report,
    entries: [
      ['Name', 'Ida Marten'],
      ['Job title', 'Chief Financial Officer'],
      ['Role in the decision', 'Economic buyer', 'choose'],
      ['Power', '5', 'choose'],
      ['Interest', '4', 'choose'],
      ['Stance towards us', 'Unknown', 'choose'],
      ['Stance as of', day(-5)],
      ['Personal win', 'To fund the second plant without a new loan'],
      ['Personal win as of', day(-5)],
      ['Or how', 'Weekly call of the plant managers'],
      ['When', day(-5)],
    ],
    edit: ['Organisation', 'Marten Foods'],
  },
  {
    noun: 'meeting',
    section: 'Meetings',
    title: 'First hour',
    entries: [
      ['Meeting', 'First hour'],
      ['Day', day(14)],
      ['Time', '930'],
      ['Who comes', 'Ida Marten', 'find'],
      ['Purpose', 'To hear how they plan cash'],
    ],
    edit: ['Commitment wanted', 'A second hour with operations'],
  },
  {
    noun: 'influence line',
    section: 'Stakeholders',
    title: 'Jon Berg trusts Ida Marten',
    entries: [
      ['Who', 'Jon Berg'],
      ['Whom', 'Ida Marten'],
      ['Does what', 'Trusts', 'choose'],
    ],
    edit: ['How strongly', '3', 'choose'],
  },
  {
    noun: 'quote',
    section: 'Stakeholders',
    title: '"We make good food and wait too long for the money"',
    source: call,
    entries: [
      ['Exact words', 'We make good food and wait too long for the money'],
      ['Who said it', 'Ida Marten', 'find'],
    ],
    edit: ['Said on', day(-5)],
  },
  ...[
    ['Industry', 'Bakes and freezes bread for three supermarket chains'],
    ['Size', 'Four hundred people on two sites'],
    ['Structure', 'Owned by the founder and her two children'],
  ].map(
    ([topic = '', fact = '']): Given => ({
      noun: 'profile fact',
      section: 'Overview',
      title: topic,
      source: report,
      entries: [
        ['Topic', topic, 'find'],
        ['Fact', fact],
      ],
      edit: ['As of', day(-30)],
    }),
  ),
  {
    noun: 'priority',
    section: 'Overview',
    title: 'A second plant in Brno by the end of next year',
    source: report,
    entries: [['Priority', 'A second plant in Brno by the end of next year']],
    edit: ['As of', day(-30)],
  },
  {
    noun: 'news item',
    section: 'Overview',
    title: 'The second line went into service',
    source: report,
    entries: [['What happened', 'The second line went into service']],
    edit: ['On', day(-10)],
  },
  {
    noun: 'driver',
    section: 'Costs',
    title: 'Cost of goods sold',
    source: report,
    entries: [
      ['Which line it moves', 'Cost of goods sold', 'find'],
      ['Why', 'Flour and energy are bought without contracts'],
    ],
    edit: ['Who answers for it', 'Jon Berg', 'find'],
  },
  {
    noun: 'risk',
    section: 'Risks',
    title: 'One chain takes half of the bread',
    source: report,
    entries: [
      ['Risk', 'One chain takes half of the bread'],
      ['Likelihood', '3', 'choose'],
      ['Impact', '5', 'choose'],
      ['What would set it off', 'The yearly tender of the chain'],
      ['Mitigation', 'A second chain on the new line'],
      ['Who answers for it', 'Ida Marten', 'find'],
    ],
    edit: ['Amount at stake (USD)', '12.5m'],
  },
  {
    noun: 'question',
    section: 'Meetings',
    title: 'How do you decide which chain is paid for first?',
    entries: [
      ['Question', 'How do you decide which chain is paid for first?'],
      ['For whom', 'Ida Marten', 'find'],
      ['At which meeting', 'First hour', 'find'],
    ],
    edit: ['Closes which gap', 'Days: customers, stock', 'find'],
  },
  {
    noun: 'insight',
    section: 'Meetings',
    title: 'Bakers of this size collect in 38 days',
    source: 'Survey of bakeries',
    entries: [
      ['What we can give', 'Bakers of this size collect in 38 days'],
      ['To whom', 'Ida Marten', 'find'],
    ],
    edit: ['Why it matters to them', 'They wait three weeks longer for every invoice'],
  },
  {
    noun: 'promise',
    section: 'Meetings',
    title: 'Send the survey of bakeries',
    entries: [
      ['What we promised', 'Send the survey of bakeries'],
      ['To whom', 'Ida Marten', 'find'],
    ],
    edit: ['Due on', day(10)],
  },
  {
    noun: 'open point',
    section: 'Overview',
    title: 'Who owns the tender with the chains',
    entries: [['What we do not know', 'Who owns the tender with the chains']],
    edit: ['Whom we will ask', 'Ida Marten', 'find'],
  },
  {
    noun: 'exception',
    section: 'Overview',
    title: 'Risks with likelihood, impact and trigger',
    entries: [['Which check', 'Risks with likelihood', 'find']],
    edit: ['Why it does not apply', 'Their bank keeps the register and shows it to nobody'],
  },
  {
    noun: 'objection',
    section: 'Overview',
    title: 'Power, interest and stance of people',
    entries: [['Which check', 'Power, interest and stance', 'find']],
    edit: ['Why it is wrong here', 'The family decides as one'],
  },
  {
    noun: 'explanation',
    section: 'Overview',
    title: 'Two revenues',
    entries: [['Which contradiction', 'Two revenues']],
    edit: ['Why both can stand', 'One is without the mill they sold'],
  },
]

/** A figure: its name in the list, its number, and the page it is on. */
const figures = [
  ['Revenue', 'Revenue', '182m'],
  ['Costs', 'Cost of goods sold', '109.2m'],
  ['Costs', 'Selling, general and administrative', '41m'],
  ['Cash flow', 'Receivables', '29.9m'],
  ['Cash flow', 'Inventory', '11.2m'],
  ['Cash flow', 'Trade payables', '14.1m'],
] as const

test('an account is built by hand from nothing, with a record of every type, and nothing is lost', {
  timeout: 300_000,
}, async () => {
  const dialogs = dialogScript()
  const { page, close } = await launchAcumen({ env: dialogs.env })
  const window = windowOf(page)
  const forms = formsOf(page)
  await window.command('New Account')
  await window.answer('Marten Foods')
  await page.getByRole('heading', { level: 2, name: 'Unprepared' }).waitFor()

  for (const { noun, section, entries, title, source, edit } of records) {
    await window.openSection('Marten Foods', section)
    await forms.add(noun, entries)
    if (source !== undefined) await forms.cite(noun, source)
    await forms.enter(forms.form(noun), edit)
    await forms.close(noun)
    await forms.row(title).first().waitFor()
  }

  for (const [section, name, value] of figures) {
    await window.openSection('Marten Foods', section)
    await forms.addFigure(name, value)
    await forms.cite('figure', report)
    await forms.close('figure')
  }
  await page.getByRole('button', { name: /^Keep \d+ ratios/ }).click()
  await window.says('Cash conversion cycle (CCC)')

  await window.openSection('Marten Foods', 'Hypotheses')
  await forms.add('hypothesis', [
    ['Hypothesis', 'Invoices on the day of delivery bring cash in a week sooner'],
    ['What they gain', 'Greater cash flow', 'choose'],
    ['Who of theirs owns it', 'Ida Marten', 'find'],
    ['Baseline figure', 'Days sales outstanding (DSO)', 'find'],
    ['Change is in', 'days'],
    ['Least change', '-5'],
    ['Expected change', '-7'],
    ['Most change', '-10'],
    ['Worth follows from', 'Days of revenue', 'choose'],
    ['Once or every year', 'Once', 'choose'],
  ])
  // 182m / 365 = 498,630 for a day.
  await window.says('USD 2.5m')
  await page.getByRole('button', { name: 'State what was recomputed' }).click()
  await window.says('The stated worth agrees.')
  await page.getByRole('button', { name: 'Add assumption' }).click()
  await forms.enter(forms.form('hypothesis'), ['Assumption 1', 'The chains pay by the date of the invoice'])
  await forms.close('hypothesis')

  await forms.deleteAndUndo('Invoices on the day of delivery bring cash in a week sooner')
  await page.getByRole('heading', { level: 2, name: 'Vendor' }).waitFor()

  const file = join(dialogs.folder, 'marten.acumen.json')
  dialogs.save(file)
  await window.command('Export Account File')
  await window.says(/Marten Foods was written to/)
  const reading = readAccountFile(readFileSync(file))
  if (!reading.ok) throw new Error(reading.problems[0]?.text)
  const text = JSON.stringify(reading.notebook)
  expect(new Set(reading.notebook.records.map((record) => record.type))).toEqual(new Set(recordTypes))
  for (const { noun, entries, edit } of records) {
    for (const [label, value, how] of [...entries, edit]) {
      if (how === undefined && !/^[\d.]+m?$/.test(value))
        expect(text, `${noun}: ${label}`).toContain(JSON.stringify(value).slice(1, -1))
    }
  }
  await close()
})
