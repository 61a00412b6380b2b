import { shortDay } from '../account/day-words.ts'
import type { RecordOf } from '../account/records/record.ts'
import { indexFigures } from '../finance/computed.ts'
import { formatFigureValue, formatNumber, withMinus } from '../finance/format.ts'
import { hypothesisWorth } from '../finance/worth.ts'
import { type BriefContext, cited, order } from './context.ts'
import { periodText, valueText } from './figures.ts'
import { line } from './line.ts'
import type { Line, Table } from './model.ts'

type Hypothesis = RecordOf<'hypothesis'>

const weight: Readonly<Record<Hypothesis['status']['kind'], number>> = { confirmed: 0, tested: 1, draft: 2, refuted: 3 }
const languageNames = {
  revenue: 'more revenue',
  costs: 'lower costs',
  cash: 'greater cash flow',
  risks: 'less risk',
} as const

/** The best founded first; what was refuted comes last, and only where there is room to say why. */
export function hypothesesByWeight(context: BriefContext): Hypothesis[] {
  return (
    context
      .of('hypothesis')
      // What was refuted is a lesson of ours, not a proposal.
      .filter(({ status }) => context.internal || status.kind !== 'refuted')
      .toSorted((a, b) => weight[a.status.kind] - weight[b.status.kind] || order(a.statement, b.statement))
  )
}

/** What could change and what it would be worth; the view at a fifth less benefit is taken on the low end. */
export function hypothesisTable(context: BriefContext, hypotheses: readonly Hypothesis[]): Table | null {
  if (hypotheses.length === 0) return null
  return {
    caption: 'What could change, and what it is worth',
    columns: [
      { title: 'Change', align: 'start', share: 28 },
      { title: 'Baseline', align: 'start', share: 14 },
      { title: 'By', align: 'start', share: 12 },
      { title: 'Worth', align: 'start', share: 15 },
      { title: 'At \u221220 %', align: 'start', share: 11 },
      { title: 'Owner', align: 'start', share: 11 },
      { title: 'Rests on', align: 'start', share: 22 },
    ],
    rows: hypotheses.map((hypothesis) => row(context, hypothesis)),
    note: 'The view at \u221220 % takes a fifth off the low end. One-time and yearly amounts are not added up.',
  }
}

function row(context: BriefContext, hypothesis: Hypothesis): Line[] {
  const { currency } = context.account
  const baseline = context.figures.figures.find(({ id }) => id === hypothesis.baseline)
  const worth = hypothesisWorth(hypothesis, indexFigures(context.figures.figures))
  const money = (value: { toFixed(): string }) => withMinus(valueText(value.toFixed(), currency))
  const open = hypothesis.assumptions.find(({ holds }) => holds !== true) ?? hypothesis.assumptions[0]
  const kind = [
    hypothesis.language === null ? '' : languageNames[hypothesis.language],
    hypothesis.recurrence === null ? '' : { once: 'one-time', yearly: 'per year' }[hypothesis.recurrence],
  ]
  return [
    cited(context, hypothesis.statement, hypothesis.citations, {
      detail: kind.filter((part) => part !== '').join(', '),
    }),
    baseline
      ? cited(
          context,
          `${shortLabel(baseline.metric)} ${context.figures.text(baseline)}`,
          context.figures.citations(baseline),
          {
            detail: periodText(baseline.period),
          },
        )
      : line('none'),
    line(changeText(hypothesis)),
    line(worth.ok ? `${money(worth.low)} to ${money(worth.high)}` : `not known: ${worth.text}`),
    line(worth.ok ? money(worth.downside) : ''),
    line(context.nameOf(hypothesis.owner)),
    line(open?.text ?? 'No assumption written down', { detail: statusText(hypothesis) }),
  ]
}

/** Abbreviations where a table has them explained elsewhere. */
function shortLabel(metric: string): string {
  const short: Readonly<Record<string, string>> = {
    dso: 'DSO',
    dio: 'DIO',
    dpo: 'DPO',
    ccc: 'CCC',
    cogs: 'COGS',
    revenue: 'Revenue',
  }
  return short[metric] ?? metric
}

function changeText({ changeLow, changeHigh, changeUnit }: Hypothesis): string {
  if (changeLow === null || changeHigh === null) return 'not known'
  const written = (value: string) => withMinus(formatNumber(value, value.includes('.') ? 1 : 0))
  if (/^[A-Z]{3}$/.test(changeUnit)) {
    return `${withMinus(formatFigureValue(changeLow, changeUnit))} to ${withMinus(formatFigureValue(changeHigh, changeUnit))}`
  }
  return `${written(changeLow)} to ${written(changeHigh)} ${changeUnit}`.trim()
}

/** Where the hypothesis stands, and since when. */
export function statusText({ status, testedOn }: Hypothesis): string {
  if (status.kind === 'confirmed') return status.on === null ? 'confirmed' : `confirmed ${shortDay(status.on)}`
  if (status.kind === 'refuted') return status.why === '' ? 'refuted' : `refuted: ${status.why}`
  if (status.kind === 'tested') return testedOn === null ? 'tested' : `tested ${shortDay(testedOn)}, not confirmed`
  return 'draft, not tested yet'
}
