import { expect, it } from 'vitest'
import { nextDue } from '../../../../renderer/storage/vault/due.ts'

it('a copy is due two seconds after the last change', () => {
  const first = nextDue(undefined, 1_000)
  expect(first).toEqual({ first: 1_000, at: 3_000 })
  expect(nextDue(first, 2_500)).toEqual({ first: 1_000, at: 4_500 })
})

it('a copy never waits longer than half a minute after the first change', () => {
  expect(nextDue({ first: 1_000, at: 30_900 }, 30_000)).toEqual({ first: 1_000, at: 31_000 })
})
