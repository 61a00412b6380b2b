import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { isStorageFault, type StorageFault } from '../../../renderer/storage/fault.ts'
import type { OpenOptions, OpenResult } from '../../../renderer/storage/open.ts'
import { openStore } from '../../../renderer/storage/open.ts'
import type { Store } from '../../../renderer/storage/store.ts'
import { daySchema, instantSchema } from '../../../shared/account/primitives.ts'
import { type MemoryKeeper, memoryKeeper } from './memory-keeper.ts'

let names = 0

/** A name that no other test of the process uses. */
export function freshName(): string {
  names += 1
  return `test-${names}`
}

/** Options with a clock that ticks a second per look and ids that count. */
export function testOptions(keeper: Keeper, name: string): OpenOptions {
  let seconds = 0
  return {
    name,
    keeper,
    author: 'Test',
    mint: () => crypto.randomUUID(),
    now() {
      seconds += 1
      return v.parse(instantSchema, new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString())
    },
    today: () => v.parse(daySchema, '2026-01-01'),
  }
}

type Keeper = OpenOptions['keeper']

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

/** A page of one paragraph per text, as Lexical stores it. */
export function textBody(...texts: readonly string[]) {
  return {
    root: {
      type: 'root',
      version: 1,
      direction: null,
      format: '',
      indent: 0,
      children: texts.map((text) => ({
        type: 'paragraph',
        version: 1,
        direction: null,
        format: '',
        indent: 0,
        textFormat: 0,
        textStyle: '',
        children: [{ type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' }],
      })),
    },
  }
}
