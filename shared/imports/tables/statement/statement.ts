import type { Day, DecimalString } from '../../../account/primitives.ts'
import type { Period } from '../../../account/records/figure.ts'
import type { NumberStyle } from '../numbers/read-number.ts'

/** How many single units one unit of the table stands for. */
export type Scale = 'ones' | 'thousands' | 'millions' | 'billions'
export const scalePowers: Readonly<Record<Scale, number>> = { ones: 0, thousands: 3, millions: 6, billions: 9 }

/** What the numbers of a row count. Only money and numbers of shares are scaled; percentages are in points. */
export type Quantity = 'money' | 'perShare' | 'shares' | 'percent' | 'ratio' | 'days' | 'count'
export type Orientation = 'across' | 'down'
export type StatementKind = 'income' | 'balance' | 'cashFlow' | 'mixed'
export type PeriodKind = Period['kind']

export interface StatementPeriod {
  /** The grid's column, or its row where periods run down; counted from 0. */
  readonly column: number
  /** As the table calls it. */
  readonly label: string
  readonly start: Day | null
  /** Null where the table does not tell on which day the period ends. */
  readonly end: Day | null
  /** Null where the table names no period at all. */
  readonly kind: PeriodKind | null
  /** An estimate or a forecast, and no report of what was. */
  readonly guidance: boolean
  readonly confidence: number
  readonly because: string
}

export interface IgnoredColumn {
  readonly column: number
  readonly label: string
  readonly because: string
}

/** A cell that cannot be read any more, or a second number in one column. */
export type RowTrouble = 'unreadable' | 'extraNumber'

export interface StatementRow {
  /** The grid's row, or its column where periods run down; counted from 0. */
  readonly index: number
  readonly label: string
  /** The heading under which the row stands; empty where there is none. */
  readonly section: string
  /** A name of `finance/metrics.ts`, or one that a person gave; null for a line of the company's own. */
  readonly metric: string | null
  readonly quantity: Quantity
  readonly isTotal: boolean
  /** Whether outflows that the table gives as negative numbers were made positive. */
  readonly signTurned: boolean
  readonly trouble: RowTrouble | null
  /** Of the statement's periods, in their order: single units, null where the table has no number. */
  readonly values: readonly (DecimalString | null)[]
  /** The cells that the values stand in, as `B7`; empty where there is none. */
  readonly cells: readonly string[]
  readonly confidence: number
  readonly because: string
}

export interface Statement {
  /** The sheet's or table's name. */
  readonly name: string
  readonly title: string
  readonly kind: StatementKind
  /** A note of a filing, which tells parts of its statements again. */
  readonly isNote: boolean
  readonly orientation: Orientation
  readonly unit: Scale
  readonly unitConfidence: number
  /** ISO 4217; null where the table does not say. */
  readonly currency: string | null
  readonly numberStyle: NumberStyle
  readonly headerRow: number | null
  readonly labelColumn: number
  /** How sure the whole reading is, from 0 to 1. */
  readonly confidence: number
  readonly because: string
  readonly periods: readonly StatementPeriod[]
  readonly ignored: readonly IgnoredColumn[]
  readonly rows: readonly StatementRow[]
}

/** Something the reader should know about what was, or was not, understood. */
export const tableProblemCodes = [
  'noStatement',
  'noPeriods',
  'periodUnclear',
  'kindAssumed',
  'dateOrderAssumed',
  'unitUnknown',
  'currencyUnknown',
  'columnIgnored',
  'samePeriodTwice',
  'extraNumber',
  'unreadable',
  'signTurned',
  'tooMany',
  'numberStyle',
] as const
export type TableProblemCode = (typeof tableProblemCodes)[number]

export interface TableProblem {
  readonly code: TableProblemCode
  /** The sheet or table; empty for the file as a whole. */
  readonly sheet: string
  readonly text: string
}

/** What one grid was understood to hold: a sheet may carry several statements one below the other. */
export interface GridReading {
  readonly statements: readonly Statement[]
  readonly problems: readonly TableProblem[]
}

export interface PeriodCorrection {
  readonly column: number
  readonly label?: string
  readonly end?: Day
  readonly kind?: PeriodKind
  /** Leaves the column out. */
  readonly ignored?: boolean
}

/** What a person says of a table instead of what was detected; everything he leaves out is detected as before. */
export interface TableCorrection {
  readonly unit?: Scale
  readonly currency?: string
  readonly orientation?: Orientation
  /** The grid's row that names the periods (its column where they run down). */
  readonly headerRow?: number
  readonly labelColumn?: number
  readonly numberStyle?: NumberStyle
  readonly fiscalYearEnd?: string
  readonly periods?: readonly PeriodCorrection[]
  /** By the row's index: a metric, null for a line of the company's own, or `ignored`. */
  readonly rows?: ReadonlyMap<number, string | null | 'ignored'>
}
