import type { Candidate } from '../candidate.ts'
import type { View } from '../view.ts'

/** Weighs each item once, until something that its weight depends on changes. The name is the criterion's own. */
export function weighEach<Item extends object>(
  view: View,
  name: string,
  items: readonly Item[],
  weigh: (item: Item) => Candidate,
): readonly Candidate[] {
  return items.map((item) => view.memoOf(name, item, () => weigh(item)))
}

/** How one row of the rubric finds its items in a notebook. */
export interface Criterion {
  readonly id: string
  /** Every item that could earn points, whatever it is worth. */
  candidates(view: View): readonly Candidate[]
  /** A sharper sentence than the rubric's for what is absent, where the notebook allows one. */
  absent?(view: View): string | null
  /** Where an overdue promise and the like take all points away: why. Null in good order. */
  forfeit?(view: View): string | null
}
