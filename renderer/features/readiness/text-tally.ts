import type { ForeignText } from '../../../shared/readiness/assessment.ts'
import { foreignFrom } from '../../../shared/readiness/rubric/rubric.ts'

type Digests = ReadonlySet<string>

/** How many accounts hold each text, by digest, kept by difference: an account that is read again costs what changed. */
export interface TextTally {
  /** The texts of an account as they are now; an empty set takes it out. */
  set(account: string, digests: Digests): void
  /** What the accounts beside this one hold; the same map until something about it changes. */
  beside(account: string): ForeignText
}

const none: Digests = new Set()

export function createTextTally(): TextTally {
  const held = new Map<string, Digests>()
  const counts = new Map<string, number>()
  // Text in one account alone can never count as copied: only what several hold is looked at when an account is judged.
  const shared = new Set<string>()
  const answers = new Map<string, { readonly version: number; readonly foreign: ForeignText }>()
  let version = 0

  function add(digest: string, by: 1 | -1) {
    const count = (counts.get(digest) ?? 0) + by
    if (count === 0) counts.delete(digest)
    else counts.set(digest, count)
    if (count >= foreignFrom) shared.add(digest)
    else shared.delete(digest)
  }

  return {
    set(account, digests) {
      const before = held.get(account) ?? none
      const gone = [...before].filter((digest) => !digests.has(digest))
      const come = [...digests].filter((digest) => !before.has(digest))
      if (digests.size === 0) held.delete(account)
      else held.set(account, digests)
      for (const digest of gone) add(digest, -1)
      for (const digest of come) add(digest, 1)
      if (gone.length + come.length > 0) version += 1
    },
    beside(account) {
      const known = answers.get(account)
      if (known?.version === version) return known.foreign
      const own = held.get(account) ?? none
      const foreign = new Map<string, number>()
      for (const digest of shared) {
        const count = (counts.get(digest) ?? 0) - (own.has(digest) ? 1 : 0)
        if (count >= foreignFrom) foreign.set(digest, count)
      }
      const answer = known !== undefined && isSame(known.foreign, foreign) ? known.foreign : foreign
      answers.set(account, { version, foreign: answer })
      return answer
    },
  }
}

function isSame(one: ForeignText, other: ForeignText): boolean {
  return one.size === other.size && [...one].every(([digest, count]) => other.get(digest) === count)
}
