import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { currentStep, stepIds, stepsOf, type Walk } from '../../../../../renderer/features/welcome/walkthrough/steps.ts'
import { newAccount, newRecord } from '../../../../../shared/account/blank.ts'
import { accountIdSchema } from '../../../../../shared/account/ids.ts'
import { instantSchema } from '../../../../../shared/account/primitives.ts'
import type { AccountRecord, RecordOf, RecordType } from '../../../../../shared/account/records/record.ts'
import { sampleNotebook } from '../../../../../shared/samples/sample.ts'
import { testDay } from '../day.ts'

const now = v.parse(instantSchema, '2026-11-23T09:00:00.000Z')
let ids = 0

function freshId(): string {
  ids += 1
  return `01900000-0000-7000-8000-${String(ids).padStart(12, '0')}`
}

function record<Type extends RecordType>(type: Type, fields: Readonly<Record<string, unknown>> = {}): RecordOf<Type> {
  // The schema of the record checks what is given.
  return newRecord(type, { id: freshId(), now, author: '' } as Parameters<typeof newRecord>[1], fields as never)
}

const account = newAccount({ id: v.parse(accountIdSchema, freshId()), now, author: '' }, 'Kestrel')
const source = record('source', { title: 'Call' })
const mara = record('stakeholder', { name: 'Mara' })
const citations = [{ source: source.id, locator: '', quotation: '', speaker: null }]

function walkWith(records: readonly AccountRecord[], more: Partial<Walk> = {}): Walk {
  return { account, records, hasSeenGap: false, hasBrief: false, hasOthers: true, ...more }
}

function step(walk: Walk, id: (typeof stepIds)[number]) {
  const found = stepsOf(walk).find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

describe('the walkthrough', () => {
  it('begins with an account, and offers to open one only where there is one', () => {
    const empty: Walk = { account: null, records: [], hasSeenGap: false, hasBrief: false, hasOthers: false }
    expect(currentStep(stepsOf(empty))?.id).toBe('account')
    expect(step(empty, 'account').actions.map(({ command }) => command)).toEqual(['accounts.create'])
    expect(step({ ...empty, hasOthers: true }, 'account').actions.map(({ command }) => command)).toEqual([
      'accounts.create',
      'workbench.quickOpen',
    ])
  })

  it('has nothing done in an account that was just made, but that there is one', () => {
    expect(stepsOf(walkWith([])).map(({ isDone }) => isDone)).toEqual([true, ...Array(7).fill(false)])
  })

  it('has all done in the sample, once the gap was seen and the brief written', () => {
    const sample = sampleNotebook({ today: testDay })
    const walk = { ...walkWith(sample.records), account: sample.account, hasSeenGap: true, hasBrief: true }
    expect(stepsOf(walk).map(({ id, isDone }) => [id, isDone])).toEqual(stepIds.map((id) => [id, true]))
    expect(currentStep(stepsOf(walk))).toBeNull()
  })

  it('counts stated figures of the company itself, three of them', () => {
    const stated = (value: string) => record('figure', { value: { kind: 'stated', value } })
    const peer = record('figure', {
      value: { kind: 'stated', value: '1' },
      subject: { kind: 'peer', name: 'Halden' },
    })
    expect(step(walkWith([stated('1'), stated('2'), peer]), 'figures')).toMatchObject({
      isDone: false,
      lacks: '2 of 3 figures',
    })
    expect(step(walkWith([stated('1'), stated('2'), stated('3')]), 'figures')).toMatchObject({
      isDone: true,
      lacks: null,
    })
  })

  it('knows a person of theirs by the name, and opens the one whose name is missing', () => {
    const ours = record('stakeholder', { name: 'Ida', side: 'ours' })
    const unnamed = record('stakeholder', { name: '  ' })
    expect(step(walkWith([ours]), 'person').isDone).toBe(false)
    expect(step(walkWith([unnamed]), 'person')).toMatchObject({
      isDone: false,
      lacks: 'The name is missing',
      actions: [{ command: 'records.open', args: { account: account.id, id: unnamed.id, field: 'name' } }],
    })
    expect(step(walkWith([mara, unnamed]), 'person')).toMatchObject({ isDone: true, lacks: null })
  })

  it('invites the person to the meeting, and asks for the day and for who comes', () => {
    expect(step(walkWith([mara]), 'meeting').actions).toEqual([
      {
        label: 'Plan a meeting',
        command: 'records.add',
        args: { account: account.id, type: 'meeting', fields: { attendees: [mara.id] } },
      },
    ])
    const undated = record('meeting', { attendees: [mara.id] })
    const alone = record('meeting', { day: '2026-12-01' })
    const planned = record('meeting', { day: '2026-12-01', attendees: [mara.id] })
    expect(step(walkWith([mara, undated]), 'meeting').lacks).toBe('The day is missing')
    expect(step(walkWith([mara, alone]), 'meeting').lacks).toBe('Nobody of theirs comes yet')
    expect(step(walkWith([mara, alone, planned]), 'meeting')).toMatchObject({ isDone: true, lacks: null })
    expect(step(walkWith([mara, { ...planned, status: 'cancelled' }]), 'meeting').isDone).toBe(false)
  })

  it('writes the question for who comes to the next meeting', () => {
    const petr = record('stakeholder', { name: 'Petr' })
    const later = record('meeting', { day: '2027-01-01', attendees: [mara.id] })
    const next = record('meeting', { day: '2026-12-01', attendees: [petr.id] })
    expect(step(walkWith([mara, petr, later, next]), 'question').actions[0].args).toEqual({
      account: account.id,
      type: 'question',
      fields: { forWhom: petr.id, meeting: next.id },
    })
    const empty = record('question', { forWhom: petr.id })
    const aimless = record('question', { text: 'How do you plan cash?' })
    expect(step(walkWith([petr, empty]), 'question').lacks).toBe('The question is empty')
    expect(step(walkWith([petr, aimless]), 'question').lacks).toBe('It is for nobody yet')
    expect(step(walkWith([petr, { ...aimless, forWhom: petr.id }]), 'question').isDone).toBe(true)
  })

  it('wants the words, who said them, and the source', () => {
    const silent = record('quote', {})
    const nameless = record('quote', { words: 'We wait for the money' })
    const unproven = record('quote', { words: 'We wait for the money', speaker: mara.id })
    expect(step(walkWith([mara, silent]), 'words').lacks).toBe('The words are missing')
    expect(step(walkWith([mara, nameless]), 'words').lacks).toBe('Who said it is missing')
    expect(step(walkWith([mara, unproven]), 'words')).toMatchObject({
      lacks: 'The source is missing',
      actions: [{ args: { id: unproven.id, field: 'citations' } }],
    })
    expect(step(walkWith([mara, source, { ...unproven, citations }]), 'words')).toMatchObject({
      isDone: true,
      lacks: null,
    })
  })

  it('goes by what was done for the gap and the brief', () => {
    expect(step(walkWith([], { hasSeenGap: true }), 'gap').isDone).toBe(true)
    expect(step(walkWith([], { hasBrief: true }), 'brief').isDone).toBe(true)
  })
})
