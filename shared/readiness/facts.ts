import type { Account, Notebook, Page } from '../account/account.ts'
import type { Figure } from '../account/records/figure.ts'
import { type AccountRecord, type RecordOf, type RecordType, recordsOf } from '../account/records/record.ts'
import type { Source } from '../account/records/source.ts'
import type { Stakeholder } from '../account/records/stakeholder.ts'
import { evaluateFigure, type FiguresById, indexFigures, scopeKey, subjectKey } from '../finance/computed.ts'
import { metricByAnyName } from '../finance/metric-names.ts'
import { isFilled } from './placeholder.ts'
import { fold } from './words.ts'

type Meeting = RecordOf<'meeting'>

/** A notebook made ready to be judged: what does not depend on the day. One serves many days (`validUntil.ts`). */
export interface Facts {
  readonly account: Account
  readonly pages: readonly Page[]
  /** The records of one type, by id, so that their order in the file never matters. */
  records<Type extends RecordType>(type: Type): readonly RecordOf<Type>[]
  readonly sources: ReadonlyMap<string, Source>
  readonly people: ReadonlyMap<string, Stakeholder>
  readonly meetings: ReadonlyMap<string, Meeting>
  readonly figures: FiguresById
  /** Every peer that a Figure is about, by name. */
  readonly peers: readonly string[]
  /** A person of theirs, with a real name: only they can own, speak, confirm or be asked. */
  isTheirs(id: string | null): boolean
  /** The number of a Figure in its own unit; null where it is not meaningful. */
  valueOf(figure: Figure): number | null
  /** Whatever is worth computing once per notebook. */
  memo<Value>(key: string, compute: () => Value): Value
}

export function factsOf(notebook: Notebook): Facts {
  const memory = new Map<string, unknown>()
  function memo<Value>(key: string, compute: () => Value): Value {
    // Every key is used at one place, with one type.
    if (memory.has(key)) return memory.get(key) as Value
    const value = compute()
    memory.set(key, value)
    return value
  }
  const records = <Type extends RecordType>(type: Type): readonly RecordOf<Type>[] =>
    memo(`records ${type}`, () =>
      recordsOf(notebook.records, type)
        .map(underKnownName)
        .sort((one, other) => (one.id < other.id ? -1 : 1)),
    )
  const people = new Map(records('stakeholder').map((person) => [person.id as string, person]))
  const theirs = new Set(
    records('stakeholder')
      .filter((person) => person.side === 'theirs' && isFilled(person.name))
      .map((person) => person.id as string),
  )
  const figures = indexFigures(records('figure'))
  const peers = new Set(records('figure').flatMap(({ subject }) => (subject.kind === 'peer' ? [subject.name] : [])))
  const values = new Map<string, number | null>()
  return {
    account: notebook.account,
    pages: notebook.pages,
    records,
    sources: new Map(records('source').map((source) => [source.id as string, source])),
    people,
    meetings: new Map(records('meeting').map((meeting) => [meeting.id as string, meeting])),
    figures,
    peers: [...peers].sort(),
    isTheirs: (id) => id !== null && theirs.has(id),
    valueOf(figure) {
      const known = values.get(figure.id)
      if (known !== undefined) return known
      const outcome = evaluateFigure(figure, figures)
      const value = outcome.ok ? finite(Number(outcome.value)) : null
      values.set(figure.id, value)
      return value
    },
    memo,
  }
}

/** A line typed as "Operating cash flow" is the one the rubric knows as `operatingCashFlow`. */
function underKnownName<Item extends AccountRecord>(record: Item): Item {
  if (record.type !== 'figure') return record
  const metric = metricByAnyName(record.metric)
  return metric === record.metric ? record : { ...record, metric }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** Line names fold, so that "Personnel" and "personnel " are one line. */
export function lineKey(figure: Figure): string {
  return fold(figure.metric)
}

/** What two periods of one line share: subject, line, scope, unit and kind of period. */
export function seriesKey(figure: Figure): string {
  return [
    fold(subjectKey(figure.subject)),
    lineKey(figure),
    fold(scopeKey(figure.scope)),
    figure.unit,
    figure.period.kind,
  ].join('\u001f')
}

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
