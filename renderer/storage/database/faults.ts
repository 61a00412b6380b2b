import { Dexie } from 'dexie'
import { isStorageFault, StorageFault } from '../fault.ts'

/** What Dexie rejected with, as a fault with its sentence; a bug stays the error it is. */
export function asFault(error: unknown): unknown {
  if (isStorageFault(error)) return error
  if (!(error instanceof Error)) return error
  const name = error.name === 'AbortError' && 'inner' in error ? nameOf(error.inner) : error.name
  if (name === Dexie.errnames.QuotaExceeded || name === 'QuotaExceededError') return new StorageFault('diskFull')
  if (name === Dexie.errnames.DatabaseClosed || name === 'InvalidStateError') return new StorageFault('closed')
  if (name === 'UnknownError' || name === 'AbortError' || name === 'DataError') return new StorageFault('failed')
  return error
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : ''
}
