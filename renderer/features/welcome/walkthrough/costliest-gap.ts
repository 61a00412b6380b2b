import type { AccountId } from '../../../../shared/account/ids.ts'
import type { Gap } from '../../../../shared/readiness/assessment.ts'
import type { Store } from '../../../storage/store.ts'
import type { Workbench } from '../../../workbench/workbench.ts'
import { keepSeenGap } from './read-walk.ts'

/** The gap that brings most points when it is closed; without one, the first that is wrong or shut. */
export function costliestOf(gaps: readonly Gap[]): Gap | null {
  return gaps.toSorted((one, other) => (other.gain ?? 0) - (one.gain ?? 0))[0] ?? null
}

/** Goes to where most is to be gained, says what is missing there, and keeps that this was done once. */
export async function goToCostliestGap(workbench: Workbench, store: Store, account: AccountId): Promise<void> {
  const [notebook, { assess }] = await Promise.all([
    store.notebook(account),
    import('../../../../shared/readiness/assess.ts'),
  ])
  if (notebook === null) return
  const gap = costliestOf(assess(notebook, { today: store.today() }).gaps)
  await keepSeenGap(store, account)
  if (gap === null) {
    workbench.notifications.info('There is no gap: everything the method asks is here.')
    return
  }
  if (gap.record === null) await workbench.commands.run('sections.open', { account, section: gap.section })
  else await workbench.commands.run('records.open', { account, id: gap.record })
  const gain = gap.gain === null ? '' : ` It would bring ${gap.gain.toFixed(1)} points.`
  workbench.notifications.info(`The costliest gap: ${gap.text}.${gain}`)
}
