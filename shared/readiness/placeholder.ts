import { placeholderPhrases, placeholderWords } from './rubric/placeholders.ts'
import { fold, remember, usesSpaces, wordsOf } from './words.ts'

/** Fewer different words than this say nothing where prose is asked. */
const fewestDifferentWords = 3

const placeholders = new Map<string, boolean>()

/** Whether a text only fills a field: `tbd`, `n/a`, `xxx`, `?`, `-`, lorem ipsum, one character repeated. Empty counts too. */
export function isPlaceholder(text: string): boolean {
  return text === '' || remember(placeholders, text, saysNothing)
}

function saysNothing(text: string): boolean {
  const folded = fold(text)
  if (folded === '' || placeholderPhrases.has(folded) || folded.startsWith('lorem ipsum')) return true
  if (isOneCharacter(folded)) return true
  return folded.split(' ').every((word) => placeholderWords.has(word) || /^(asdf)+$/.test(word))
}

/** A single ideograph can be a whole word; a single letter or digit repeated is nothing. */
function isOneCharacter(folded: string): boolean {
  const characters = [...folded.slice(0, 40).replaceAll(' ', '')]
  const [first = ''] = characters
  if (characters.some((character) => character !== first)) return false
  return folded.length <= 40 || [...folded].every((character) => character === first || character === ' ')
    ? usesSpaces(first) || characters.length > 1
    : false
}

/** Whether a short field, such as a name or a title, holds something. */
export function isFilled(text: string): boolean {
  return text !== '' && !isPlaceholder(text)
}

/** Whether a text is prose of at least `fewest` words, three of them different. */
export function isProse(text: string, fewest = fewestDifferentWords): boolean {
  if (!isFilled(text)) return false
  const { words, different } = remember(counts, text, countWords)
  return words >= fewest && different >= Math.min(fewest, fewestDifferentWords)
}

const counts = new Map<string, { readonly words: number; readonly different: number }>()

function countWords(text: string) {
  const words = wordsOf(text)
  return { words: words.length, different: new Set(words).size }
}

/** Whether a person's name has two parts, where its script has parts. */
export function isFullName(name: string): boolean {
  if (!isFilled(name)) return false
  const folded = fold(name)
  return usesSpaces(folded) && !/\p{Script=Hangul}/u.test(folded)
    ? folded.split(' ').length >= 2
    : folded.replaceAll(' ', '').length >= 2
}

/** Whether a text names a unit: `%` and currency signs are words here. */
export function isUnit(text: string): boolean {
  return /^[%‰\p{Sc}]$/u.test(text.trim()) || isFilled(text)
}
