import type { Notebook } from '../account/account.ts'
import type { ForeignText } from './assessment.ts'
import { proseOf } from './prose.ts'
import { wordsOf } from './words.ts'

/**
 * A short name for what a text says: case, punctuation, digits, word order and repetition do not matter.
 * Only digests leave an account, never its text.
 */
export function textDigest(text: string): string {
  const words = wordsOf(text)
    .map((word) => word.replace(/\p{N}+/gu, ''))
    .filter((word) => word !== '')
  return hash([...new Set(words)].sort().join(' '))
}

/** How many of the given notebooks hold each text; hand in the *other* accounts. */
export function foreignTextOf(notebooks: readonly Notebook[]): ForeignText {
  const counts = new Map<string, number>()
  for (const notebook of notebooks) {
    const digests = new Set(notebook.records.flatMap((record) => proseOf(record).map(textDigest)))
    for (const digest of digests) counts.set(digest, (counts.get(digest) ?? 0) + 1)
  }
  return counts
}

/** cyrb53: 53 bits, good enough to tell texts apart, no library. */
function hash(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2_654_435_761)
    low = Math.imul(low ^ code, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36)
}
