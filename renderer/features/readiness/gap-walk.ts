import type { AccountId } from '../../../shared/account/ids.ts'
import type { Gap } from '../../../shared/readiness/assessment.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { gainWords, severityNames } from './gap-list.ts'
import { gapAt } from './gap-state.ts'
import { goTo } from './jump.ts'

/** Goes to the next gap or the one before, around the end, and says it. Nothing is added on the way. */
export async function walkGaps(workbench: Workbench, account: AccountId, gaps: readonly Gap[], by: 1 | -1) {
  if (gaps.length === 0) {
    workbench.announce('No gaps')
    return
  }
  const at = gaps.findIndex((gap) => gap.id === gapAt.get())
  const index = at === -1 ? (by === 1 ? 0 : gaps.length - 1) : (at + by + gaps.length) % gaps.length
  const gap = gaps[index]
  if (gap === undefined) return
  gapAt.set(gap.id)
  await goTo(workbench, account, gap)
  workbench.announce(
    `Gap ${index + 1} of ${gaps.length}: ${severityNames[gap.severity]}, ${gap.text}, ${gainWords(gap)}`,
  )
}
