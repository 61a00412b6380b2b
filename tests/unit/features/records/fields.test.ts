import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { descriptionOf, fieldOf } from '../../../../renderer/features/records/fields/all.ts'
import { systemKeys } from '../../../../renderer/features/records/fields/field.ts'
import { checkField, schemaKeys } from '../../../../renderer/features/records/values/field-schema.ts'
import { newRecord } from '../../../../shared/account/blank.ts'
import { type Instant, instantSchema } from '../../../../shared/account/primitives.ts'
import { recordTypes } from '../../../../shared/account/records/record.ts'

const now: Instant = v.parse(instantSchema, '2026-03-01T09:00:00.000Z')

describe('the fields of the records', () => {
  it.each(recordTypes)('show every key that the schema of %s has, each once, and no other', (type) => {
    const shown = descriptionOf(type).groups.flatMap((group) => group.fields.map((field) => field.key))
    expect([...shown, ...systemKeys].sort()).toEqual([...schemaKeys(type)].sort())
  })

  it.each(recordTypes)('list only columns of %s that its form can edit', (type) => {
    const description = descriptionOf(type)
    const columns = [description.titleField, ...description.columns]
    expect(columns.filter((key) => fieldOf(type, key) === null)).toEqual([])
  })

  it.each(recordTypes)('accept what a new %s starts with', (type) => {
    const record = newRecord(type, { id: '018f0000-0000-7000-8000-000000000001', now, author: '' })
    const refused = Object.entries(record).filter(([key, value]) => !checkField(type, key, value).ok)
    expect(refused).toEqual([])
  })

  it('offer for each choice only values that its schema takes', () => {
    const refused: string[] = []
    for (const type of recordTypes) {
      for (const field of descriptionOf(type).groups.flatMap((group) => group.fields)) {
        if (field.kind === 'choice') {
          for (const option of field.options) {
            if (!checkField(type, field.key, option.value).ok) refused.push(`${type}.${field.key}: ${option.value}`)
          }
          if (checkField(type, field.key, null).ok !== field.optional) refused.push(`${type}.${field.key}: null`)
        }
        if (field.kind === 'scale') {
          const last = field.low + field.names.length - 1
          const edges = [field.low - 1, field.low, last, last + 1].map((value) => checkField(type, field.key, value).ok)
          if (edges.join() !== 'false,true,true,false') refused.push(`${type}.${field.key}: ${edges.join()}`)
        }
      }
    }
    expect(refused).toEqual([])
  })

  it('say what is wrong in a sentence', () => {
    expect(checkField('risk', 'asOf', '2026-02-30')).toEqual({
      ok: false,
      text: 'There is no such day in the calendar.',
    })
    expect(checkField('meeting', 'time', '25:00')).toEqual({ ok: false, text: 'A time is written HH:MM.' })
    expect(checkField('risk', 'likelihood', 'high')).toEqual({ ok: false, text: 'This value does not fit here.' })
  })

  it('speak plainly: every label starts with a capital and no key shows through', () => {
    const labels = recordTypes.flatMap((type) =>
      descriptionOf(type).groups.flatMap((group) => group.fields.map((field) => field.label)),
    )
    expect(labels.filter((label) => !/^[A-Z]/.test(label) || /[a-z][A-Z]/.test(label))).toEqual([])
  })
})
