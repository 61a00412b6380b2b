import type { Day, DecimalString } from '../../account/primitives.ts'

/** One fact that a number rests on. */
export interface FactSource {
  /** With its taxonomy: `us-gaap:Revenues`. */
  readonly concept: string
  readonly form: string
  /** Null where the file does not say. */
  readonly filed: Day | null
  /** `0000320193-25-000079`, or `local:...` in files made from a document. */
  readonly accession: string
}

/** What an earlier filing said of the same line and period, where it differs after rounding. */
export interface Restated {
  readonly value: DecimalString
  readonly filed: Day | null
  readonly accession: string
}

/** The statement lines an import looks for. */
export const statementLines = [
  'revenue',
  'cogs',
  'grossProfit',
  'sga',
  'rnd',
  'operatingIncome',
  'netIncome',
  'depreciationAmortisation',
  'interest',
  'tax',
  'pretaxIncome',
  'receivables',
  'inventory',
  'payables',
  'currentAssets',
  'currentLiabilities',
  'assets',
  'liabilities',
  'equity',
  'noncontrollingInterest',
  'retainedEarnings',
  'cash',
  'debt',
  'operatingCashFlow',
  'capex',
  'dividends',
] as const
export type StatementLine = (typeof statementLines)[number]

export interface LineValue {
  /** Money in the reporting currency, single units. */
  readonly value: DecimalString
  /** Each fact that the number is made of, once. */
  readonly sources: readonly FactSource[]
  readonly restated: readonly Restated[]
  /** Whether it was put together from several facts and not read as it stands. */
  readonly derived: boolean
}

export type ImportedPeriodKind = 'FY' | 'Q' | 'TTM'

export interface ImportedPeriod {
  readonly kind: ImportedPeriodKind
  /** `FY2025`, `Q2 FY2025`, `TTM Q2 FY2025`. */
  readonly label: string
  readonly start: Day
  readonly end: Day
  readonly lines: Readonly<Partial<Record<StatementLine, LineValue>>>
  /** What the reader should know of single lines: derived, restated, wider than asked. */
  readonly notes: readonly ImportProblem[]
}

/** Something the reader should know about what was, or was not, imported. */
export const problemCodes = [
  'quartersOnly',
  'noPeriod',
  'transitionPeriod',
  'otherCurrency',
  'otherCurrencies',
  'notReported',
  'notMeaningful',
  'derived',
  'widerConcept',
  'onePartOnly',
  'signTurned',
  'malformed',
  'restated',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export interface ImportProblem {
  readonly code: ProblemCode
  /** The period's label; empty for the file as a whole. */
  readonly period: string
  /** The line or metric; empty for the period as a whole. */
  readonly item: string
  readonly text: string
}

export interface CompanyFacts {
  readonly entity: string
  /** Ten digits. */
  readonly cik: string
  /** ISO 4217, as reported: nothing is converted. */
  readonly currency: string
  readonly taxonomy: 'us-gaap' | 'ifrs-full'
  /** Newest first. */
  readonly years: readonly ImportedPeriod[]
  readonly quarters: readonly ImportedPeriod[]
  readonly trailing: readonly ImportedPeriod[]
  /** About the file as a whole. */
  readonly problems: readonly ImportProblem[]
}

export const importFailureTexts = {
  tooBig: 'The file is larger than 100 MB; a companyfacts file of one company is far smaller.',
  empty: 'The file is empty.',
  notText: 'The file is not text in UTF-8, so it is no companyfacts file.',
  notJson: 'The file is not complete JSON: it is cut short, damaged or of another kind.',
  notCompanyfacts: 'The file is JSON, but not SEC companyfacts: it has no company number (cik) and facts.',
  noTaxonomy: 'The file holds neither us-gaap nor ifrs-full facts, so it has no financial statements.',
  noPeriod: 'The file holds no financial year and no quarter in any one currency.',
} as const
export type ImportFailureCode = keyof typeof importFailureTexts

export interface ImportFailure {
  readonly ok: false
  readonly code: ImportFailureCode
  /** A sentence for the user. */
  readonly text: string
}

export type CompanyFactsOutcome = { readonly ok: true; readonly facts: CompanyFacts } | ImportFailure

export function importFailure(code: ImportFailureCode): ImportFailure {
  return { ok: false, code, text: importFailureTexts[code] }
}
