import { placeholderPhrases, placeholderWords } from './rubric/placeholders.ts'
import { fold, usesSpaces, wordsOf } from './words.ts'

/** Fewer different words than this say nothing where prose is asked. */
const fewestDifferentWords = 3

/** Whether a text only fills a field: `tbd`, `n/a`, `xxx`, `?`, `-`, lorem ipsum, one character repeated. Empty counts too. */
export function isPlaceholder(text: string): boolean {
  const folded = fold(text)
  if (folded === '') return true
  if (placeholderPhrases.has(folded) || folded.startsWith('lorem ipsum')) return true
  const letters = folded.replaceAll(' ', '')
  if (isOneCharacter(letters)) return true
  const words = folded.split(' ')
  return words.every((word) => placeholderWords.has(word) || /^(asdf)+$/.test(word))
}

/** A single ideograph can be a whole word; a single letter or digit repeated is nothing. */
function isOneCharacter(letters: string): boolean {
  const [first = ''] = letters
  return letters.split(first).join('') === '' && (usesSpaces(letters) || letters.length > first.length)
}

/** Whether a short field, such as a name or a title, holds something. */
export function isFilled(text: string): boolean {
  return text !== '' && !isPlaceholder(text)
}

/** Whether a text is prose of at least `fewest` words, three of them different. */
export function isProse(text: string, fewest = fewestDifferentWords): boolean {
  if (!isFilled(text)) return false
  const words = wordsOf(text)
  return words.length >= fewest && new Set(words).size >= Math.min(fewest, fewestDifferentWords)
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
