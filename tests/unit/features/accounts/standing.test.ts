import * as v from 'valibot'
import { expect, it } from 'vitest'
import {
  readStanding,
  rolledUp,
  standingOf,
  standingWords,
  tallyWords,
} from '../../../../renderer/features/accounts/standing.ts'
import { daySchema } from '../../../../shared/account/primitives.ts'
import type { Gap } from '../../../../shared/readiness/assessment.ts'

const day = (text: string) => v.parse(daySchema, text)

function gap(fields: Partial<Gap>): Gap {
  return {
    id: 'g',
    section: 'costs',
    severity: 'info',
    text: '',
    gain: 1,
    criterion: null,
    record: null,
    action: { kind: 'account' },
    ...fields,
  }
}

const standing = standingOf(
  {
    level: 2,
    gaps: [gap({}), gap({ severity: 'warning', gain: null }), gap({ section: 'risks', severity: 'error', gain: null })],
  },
  { validUntil: day('2027-03-14'), nextMeeting: null },
)

it('counts the gaps of each section and rolls them up, the gravest first', () => {
  expect(standing.gaps).toEqual({
    costs: { count: 2, worst: 'warning', shuts: true },
    risks: { count: 1, worst: 'error', shuts: true },
  })
  expect(rolledUp(standing)).toEqual({ count: 3, worst: 'error', shuts: true })
  expect(rolledUp({ gaps: {} })).toBeNull()
})

it('says it in words', () => {
  expect(tallyWords({ count: 3, worst: 'error', shuts: true })).toBe(
    '3 gaps, with an error among them, one keeps the next level shut',
  )
  expect(tallyWords({ count: 1, worst: 'warning', shuts: false })).toBe('1 gap, a warning')
  expect(tallyWords({ count: 2, worst: 'info', shuts: false })).toBe('2 gaps')
  expect(standingWords(standing)).toBe('level Influencer, until 2027-03-14')
})

it('comes back as it was kept, and what it cannot read counts as unknown', () => {
  const kept = { asOf: day('2026-11-23'), standing }
  expect(readStanding(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  for (const damaged of [undefined, null, {}, { ...kept, asOf: 'today' }, { ...kept, standing: { level: 9 } }]) {
    expect(readStanding(damaged)).toBeNull()
  }
})
