/** Scripts that put no space between words: there the platform's dictionary segmenter counts. */
const withoutSpaces =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u
/** One assessment folds the same texts many times, and the next one nearly all of them again. */
const folded = new Map<string, string>()
const segmenters = new Map<string, Intl.Segmenter>()

/**
 * Case, space, punctuation and accents taken away: two texts that differ only in those fold to the same.
 * Words stay apart by single spaces.
 */
export function fold(text: string): string {
  return remember(folded, text, foldAnew)
}

function foldAnew(text: string): string {
  if (!/\P{ASCII}/u.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\p{Cf}]+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

/** The words of a text, folded, in order; scripts without spaces are cut by the segmenter of their language. */
export function wordsOf(text: string): readonly string[] {
  const plain = fold(text)
  if (plain === '') return []
  return usesSpaces(plain) ? plain.split(' ') : segment(plain)
}

/** Whether the text is written in a script that puts spaces between words. */
export function usesSpaces(text: string): boolean {
  return !withoutSpaces.test(text)
}

function segment(text: string): readonly string[] {
  const locale = localeOf(text)
  let segmenter = segmenters.get(locale)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
    segmenters.set(locale, segmenter)
  }
  return Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike === true)
    .map((piece) => piece.segment)
}

function localeOf(text: string): string {
  if (/[\u3040-\u30ff]/.test(text)) return 'ja'
  if (/[\u0e00-\u0e7f]/.test(text)) return 'th'
  return /[\u3400-\u9fff]/.test(text) ? 'zh' : 'en'
}

/** Entries after which a memory starts anew: bounded, whatever passes through. */
const mostRemembered = 20_000

/** Keeps what a pure function gave for a text. It changes how fast an answer comes, never the answer. */
export function remember<Value>(memory: Map<string, Value>, text: string, compute: (text: string) => Value): Value {
  const known = memory.get(text)
  if (known !== undefined) return known
  if (memory.size >= mostRemembered) memory.clear()
  const value = compute(text)
  memory.set(text, value)
  return value
}
