import type { AccountId } from '../../../shared/account/ids.ts'
import type { Gap } from '../../../shared/readiness/assessment.ts'
import { createSignal } from '../../workbench/signal.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { jumpTo } from './jump.ts'

/** The gap that F8 stands at; the list marks it. */
export const gapAt = createSignal<string | null>(null)

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
  workbench.panel.show('gaps')
  await jumpTo(workbench, account, {
    section: gap.section,
    action: gap.action.kind === 'add' ? { kind: 'section', section: gap.section } : gap.action,
  })
  workbench.announce(`Gap ${index + 1} of ${gaps.length}: ${gap.text}`)
}
