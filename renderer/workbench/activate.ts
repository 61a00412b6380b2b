import { type Contribution, type Disposer, type Phase, phases } from './contribution.ts'
import type { Log } from './log.ts'
import type { Workbench } from './workbench.ts'

interface Steps {
  readonly workbench: Workbench
  readonly log: Log
  /** Called when a phase is over; the next one begins when it resolves. */
  after(phase: Phase): Promise<void> | void
  now(): number
}

// A contribution that takes longer than two frames is felt at the start.
const slowAfter = 32

/**
 * Activates contributions phase by phase. One that throws is logged and reported and stops nothing else.
 * Gives what takes everything back, in reverse order.
 */
export async function activateAll(contributions: readonly Contribution[], steps: Steps): Promise<Disposer> {
  const { workbench, log, now } = steps
  const disposers: Disposer[] = []
  for (const phase of phases) {
    for (const contribution of contributions.filter((one) => one.phase === phase)) {
      const began = now()
      try {
        disposers.push(contribution.activate(workbench))
      } catch (error) {
        log.error('contributions', `${contribution.id} could not start`, error)
        workbench.notifications.error(
          `A part of the program (${contribution.id}) could not start. Everything else works, and nothing is lost.`,
        )
      }
      const took = now() - began
      if (took > slowAfter) log.warn('contributions', `${contribution.id} took ${Math.round(took)} ms in ${phase}`)
    }
    await steps.after(phase)
  }
  return () => {
    for (const dispose of disposers.toReversed()) dispose()
  }
}
