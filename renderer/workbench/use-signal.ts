import { useSyncExternalStore } from 'react'
import type { Signal } from './signal.ts'

/** The value of a signal, in step with it. */
export function useSignal<Value>(signal: Pick<Signal<Value>, 'get' | 'subscribe'>): Value {
  return useSyncExternalStore(signal.subscribe, signal.get)
}
