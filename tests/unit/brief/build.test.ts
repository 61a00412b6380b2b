import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Notebook } from '../../../shared/account/account.ts'
import { newAccount } from '../../../shared/account/blank.ts'
import { accountIdSchema } from '../../../shared/account/ids.ts'
import { daySchema, instantSchema } from '../../../shared/account/primitives.ts'
import { buildBrief } from '../../../shared/brief/build.ts'
import {
  type BriefModel,
  briefEditions,
  briefLenses,
  briefModelSchema,
  briefTemplates,
} from '../../../shared/brief/model.ts'
import type { BriefOptions } from '../../../shared/brief/options.ts'
import { sampleNotebook } from '../../../shared/samples/sample.ts'

const today = v.parse(daySchema, '2026-11-23')
const sample = sampleNotebook({ today })
const options: BriefOptions = { template: 'one-page', lens: null, edition: 'internal', page: 'a4', today }
const empty: Notebook = {
  account: newAccount(
    {
      id: v.parse(accountIdSchema, '01890a5d-ac96-774b-bcce-b302099a8057'),
      now: v.parse(instantSchema, '2026-11-23T09:00:00.000Z'),
      author: '',
    },
    'Nothing Yet',
  ),
  records: [],
  pages: [],
  history: [],
}

function onePageOf(model: BriefModel) {
  if (model.body.kind !== 'onePage') throw new Error('not a one-page brief')
  return model.body
}

function sectionsOf(model: BriefModel) {
  if (model.body.kind !== 'full') throw new Error('not a full brief')
  return model.body.sections
}

/** Numbers that anything in the model points at. */
function usedSources(value: unknown, key = ''): number[] {
  if (Array.isArray(value)) {
    return value.flatMap((each) => (key === 'sources' && typeof each === 'number' ? [each] : usedSources(each)))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, held]) => usedSources(held, name))
}

const every = briefTemplates.flatMap((template) =>
  briefEditions.flatMap((edition) => [null, ...briefLenses].map((lens) => ({ template, edition, lens }))),
)

describe('every brief', () => {
  it.each(every)(
    '$template, $edition edition, lens $lens: is a model whose sources are all listed, in order',
    (choice) => {
      for (const notebook of [sample, empty]) {
        const model = buildBrief(notebook, { ...options, ...choice })
        expect(v.safeParse(briefModelSchema, model).issues).toBeUndefined()
        const numbers = model.references.map(({ number }) => number)
        expect(numbers).toEqual(numbers.map((_, index) => index + 1))
        expect([...new Set(usedSources(model.body))].sort((a, b) => a - b)).toEqual(numbers)
      }
    },
  )

  it('is the same whenever it is made, and whatever the order of the records', () => {
    const turned = { ...sample, records: [...sample.records].reverse(), pages: [...sample.pages].reverse() }
    for (const template of briefTemplates) {
      expect(buildBrief(turned, { ...options, template })).toEqual(buildBrief(sample, { ...options, template }))
    }
  })
})

describe('the one-page brief', () => {
  const body = onePageOf(buildBrief(sample, options))

  it('says what they want and why they should care, with sources', () => {
    expect(body.want.text).toBe(sample.account.whatTheyWant.text)
    expect(body.want.sources.length).toBe(2)
    expect(body.care.sources.length).toBeGreaterThan(0)
  })

  it('has a number with its period in each of the four languages', () => {
    expect(body.boxes.map(({ language, headline }) => [language, headline?.value])).toEqual([
      ['revenue', 'USD 1,242m'],
      ['costs', '69.3 %'],
      ['cash', '97.4 days'],
      ['risks', '2.79x'],
    ])
    for (const box of body.boxes) {
      expect(box.headline?.about.text).toContain('FY2026')
      expect(box.headline?.about.sources.length).toBeGreaterThan(0)
    }
  })

  it('asks three questions of the people at the next meeting', () => {
    expect(body.questions.length).toBe(3)
    expect(body.people.map(({ name }) => name)).toEqual(['Helen Marchetti', 'Priya Venkat', 'Tomas Lindahl'])
  })

  it('shows revenue beside free cash flow, and hypotheses with their worth', () => {
    expect(body.charts.map(({ title, form }) => [title, form])).toEqual([
      ['Revenue, USD million', 'bars'],
      ['Free cash flow, USD million', 'line'],
    ])
    expect(body.hypotheses?.rows[0]?.map(({ text }) => text).slice(0, 6)).toEqual([
      'Invoice each milestone within five days of shipment instead of at the month end',
      'DSO 62.4 days',
      '\u22124 to \u22129 days',
      'USD 13.6m to USD 30.6m',
      'USD 10.9m',
      'Priya Venkat',
    ])
  })

  it('says honestly that nothing is known where nothing is', () => {
    const model = buildBrief(empty, options)
    const nothing = onePageOf(model)
    expect(nothing.boxes.every(({ headline }) => headline === null)).toBe(true)
    expect(nothing.want.text).toBe('What they want is not written down yet.')
    expect(model.remarks.at(-1)).toMatch(/^Not known yet: /)
    expect(nothing.questions.map(({ aside }) => aside)).toEqual(Array(3).fill('from the question bank'))
  })
})

describe('a lens', () => {
  it('puts the languages in the order of its reader', () => {
    const order = (lens: BriefOptions['lens']) =>
      sectionsOf(buildBrief(sample, { ...options, template: 'executive', lens }))
        .map(({ id }) => id)
        .filter((id) => ['revenue', 'costs', 'cash', 'risks'].includes(id))
    expect(order(null)).toEqual(['revenue', 'costs', 'cash', 'risks'])
    expect(order('cfo')).toEqual(['cash', 'costs', 'risks', 'revenue'])
    expect(order('coo')).toEqual(['costs', 'cash', 'risks', 'revenue'])
    expect(order('ceo')).toEqual(['revenue', 'risks', 'cash', 'costs'])
  })

  it('brings the lines of its question bank that nobody has prepared', () => {
    const text = JSON.stringify(buildBrief(sample, { ...options, template: 'executive', lens: 'coo' }))
    expect(text).toContain('Where does inventory wait; lead times; supplier terms?')
    expect(text).not.toContain('What comes first for cash')
  })
})

describe('the full brief', () => {
  const executive = sectionsOf(buildBrief(sample, { ...options, template: 'executive' }))
  const dossier = sectionsOf(buildBrief(sample, { ...options, template: 'dossier' }))

  it('prints disputes and what does not apply with their reasons, and the notes of every section', () => {
    const text = JSON.stringify(executive)
    expect(text).toContain('Varga books freight under selling costs')
    expect(text).toContain('Both peers report pumps inside larger segments')
    expect(text).toContain('Nineteen of the days are inside the building')
  })

  it('holds in the dossier all that the executive brief leaves out', () => {
    expect(dossier.map(({ title }) => title)).toEqual([
      ...executive.map(({ title }) => title).filter((title) => title !== 'Readiness'),
      'Meetings and promises',
      'Readiness',
      'Who says what',
      'How this was judged',
    ])
    expect(JSON.stringify(dossier)).toContain('Retained earnings')
  })

  it('names level, day of lapse and rubric in the internal edition alone', () => {
    const internal = buildBrief(sample, { ...options, template: 'executive' })
    expect(internal.standing?.headline).toBe('Decision-maker ready')
    expect(internal.footer).toContain('rubric 1')
    const customer = buildBrief(sample, { ...options, template: 'executive', edition: 'customer' })
    expect(customer.standing).toBeNull()
    expect(customer.footer).toBe('Prepared for Larkfield Flow (sample), 23 November 2026')
  })
})
