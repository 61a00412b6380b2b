import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Account, Notebook } from '../../../shared/account/account.ts'
import { newRecord } from '../../../shared/account/blank.ts'
import { daySchema, instantSchema } from '../../../shared/account/primitives.ts'
import { buildBrief } from '../../../shared/brief/build.ts'
import type { BriefEdition, BriefTemplate } from '../../../shared/brief/model.ts'
import { explainMethod } from '../../../shared/method/method.ts'
import { rubricVersion } from '../../../shared/readiness/rubric/rubric.ts'
import { sampleNotebook } from '../../../shared/samples/sample.ts'

const today = v.parse(daySchema, '2026-11-23')
const now = v.parse(instantSchema, '2026-11-23T09:00:00.000Z')
const sample = sampleNotebook({ today })
const id = (at: number) => `01890a5d-ac96-774b-bcce-b302099a80${String(at).padStart(2, '0')}`

function sectionOf(notebook: Notebook, id: string, template: BriefTemplate = 'executive') {
  const model = buildBrief(notebook, { template, lens: null, edition: 'internal', page: 'a4', today })
  return model.body.kind === 'full' ? model.body.sections.find((section) => section.id === id) : undefined
}

function remarksOf(template: BriefTemplate, edition: BriefEdition) {
  return buildBrief(sample, { template, lens: null, edition, page: 'a4', today }).remarks
}

/** The lines under a heading of the readiness section, text and detail. */
function under(notebook: Notebook, title: string): readonly (readonly [string, string])[] {
  const blocks = sectionOf(notebook, 'readiness')?.blocks ?? []
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === title)
  const list = blocks[at + 1]
  return at < 0 || list?.kind !== 'list' ? [] : list.items.map(({ text, detail }) => [text, detail])
}

function notebook(records: Notebook['records'], account: Partial<Account> = {}): Notebook {
  return { account: { ...sample.account, ...account }, records, pages: [], history: [] }
}

describe('what a person judged', () => {
  it('prints each dispute with its reason; a dispute without one says so', () => {
    const disputes = ['They factor receivables', ''].map((why, at) =>
      newRecord('dispute', { id: id(at), now, author: '' }, { criterion: ['cash.days', 'cash.flow'][at] ?? '', why }),
    )
    expect(under(notebook(disputes), 'Disputed; the score stays')).toEqual([
      ['Days: customers, stock, suppliers, cycle', 'They factor receivables.'],
      ['Operating or free cash flow', 'No reason is given.'],
    ])
  })

  it('prints what does not apply with its reason, the kind of company among them', () => {
    const why = 'The foundation publishes no comparable revenue at all'
    const waiver = newRecord('notApplicable', { id: id(1), now, author: '' }, { criterion: 'revenue.comparator', why })
    expect(under(notebook([waiver], { preset: 'bank' }), 'Does not apply')).toEqual([
      ['Days: customers, stock, suppliers, cycle', 'It means nothing for a company of the kind "bank".'],
      ['What one day is worth', 'It means nothing for a company of the kind "bank".'],
      ['Revenue against a peer or the industry', `${why}.`],
    ])
  })

  it('prints a waiver that was not granted as one that still counts', () => {
    const rows = [
      ['promises.kept', 'We have made none so far at all'],
      ['costs.trend', 'too hard'],
      ['hypotheses.complete', 'There is nothing that they could improve here'],
      ['risks.scored', 'There is nothing at all that could go wrong'],
    ] as const
    const waivers = rows.map(([criterion, why], at) =>
      newRecord('notApplicable', { id: id(at), now, author: '' }, { criterion, why }),
    )
    expect(
      under(notebook(waivers), 'Does not apply').length +
        under(notebook(waivers), 'Not left out, though it was asked for').length,
    ).toBe(4)
    expect(under(notebook(waivers), 'Not left out, though it was asked for')).toContainEqual([
      'A cost line over two periods or more',
      'It needs a reason of five words or more.',
    ])
    expect(under(notebook(waivers), 'Not left out, though it was asked for')).toContainEqual([
      'Promises kept',
      'It always applies, or is no criterion.',
    ])
  })

  it('says nothing of it where there is nothing', () => {
    for (const title of ['Does not apply', 'Not left out, though it was asked for', 'Disputed; the score stays'])
      expect(under(notebook([]), title)).toEqual([])
  })
})

describe('how this was judged', () => {
  it('stands in the internal edition with the version: a remark in the executive brief, whole in the dossier', () => {
    const headings = sectionOf(sample, 'method', 'dossier')?.blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    )
    expect(headings).toEqual(explainMethod().sections.map(({ title }) => title))
    expect(JSON.stringify(sectionOf(sample, 'method', 'dossier'))).toContain(
      `By version ${rubricVersion} of the rubric`,
    )
    expect(sectionOf(sample, 'method')).toBeUndefined()
    expect(remarksOf('executive', 'internal').at(-1)).toBe(
      `How this was judged: by version ${rubricVersion} of the rubric. A level holds when all its gates are open; a claim counts form \u00d7 evidence \u00d7 recency. Evidence: A filed, audited, or said by one of theirs (1); B published (0.8); C a colleague or the CRM (0.6); D an own estimate (0.5); no source (0.15).`,
    )
    for (const [template, edition] of [
      ['dossier', 'internal'],
      ['one-page', 'internal'],
      ['executive', 'customer'],
    ] as const)
      expect(remarksOf(template, edition).join(' ')).not.toContain('How this was judged')
  })

  it('stands in no customer edition', () => {
    const model = buildBrief(sample, { template: 'dossier', lens: null, edition: 'customer', page: 'a4', today })
    const ids = model.body.kind === 'full' ? model.body.sections.map((section) => section.id) : []
    expect(ids.length).toBeGreaterThan(3)
    expect(ids).not.toContain('method')
    expect(JSON.stringify(model)).not.toContain('Influencer')
  })
})
