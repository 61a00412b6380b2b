import type { Notebook } from '../account/account.ts'
import type { Figure } from '../account/records/figure.ts'
import { evaluateFigure, scopeKey, subjectKey } from '../finance/computed.ts'
import { keyed } from './grouping.ts'
import { type Memory, plainMemory } from './memory.ts'
import { isFilled } from './placeholder.ts'
import { type Reading, readingOf } from './reading.ts'
import { fold } from './words.ts'

/** A notebook made ready to be judged: what does not depend on the day. One serves many days (`validUntil.ts`). */
export interface Facts extends Reading, Memory {
  /** Every peer that a Figure is about, by name. */
  readonly peers: readonly string[]
  /** A person of theirs, with a real name: only they can own, speak, confirm or be asked. */
  isTheirs(id: string | null): boolean
  /** The number of a Figure in its own unit; null where it is not meaningful. */
  valueOf(figure: Figure): number | null
}

export function factsOf(notebook: Notebook): Facts {
  return factsFrom(readingOf(notebook), plainMemory())
}

/** Facts over any way of reading and keeping. */
export function factsFrom(reading: Reading, { memo, memoOf }: Memory): Facts {
  return {
    get account() {
      return reading.account
    },
    get pages() {
      return reading.pages
    },
    records: reading.records,
    sources: reading.sources,
    people: reading.people,
    meetings: reading.meetings,
    figures: reading.figures,
    get peers() {
      return memo('peers', () => peersOf(reading.records('figure')))
    },
    isTheirs(id) {
      const person = id === null ? undefined : reading.people.get(id)
      return person !== undefined && person.side === 'theirs' && isFilled(person.name)
    },
    valueOf(figure) {
      // What is written needs no keeping.
      if (figure.value.kind === 'stated') return finite(Number(figure.value.value))
      return memoOf('value', figure, () => {
        const outcome = evaluateFigure(figure, reading.figures)
        return outcome.ok ? finite(Number(outcome.value)) : null
      })
    },
    memo,
    memoOf,
  }
}

function peersOf(figures: readonly Figure[]): readonly string[] {
  return [...new Set(figures.flatMap(({ subject }) => (subject.kind === 'peer' ? [subject.name] : [])))].sort()
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** Line names fold, so that "Personnel" and "personnel " are one line. */
export const lineKey = keyed(({ metric }) => fold(metric))

/** What two periods of one line share: subject, line, scope, unit and kind of period. */
export const seriesKey = keyed((figure) =>
  [
    fold(subjectKey(figure.subject)),
    lineKey(figure),
    fold(scopeKey(figure.scope)),
    figure.unit,
    figure.period.kind,
  ].join('\u001f'),
)

export function isOwn(figure: Figure): boolean {
  return figure.subject.kind === 'account'
}

export function isGuidance(figure: Figure): boolean {
  return figure.status.kind === 'guidance'
}

/** Of a public body the budget stands where others have revenue; it is adopted before the year it is for. */
export function isBudget({ subject, section, metric }: Figure, { account }: Pick<Facts, 'account'>): boolean {
  return (
    account.preset === 'public sector' &&
    subject.kind === 'account' &&
    section === 'revenue' &&
    /budget|haushalt|予算/i.test(metric)
  )
}
