import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { Assessment, Contradiction, Gap } from '../../../shared/readiness/assessment.ts'
import { sameData } from '../../../shared/readiness/sameData.ts'
import type { Disposer } from '../../workbench/contribution.ts'
import { createListeners } from '../../workbench/signal.ts'
import type { LiveAssessment } from './live-assessment.ts'
import type { Meter } from './meter.ts'

// One meter per window. It comes with the feature's activation, which views of other features may precede.
let meter: Meter | null = null
const listeners = createListeners()

function changed() {
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

/** One part of an assessment: the same object for as long as it says the same, whatever else has changed. */
function usePart<Part>(account: AccountId | null, select: (assessment: Assessment) => Part): Part | null | undefined {
  const current = useSyncExternalStore(listeners.add, () => meter)
  useEffect(() => (account === null || current === null ? undefined : current.watch(account)), [account, current])
  const kept = useRef<Part | null | undefined>(undefined)
  const get = useCallback(() => {
    const live = account === null ? undefined : meter?.get(account)
    const part = live === null || live === undefined ? live : select(live.assessment)
    if (!sameData(kept.current, part)) kept.current = part
    return kept.current
  }, [account, select])
  return useSyncExternalStore(listeners.add, get)
}

const gapsOf = ({ gaps }: Assessment) => gaps
const contradictionsOf = ({ contradictions }: Assessment) => contradictions
const nextStepOf = ({ path }: Assessment) => path[0]?.text ?? null

/** The gaps alone, live while shown. */
export function useGaps(account: AccountId | null): readonly Gap[] | null | undefined {
  return usePart(account, gapsOf)
}

/** The contradictions alone, live while shown. */
export function useContradictions(account: AccountId | null): readonly Contradiction[] | null | undefined {
  return usePart(account, contradictionsOf)
}

/** The cheapest step to the next level, null at the highest. */
export function useNextStep(account: AccountId | null): string | null {
  return usePart(account, nextStepOf) ?? null
}
