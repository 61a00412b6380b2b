import { criterionName } from '../../../../shared/readiness/rubric/criterionNames.ts'
import { questionBank } from '../../../../shared/readiness/rubric/questionBank.ts'
import { criteriaRows } from '../../../../shared/readiness/rubric/rubric.ts'

/** Ids of all criteria, in the order of the method. */
export const criterionIds: readonly string[] = criteriaRows.map(({ id }) => id)
/** Lines of the question bank, such as `cfo.cash`. */
export const questionBankIds: readonly string[] = questionBank.map((line) => line.id)

/** A criterion or a line of the question bank in words; other text is its own label. */
export function criterionLabel(id: string): string {
  return criterionName(id)
}
