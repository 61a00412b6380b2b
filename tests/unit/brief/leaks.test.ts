import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Notebook } from '../../../shared/account/account.ts'
import { daySchema } from '../../../shared/account/primitives.ts'
import type { AccountRecord } from '../../../shared/account/records/record.ts'
import { buildBrief } from '../../../shared/brief/build.ts'
import { leaks } from '../../../shared/brief/leaks.ts'
import { briefLenses, briefTemplates } from '../../../shared/brief/model.ts'
import { bodyOf, paragraph } from '../../../shared/samples/prose.ts'
import { sampleNotebook } from '../../../shared/samples/sample.ts'

const today = v.parse(daySchema, '2026-11-23')
const sample = sampleNotebook({ today })

/** Fields that no customer may read, by record type; each gets a text that stands nowhere else. */
const secretFields: Readonly<Record<string, readonly string[]>> = {
  stakeholder: ['accessHow', 'notes'],
  question: ['text', 'answer'],
  unknown: ['text'],
  notApplicable: ['why'],
  dispute: ['why'],
  resolution: ['why'],
  insight: ['why', 'cameBack'],
  meeting: ['commitmentWanted', 'outcome'],
}

function marked(notebook: Notebook, word: string): Notebook {
  let count = 0
  const secret = () => `SECRET-${word}-${count++}`
  const mark = (record: AccountRecord): AccountRecord => {
    const fields = Object.fromEntries((secretFields[record.type] ?? []).map((field) => [field, secret()]))
    const win =
      record.type === 'stakeholder'
        ? { personalWin: { ...record.personalWin, text: secret() }, emails: [secret()] }
        : {}
    // The same record with other texts in fields that hold text.
    return { ...record, ...fields, ...win } as AccountRecord
  }
  return {
    ...notebook,
    records: notebook.records.map(mark),
    pages: notebook.pages.map((page) => (page.internal ? { ...page, body: bodyOf(paragraph(secret())) } : page)),
  }
}

describe('the customer edition', () => {
  it('holds none of our secrets, whatever they say and whoever it is for', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z"\\é]{6,12}$/),
        fc.constantFrom(...briefTemplates),
        fc.constantFrom(null, ...briefLenses),
        (word, template, lens) => {
          const notebook = marked(sample, word)
          const model = buildBrief(notebook, { template, lens, edition: 'customer', page: 'a4', today })
          expect(JSON.stringify(model)).not.toContain('SECRET')
          expect(leaks(model, notebook)).toEqual([])
        },
      ),
      { numRuns: 25 },
    )
  })

  it('does not say how sure we are of anyone, nor how good a source is', () => {
    const model = buildBrief(sample, { template: 'dossier', lens: null, edition: 'customer', page: 'a4', today })
    const text = JSON.stringify(model)
    for (const word of [
      'Supporter',
      'Sceptic',
      'blocker',
      'economic buyer',
      '[A]',
      'Decision-maker ready',
      'Knowing',
    ]) {
      expect(text, word).not.toContain(word)
    }
  })

  it('quotes what was said in public, not what was said to us in a room', () => {
    const text = JSON.stringify(
      buildBrief(sample, { template: 'dossier', lens: null, edition: 'customer', page: 'a4', today }),
    )
    expect(text).toContain('I will not borrow for steel')
    expect(text).not.toContain('nobody in the building owns')
  })
})

describe('the leak check', () => {
  it('finds every kind of secret in an internal edition', () => {
    const model = buildBrief(sample, { template: 'dossier', lens: null, edition: 'internal', page: 'a4', today })
    expect([...new Set(leaks(model, sample).map(({ what }) => what))].sort()).toEqual([
      'access path',
      'commitment wanted',
      'dispute',
      'edition',
      'gap',
      'internal page',
      'internal remark',
      'level',
      'outcome of a meeting',
      'own question',
      'personal win',
    ])
  })

  it('finds a secret that came in by another door', () => {
    const model = buildBrief(sample, { template: 'one-page', lens: null, edition: 'customer', page: 'a4', today })
    const leaking = {
      ...model,
      remarks: ['She wants to bring a cash forecast', 'Answers his own  phone before seven in the morning'],
    }
    expect(leaks(leaking, sample)).toEqual([
      { what: 'access path', text: 'Answers his own phone before seven in the morning' },
    ])
  })
})
