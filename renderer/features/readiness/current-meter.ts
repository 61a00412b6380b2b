import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { Disposer } from '../../workbench/contribution.ts'
import { createListeners } from '../../workbench/signal.ts'
import type { LiveAssessment } from './live-assessment.ts'
import type { Meter } from './meter.ts'

// One meter per window. It comes with the feature's activation, which views of other features may precede.
let meter: Meter | null = null
let version = 0
const listeners = createListeners()

function changed() {
  version += 1
  listeners.tell()
}

/** Makes the window's meter known. */
export function provideMeter(next: Meter): Disposer {
  meter = next
  const forward = next.onChange(changed)
  changed()
  return () => {
    forward()
    if (meter === next) meter = null
  }
}

/** The window's meter, null until its feature is active. */
export function currentMeter(): Meter | null {
  return meter
}

/** Called when the meter comes or goes, and whenever it knows something new. */
export function onMeterChange(listener: () => void): Disposer {
  return listeners.add(listener)
}

/** The meter of an account, live while shown: undefined while it is worked out or without an account, null if it failed. */
export function useAssessment(account: AccountId | null): LiveAssessment | null | undefined {
  const current = useSyncExternalStore(listeners.add, () => meter)
  useEffect(() => (account === null || current === null ? undefined : current.watch(account)), [account, current])
  const get = useCallback(() => (account === null ? undefined : meter?.get(account)), [account])
  return useSyncExternalStore(listeners.add, get)
}

/** The last known meters of all accounts that were looked at in this window. */
export function useMeterOf(): (account: AccountId) => LiveAssessment | null | undefined {
  useSyncExternalStore(listeners.add, () => version)
  return (account) => meter?.get(account)
}
