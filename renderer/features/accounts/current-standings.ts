import type { AccountId } from '../../../shared/account/ids.ts'
import type { Disposer } from '../../workbench/contribution.ts'
import { createListeners } from '../../workbench/signal.ts'
import type { AccountStanding } from './standing.ts'
import type { Standings } from './standings.ts'

const nothing: ReadonlyMap<AccountId, AccountStanding> = new Map()
const listeners = createListeners()
let source: Standings | null = null

/** Makes the window's standings known. */
export function provideStandings(next: Standings): Disposer {
  source = next
  const forward = next.onChange(listeners.tell)
  listeners.tell()
  return () => {
    forward()
    next.dispose()
    if (source === next) source = null
  }
}

/** The standings of the window, for views: the same map until something changes. */
export const currentStandings = {
  get: () => source?.get() ?? nothing,
  onChange: listeners.add,
}
