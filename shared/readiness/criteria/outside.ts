import type { Page } from '../../account/account.ts'
import { pageText } from '../../document/text.ts'
import { type Candidate, candidateOf, ownLikeness } from '../candidate.ts'
import type { Facts } from '../facts.ts'
import { namesUs, ourNames } from '../ourNames.ts'
import { isProse } from '../placeholder.ts'
import type { View } from '../view.ts'
import { wordsOf } from '../words.ts'
import type { Criterion } from './criterion.ts'

const fewestSentences = 10
/** At most this share of the sentences may hold one of our names. */
const mostAboutUs = 0.15

interface Share {
  readonly sentences: number
  readonly aboutUs: number
}

/** The different sentences on all pages, and how many of them name us. */
function shareOf(facts: Facts): Share {
  return facts.memo('outside share', () => {
    const seen = new Map<string, boolean>()
    for (const { key, isAboutUs } of facts.pages.flatMap((page) => sentencesOn(page, facts))) {
      seen.set(key, (seen.get(key) ?? false) || isAboutUs)
    }
    return { sentences: seen.size, aboutUs: [...seen.values()].filter(Boolean).length }
  })
}

interface Sentence {
  /** Its different words: sentences that share them are one. */
  readonly key: string
  readonly isAboutUs: boolean
}

function sentencesOn(page: Page, facts: Facts): readonly Sentence[] {
  return facts.memoOf('sentences', page, () =>
    sentencesOf(pageText(page.body))
      .filter((sentence) => isProse(sentence))
      .map((sentence) => ({
        key: [...new Set(wordsOf(sentence))].sort().join(' '),
        isAboutUs: namesUs(sentence, facts),
      })),
  )
}

/** A sentence ends with its mark before a space or the end, in scripts without spaces anywhere; or with its line. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?…]["'”’)]*)\s+|(?<=[。！？])|\n+/u).filter((sentence) => sentence.trim() !== '')
}

/** Why nothing is earned; null where all three conditions hold. */
function shortfall(facts: Facts): string | null {
  if (ourNames(facts).length === 0)
    return 'Our names are not set: without them nobody can tell what is about them and what about us'
  const { sentences, aboutUs } = shareOf(facts)
  if (sentences < fewestSentences) return `Only ${sentences} of ${fewestSentences} different sentences on the pages`
  if (aboutUs > mostAboutUs * sentences)
    return `${aboutUs} of ${sentences} sentences on the pages name us; at most 15 % may`
  const answers = [facts.account.whatTheyWant.text, facts.account.whyTheyShouldCare.text]
  return answers.some((answer) => namesUs(answer, facts))
    ? 'What they want and why they should care must not name us'
    : null
}

export const outsideShare: Criterion = {
  id: 'outside.share',
  candidates: (view: View): readonly Candidate[] => {
    if (shortfall(view.facts) !== null) return []
    const { sentences, aboutUs } = shareOf(view.facts)
    const text = `${sentences} sentences about them, ${aboutUs} of them naming us`
    const { id } = view.facts.account
    return [candidateOf({ record: id, text, checks: [[true, '']], likeness: ownLikeness(id) }, view)]
  },
  absent: (view) => shortfall(view.facts),
}
