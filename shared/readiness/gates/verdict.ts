import type { GapAction, GateResult } from '../assessment.ts'
import type { Weighed, Weighing } from '../points.ts'
import { countApart } from '../select.ts'

/** A gate as it is checked: the verdict, and what to do about it where it is shut. */
export interface Gate extends GateResult {
  /** An imperative without a full stop. */
  readonly advice: string
  /** 1 type what one knows, 2 look it up, 3 think it through, 4 talk to someone. */
  readonly effort: 1 | 2 | 3 | 4
  readonly target: GapAction
}

/** A gate before it is put at a level. */
export type Verdict = Omit<Gate, 'level'>

/** A criterion as it was weighed. */
export function rowOf(weighing: Weighing, id: string): Weighed | undefined {
  return weighing.criteria.find(({ row }) => row.id === id)
}

/** Counts the items of a criterion that pass every check and can be told apart. */
export function completeItems(weighed: Weighed | undefined, atMost: number): number {
  return countApart(
    (weighed?.candidates ?? []).filter(({ form, isUnknown }) => form === 1 && !isUnknown),
    atMost,
  )
}

/** A gate on a criterion that does not apply is met. */
export function waived(weighed: Weighed | undefined): boolean {
  return weighed !== undefined && !weighed.applies
}

/** The reason of a gate that is met for that. */
export const notApplicable = 'It does not apply to this account.'
