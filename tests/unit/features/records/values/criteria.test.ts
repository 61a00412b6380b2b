import { expect, it } from 'vitest'
import { criterionIds, criterionLabel } from '../../../../../renderer/features/records/values/criteria.ts'
import { criteriaRows } from '../../../../../shared/readiness/rubric/rubric.ts'

it('every criterion of the rubric has a label, and no other has one', () => {
  expect([...criterionIds].sort()).toEqual(criteriaRows.map((row) => row.id).sort())
  expect(criterionIds.filter((id) => criterionLabel(id) === id)).toEqual([])
})
