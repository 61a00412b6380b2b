import { expect, it } from 'vitest'
import { costliestOf } from '../../../../../renderer/features/welcome/walkthrough/costliest-gap.ts'
import type { Gap } from '../../../../../shared/readiness/assessment.ts'

function gap(id: string, gain: number | null): Gap {
  return {
    id,
    gain,
    section: 'cash',
    severity: 'info',
    text: id,
    criterion: null,
    record: null,
    action: { kind: 'section', section: 'cash' },
  }
}

it('the costliest gap is the one that brings most points; the first where none brings any', () => {
  expect(costliestOf([gap('gate', null), gap('small', 1), gap('large', 7), gap('other', 7)])?.id).toBe('large')
  expect(costliestOf([gap('error', null), gap('gate', null)])?.id).toBe('error')
  expect(costliestOf([])).toBeNull()
})
