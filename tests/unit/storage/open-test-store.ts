import 'fake-indexeddb/auto'
import { isStorageFault, type StorageFault } from '../../../renderer/storage/fault.ts'
import type { OpenResult } from '../../../renderer/storage/open.ts'
import { openStore } from '../../../renderer/storage/open.ts'
import type { Store } from '../../../renderer/storage/store.ts'
import { type MemoryKeeper, memoryKeeper } from './memory-keeper.ts'
import { testOptions } from './test-options.ts'

let names = 0

/** A name that no other test of the process uses. */
export function freshName(): string {
  names += 1
  return `test-${names}`
}

export interface TestStore {
  readonly store: Store
  readonly keeper: MemoryKeeper
  readonly name: string
}

export async function openTestStore(keeper = memoryKeeper(), name = freshName()): Promise<TestStore> {
  return { store: ready(await openStore(testOptions(keeper, name))), keeper, name }
}

export function ready(result: OpenResult): Store {
  if (result.kind !== 'ready') throw new Error(`The store did not open: ${JSON.stringify(result)}`)
  return result.store
}

/** The fault a promise rejects with; anything else fails the test. */
export async function faultOf(promise: Promise<unknown>): Promise<StorageFault> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!isStorageFault(error)) throw new Error(`Expected a fault, got ${String(error)}`)
  return error
}
