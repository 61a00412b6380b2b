/** How many copies are kept: the newest ones, then one per day, then one per week. */
export const keeping = { recent: 10, days: 14, weeks: 8 } as const

const dayLength = 86_400_000

/**
 * Decides which generations stay: the 10 newest, the newest of each of the last 14 days that have one, and the newest
 * of each of the last 8 weeks that have one. Days and weeks without a copy do not count, so an account that was left
 * alone for a year keeps its copies. Days are of UTC, weeks begin on Monday.
 *
 * @param times milliseconds since 1970, in any order
 * @returns the times to keep, newest first
 */
export function generationsToKeep(times: readonly number[]): readonly number[] {
  const newestFirst = [...new Set(times)].sort((a, b) => b - a)
  const kept = new Set([
    ...newestFirst.slice(0, keeping.recent),
    ...newestOfEach(newestFirst, dayOf, keeping.days),
    ...newestOfEach(newestFirst, weekOf, keeping.weeks),
  ])
  return newestFirst.filter((time) => kept.has(time))
}

function newestOfEach(newestFirst: readonly number[], spanOf: (time: number) => number, most: number): number[] {
  const newest = new Map<number, number>()
  for (const time of newestFirst) if (!newest.has(spanOf(time))) newest.set(spanOf(time), time)
  return [...newest.values()].slice(0, most)
}

function dayOf(time: number): number {
  return Math.floor(time / dayLength)
}

/** 1 January 1970 was a Thursday: three days after its week began. */
function weekOf(time: number): number {
  return Math.floor((dayOf(time) + 3) / 7)
}
