/** When an account is to be copied: `first` change since the last copy, and the time it is due, ms. */
export interface Due {
  readonly first: number
  readonly at: number
}

const rest = 2_000
const longest = 30_000

/** Two seconds after the last change, but never more than half a minute after the first. */
export function nextDue(due: Due | undefined, now: number): Due {
  const first = due?.first ?? now
  return { first, at: Math.min(now + rest, first + longest) }
}
