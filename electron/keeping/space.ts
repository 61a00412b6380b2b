import { statfs } from 'node:fs/promises'
import type { EventOf } from '../../shared/contract/contract.ts'

export type SpaceLevel = EventOf<'space.low'>['level']

const MB = 1024 * 1024
/** Below the first, say so; below the second, take no more edits. Coming back needs a little more than going. */
const bounds = { warn: 500 * MB, stop: 60 * MB, relief: 1.2 } as const

export function decideSpace(freeBytes: number, before: SpaceLevel): SpaceLevel {
  const stop = before === 'stop' ? bounds.stop * bounds.relief : bounds.stop
  const warn = before === 'enough' ? bounds.warn : bounds.warn * bounds.relief
  if (freeBytes < stop) return 'stop'
  return freeBytes < warn ? 'warn' : 'enough'
}

const interval = 20_000

/**
 * Looks at the free space of the profile's disk now and then, and tells when the level changes.
 *
 * @returns what ends the watch
 */
export function watchSpace(folder: string, tell: (space: EventOf<'space.low'>) => void): () => void {
  let level: SpaceLevel = 'enough'
  async function look() {
    const { bavail, bsize } = await statfs(folder)
    const freeBytes = bavail * bsize
    const now = decideSpace(freeBytes, level)
    if (now !== level) tell({ freeBytes, level: now })
    level = now
  }
  // A disk that cannot be asked is not a full one.
  const lookSafely = () => void look().catch(() => undefined)
  const timer = setInterval(lookSafely, interval)
  lookSafely()
  return () => clearInterval(timer)
}
