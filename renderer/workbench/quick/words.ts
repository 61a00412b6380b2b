/** The text an item is found by, folded. */
export interface Findable {
  readonly folded: string
  /** Where the label ends and what describes it begins. */
  readonly labelEnd: number
}

/** Where the words of a query stand in an item, and how well; higher is better. */
export interface WordsFound {
  readonly rank: number
  /** Whether each word of the query begins a word of the text. */
  readonly isByWords: boolean
  /** The beginning of each word, in the order of the query. */
  readonly starts: readonly number[]
}

// In the label before in the description, at its beginning before within, at a word's beginning before inside one.
const labelStart = 8
const labelWord = 6
const labelInside = 3
const aboutWord = 2
const aboutInside = 1
const wholeLabel = 4

/** All the words somewhere in the text, in any order; null when one is missing. Words are folded. */
export function findWords(item: Findable, words: readonly string[]): WordsFound | null {
  let rank = 0
  let from = 0
  const starts: number[] = []
  for (const word of words) {
    // Behind the word before it first: the order of the query is most often the order of the text.
    const start = bestStart(item, word, from)
    if (start < 0) return null
    starts.push(start)
    rank += rankAt(item, start)
    from = start + word.length
  }
  if (words.length === 1 && words[0]?.length === item.labelEnd && starts[0] === 0) rank += wholeLabel
  return { rank, starts, isByWords: starts.every((start) => isWordStart(item.folded, start)) }
}

function bestStart({ folded, labelEnd }: Findable, word: string, from: number): number {
  const inLabel = folded.lastIndexOf(word, labelEnd - word.length) >= 0
  const limit = inLabel ? labelEnd : folded.length
  const behind = wordStart(folded, word, from, limit)
  if (behind >= 0) return behind
  const before = from === 0 ? -1 : wordStart(folded, word, 0, limit)
  return before >= 0 ? before : folded.indexOf(word)
}

/** The first place where a word of the text begins so; -1 without one. */
function wordStart(folded: string, word: string, from: number, limit: number): number {
  for (let at = folded.indexOf(word, from); at >= 0 && at < limit; at = folded.indexOf(word, at + 1)) {
    if (isWordStart(folded, at)) return at
  }
  return -1
}

function rankAt({ folded, labelEnd }: Findable, start: number): number {
  if (start === 0) return labelStart
  const isStart = isWordStart(folded, start)
  if (start < labelEnd) return isStart ? labelWord : labelInside
  return isStart ? aboutWord : aboutInside
}

const letter = /[\p{L}\p{N}]/u

export function isWordStart(folded: string, at: number): boolean {
  return at === 0 || !letter.test(folded.charAt(at - 1))
}
