import { balanceWords } from './balance-words.ts'
import { flowWords } from './flow-words.ts'
import type { Words } from './label-words.ts'
import { percentWords, ratioWords } from './ratio-words.ts'
import type { StatementKind } from './statement.ts'

/** A way in which statements write a line, as a pattern over the label's words (`fold.ts`), whole from end to end. */
export interface LabelRule {
  readonly metric: string
  readonly pattern: RegExp
  /** The lower wins where two rows of one statement claim the metric. */
  readonly rank: number
  readonly confidence: number
  /** Where the words mean something else: a change in receivables stands in a cash flow statement. */
  readonly not?: readonly StatementKind[]
  /** Only where the sheet shows the line as a percentage. */
  readonly percent?: boolean
}

/** In a cash flow statement these words head a change or a payment, and no expense or balance. */
const notInCashFlow = new Set(['revenue', 'cogs', 'sga', 'rnd', 'interest', 'tax', 'pretaxIncome', 'operatingIncome'])

/** Income statements tell the profit of minorities and owners by the same words. */
const sharesName = new Set(['noncontrollingInterest', 'equity'])

function rules(words: readonly Words[], extra: (metric: string) => Partial<LabelRule>): readonly LabelRule[] {
  return words.flatMap(([metric, rank, confidence, patterns]) =>
    patterns.map((one) => ({ metric, rank, confidence, pattern: new RegExp(`^(?:${one})$`, 'u'), ...extra(metric) })),
  )
}

export const labelRules: readonly LabelRule[] = [
  ...rules(flowWords, (metric) =>
    notInCashFlow.has(metric) ? { not: ['cashFlow', 'balance'] } : { not: ['balance'] },
  ),
  ...rules(balanceWords, (metric) => ({ not: sharesName.has(metric) ? ['cashFlow', 'income'] : ['cashFlow'] })),
  ...rules(percentWords, () => ({ percent: true })),
  ...rules(ratioWords, () => ({})),
]
