import type { Instant } from '../../shared/account/primitives.ts'

/** The later of two; instants are in the order of their text. */
export function later(one: Instant, other: Instant): Instant {
  return one.localeCompare(other) < 0 ? other : one
}
