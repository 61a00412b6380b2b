import { fold, remember, wordsOf } from './words.ts'

/** From here on two short texts count as one: shared words over all words, digits left out. */
const alikeWords = 0.75
/** From this many words on a text is long, and is compared by runs of five words. */
const longFrom = 25
const shingleLength = 5
const alikeShingles = 0.85
/** Long texts that share this much of their words are one as well: one changed word breaks five runs at once. */
const alikeWordsOfLong = 0.8

/** What one text is compared by; made once per text. */
interface TextPrint {
  readonly folded: string
  /** The different words, sorted. */
  readonly key: string
  readonly length: number
  readonly words: ReadonlySet<string>
  readonly shingles: ReadonlySet<string> | null
}

/**
 * By what an item is told apart from others. A key stands for what two Figures share (subject, metric, scope,
 * period); texts are compared headline with headline and whole with whole.
 */
export type Likeness =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'text'; readonly headline: TextPrint; readonly whole: TextPrint }

export function keyLikeness(...parts: readonly string[]): Likeness {
  return { kind: 'key', key: parts.map(fold).join('\u001f') }
}

/** Likeness by text. The first part is the headline, which alone can make two items alike. */
export function textLikeness(headline: string, ...rest: readonly string[]): Likeness {
  const first = print(headline)
  const isAlone = rest.every((part) => part === '')
  return { kind: 'text', headline: first, whole: isAlone ? first : print([headline, ...rest].join(' ')) }
}

/** Whether two items count as one. Symmetric; everything is alike itself. */
export function areAlike(one: Likeness, other: Likeness): boolean {
  if (one.kind === 'key' || other.kind === 'key') {
    return one.kind === 'key' && other.kind === 'key' && one.key === other.key
  }
  return textsAlike(one.headline, other.headline) || textsAlike(one.whole, other.whole)
}

/** Items with the same exact likeness are surely alike: a cheap first sieve for many copies. */
export function exactLikeness(likeness: Likeness): string {
  return likeness.kind === 'key' ? likeness.key : likeness.whole.key
}

const prints = new Map<string, TextPrint>()

function print(text: string): TextPrint {
  return remember(prints, text, printAnew)
}

function printAnew(text: string): TextPrint {
  const words = wordsOf(text)
  const plain = words.map((word) => word.replace(/\p{N}+/gu, '')).filter((word) => word !== '')
  return {
    folded: words.join(' '),
    key: [...new Set(plain)].sort().join(' '),
    length: words.length,
    words: new Set(plain),
    shingles: words.length < longFrom ? null : shinglesOf(plain),
  }
}

function shinglesOf(words: readonly string[]): ReadonlySet<string> {
  const shingles = new Set<string>()
  for (let from = 0; from + shingleLength <= words.length; from++) {
    shingles.add(words.slice(from, from + shingleLength).join(' '))
  }
  return shingles
}

function textsAlike(one: TextPrint, other: TextPrint): boolean {
  if (one.folded === other.folded) return true
  if (one.length < longFrom && other.length < longFrom) return jaccard(one.words, other.words) >= alikeWords
  if (jaccard(one.words, other.words) >= alikeWordsOfLong) return true
  return one.shingles !== null && other.shingles !== null && jaccard(one.shingles, other.shingles) >= alikeShingles
}

/** Size of what two sets share over the size of what they hold together; 0 where both are empty. */
export function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  if (small.size === 0) return 0
  let shared = 0
  for (const member of small) if (large.has(member)) shared++
  return shared / (small.size + large.size - shared)
}
