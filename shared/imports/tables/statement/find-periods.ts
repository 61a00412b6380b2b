import type { Day } from '../../../account/primitives.ts'
import { daysBetween } from '../../../finance/periods.ts'
import type { Column } from './columns.ts'
import { endOf, startOf, type YearEnd } from './period-days.ts'
import { type PeriodHint, readPeriodText } from './period-text.ts'
import type { IgnoredColumn, PeriodCorrection, PeriodKind, StatementKind, StatementPeriod } from './statement.ts'

export interface FoundPeriods {
  readonly periods: readonly StatementPeriod[]
  readonly ignored: readonly IgnoredColumn[]
}

export interface PeriodContext {
  readonly kind: StatementKind
  /** Titles above and beside the table, the nearest first. */
  readonly titles: readonly string[]
  readonly yearEnd: YearEnd | null
  readonly corrections: readonly PeriodCorrection[]
  readonly order: 'monthFirst' | 'dayFirst'
  /** A note of a filing, whose days without a length are those of balances. */
  readonly isNote: boolean
}

interface Draft {
  readonly column: Column
  readonly hint: PeriodHint
  readonly end: Day | null
}

/** Which columns are periods, and which: those that are none are left out with the reason. */
export function findPeriods(columns: readonly Column[], context: PeriodContext): FoundPeriods {
  const ignored: IgnoredColumn[] = []
  const drafts: Draft[] = []
  const title = titleHint(context)
  for (const column of columns) {
    const correction = correctionOf(column.column, context)
    if (correction?.ignored === true) {
      ignored.push({ column: column.column, label: column.label, because: 'A person left it out.' })
      continue
    }
    if (column.hint === null && correction === undefined) {
      ignored.push({ column: column.column, label: column.label, because: whyNot(column.label) })
      continue
    }
    const hint = withTitle(column.hint ?? { rest: '' }, title)
    drafts.push({ column, hint, end: correction?.end ?? endOf(hint, context.yearEnd) })
  }
  const assumed = context.isNote ? 'instant' : assumedKind(drafts, context.kind)
  const dated = drafts.map((draft) => ({ ...draft, ...kindOf(draft, assumed, context) }))
  const periods = dated.map(({ column, hint, end, kind, because, confidence }): StatementPeriod => {
    const correction = correctionOf(column.column, context)
    const ends = dated.flatMap((other) => (other.end !== null && other.kind === kind ? [other.end] : []))
    return {
      column: column.column,
      label: correction?.label ?? column.label,
      start: end === null ? null : startOf(kind, end, hint.months, ends),
      end,
      kind,
      guidance: hint.guidance === true,
      confidence: correction === undefined ? (end === null ? Math.min(confidence, 0.5) : confidence) : 1,
      because: correction === undefined ? because : 'A person said so.',
    }
  })
  return { periods, ignored }
}

function correctionOf(column: number, context: PeriodContext): PeriodCorrection | undefined {
  return context.corrections.find((one) => one.column === column)
}

function whyNot(label: string): string {
  if (
    /%|change|chg|variance|delta|veränderung|abweichung|abw\.|variation|évolution|growth|yoy|margin|of (?:net )?(?:sales|revenue)/i.test(
      label,
    )
  ) {
    return 'A change or a share, which follows from the other columns.'
  }
  if (/^(?:notes?|anhang|ref|anm|annexe)/i.test(label)) return 'Numbers of notes.'
  return 'Its header names no period.'
}

/** What a title says of all periods: `for the years ended December 31,`, `Quarterly data`. */
function titleHint(context: PeriodContext): PeriodHint {
  const hints = context.titles.flatMap((text) => {
    const hint = text.length <= 160 ? readPeriodText(text, context.order) : null
    return hint === null ? [] : [hint]
  })
  const dated = hints.find((hint) => hint.month !== undefined && hint.day !== undefined)
  const kinded = hints.find((hint) => hint.kind !== undefined)
  const whole = hints.find((hint) => hint.year !== undefined && (hint.month !== undefined || hint.kind !== undefined))
  return {
    rest: '',
    ...(whole?.year === undefined ? {} : { year: whole.year }),
    ...(dated?.month === undefined ? {} : { month: dated.month }),
    ...(dated?.day === undefined ? {} : { day: dated.day }),
    ...(kinded?.kind === undefined ? {} : { kind: kinded.kind }),
    ...(kinded?.months === undefined ? {} : { months: kinded.months }),
  }
}

function withTitle(hint: PeriodHint, title: PeriodHint): PeriodHint {
  const { kind, months, month, day } = title
  const isYearOnly =
    hint.month === undefined && hint.quarter === undefined && hint.kind !== 'YTD' && hint.kind !== 'TTM'
  return {
    ...(hint.kind === undefined && hint.quarter === undefined && kind !== undefined
      ? { kind, ...(months === undefined ? {} : { months }) }
      : {}),
    ...(isYearOnly && month !== undefined && day !== undefined ? { month, day } : {}),
    ...hint,
  }
}

/** Days without a word of what ends on them: years where they lie a year apart, quarters where a quarter. */
function assumedKind(drafts: readonly Draft[], kind: StatementKind): PeriodKind | null {
  if (kind === 'balance') return 'instant'
  const ends = [
    ...new Set(drafts.flatMap(({ hint, end }) => (hint.kind === undefined && end !== null ? [end] : []))),
  ].sort()
  const gaps = ends.slice(1).map((end, at) => daysBetween(ends[at] ?? end, end))
  if (gaps.length === 0) return 'FY'
  if (gaps.every((gap) => gap >= 350)) return 'FY'
  return gaps.some((gap) => gap >= 80 && gap <= 100) && gaps.every((gap) => gap >= 80) ? 'Q' : null
}

function kindOf(draft: Draft, assumed: PeriodKind | null, context: PeriodContext) {
  const told = correctionOf(draft.column.column, context)?.kind ?? null
  if (told !== null) return { kind: told, confidence: 1, because: 'A person said so.' }
  const { hint } = draft
  if (context.kind === 'balance') return { kind: 'instant' as const, confidence: 0.95, because: 'A balance sheet.' }
  const named = hint.kind ?? (hint.quarter === undefined ? undefined : ('Q' as const))
  if (named !== undefined && !(named === 'instant' && context.kind !== 'mixed')) {
    return { kind: named, confidence: 0.96, because: 'The header names it.' }
  }
  if (hint.month === undefined && hint.year !== undefined)
    return { kind: 'FY' as const, confidence: 0.9, because: 'The header is a year.' }
  if (assumed === null) return { kind: null, confidence: 0.4, because: 'Nothing tells how long the period is.' }
  return { kind: assumed, confidence: 0.75, because: 'Assumed from how far the days lie apart.' }
}
