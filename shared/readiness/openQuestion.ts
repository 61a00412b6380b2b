import { type QuestionLanguage, questionLanguages } from './rubric/languages.ts'
import { fold, remember, usesSpaces } from './words.ts'

const questionMark = /[?？؟՞;]\s*$|か[。？?\s]*$/u

/**
 * Whether a question is open: it cannot be answered with yes or no. Judged by how its clauses begin, in the
 * language it is written in; in a language the rubric has no data for a question mark is enough.
 */
export function isOpenQuestion(text: string): boolean {
  return remember(judged, text, isOpenAnew)
}

const judged = new Map<string, boolean>()

function isOpenAnew(text: string): boolean {
  const language = languageOf(text)
  if (language === null) return sentencesOf(text).some((sentence) => questionMark.test(sentence))
  return sentencesOf(text).some((sentence) => isOpenSentence(sentence, language))
}

function isOpenSentence(sentence: string, language: QuestionLanguage): boolean {
  const clauses = sentence
    .split(/[,;:()–—]|\s-\s/u)
    .map(fold)
    .filter((clause) => clause !== '')
  const [first = ''] = clauses
  if (beginsWith(first, language.closers) && !beginsWith(first, language.openers)) return false
  return clauses.some((clause) => beginsWith(withoutLead(clause, language), language.openers))
}

/** "And in which plants": the words that may stand before an opener are taken off. */
function withoutLead(clause: string, { before, openers }: QuestionLanguage): string {
  const words = clause.split(' ')
  let at = 0
  while (
    at < words.length - 1 &&
    at < 3 &&
    !beginsWith(words.slice(at).join(' '), openers) &&
    before.includes(words[at] ?? '')
  )
    at++
  return words.slice(at).join(' ')
}

function beginsWith(clause: string, starts: readonly string[]): boolean {
  return starts.some((start) => clause === start || clause.startsWith(`${start} `))
}

function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?？！。؟])\s*|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

/** How many small words a known beginning is worth. */
const beginning = 2

/** The language whose small words, openers and closers the text holds most of; null where none has data for it. */
function languageOf(text: string): QuestionLanguage | null {
  const folded = fold(text)
  if (!usesSpaces(folded) || !/\p{Script=Latin}/u.test(folded)) return null
  const words = folded.split(' ')
  let best: QuestionLanguage | null = null
  let most = 0
  for (const language of questionLanguages) {
    const marks = words.filter((word) => language.marks.includes(word)).length
    const begins = beginsWith(withoutLead(folded, language), language.openers) || beginsWith(folded, language.closers)
    const opens = begins ? beginning : 0
    if (marks + opens > most) {
      best = language
      most = marks + opens
    }
  }
  return best
}
