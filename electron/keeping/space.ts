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

/** How long between two looks, ms: what is nearly full fills up fast, and someone waits for it to have room again. */
const interval = { enough: 20_000, warn: 2_000, stop: 2_000 } as const

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
  let timer: NodeJS.Timeout | undefined
  let ended = false
  const keepLooking = () => {
    // A disk that cannot be asked is not a full one.
    const again = () => {
      if (!ended) timer = setTimeout(keepLooking, interval[level])
    }
    look().then(again, again)
  }
  keepLooking()
  return () => {
    ended = true
    clearTimeout(timer)
  }
}
