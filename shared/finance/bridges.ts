import { Decimal } from './decimal.ts'
import { metricLabel } from './metrics.ts'
import { type NotMeaningful, notMeaningful } from './outcome.ts'

export interface BridgeStep {
  /** A metric, or `other` for what the named ones do not explain. */
  readonly name: string
  readonly label: string
  /** What it adds; negative where it takes away. */
  readonly change: Decimal
}

/** From one number to another in steps; `start` and the changes add up to `end` to the last digit. */
export interface Bridge {
  readonly ok: true
  readonly start: Decimal
  readonly steps: readonly BridgeStep[]
  readonly end: Decimal
  /** Lines that a statement does not tell; they are part of `other`. */
  readonly missing: readonly string[]
}
export type BridgeOutcome = Bridge | NotMeaningful

export type Lines = ReadonlyMap<string, Decimal>

/** Sums are exact with 40 digits where shares and days have at most 12 before the point and 24 after it. */
const places = 24
const largest = new Decimal('1e12')

const exact = (value: Decimal) => value.toDecimalPlaces(places)

/** What stands between revenue and operating income, where the filer tells it. */
const marginLines = ['cogs', 'sga', 'rnd'] as const

/**
 * Operating margin between two years, in fractions of revenue: each cost line's share of revenue less (a cost that
 * falls adds), then `other` for the costs that are not told by name. A line told in one year only is in `other`.
 */
export function marginBridge(before: Lines, after: Lines): BridgeOutcome {
  const [was, is] = [sharesOf(before, 'the year before'), sharesOf(after, 'the year')]
  if (!was.ok) return was
  if (!is.ok) return is
  const steps: BridgeStep[] = []
  const missing: string[] = []
  for (const line of marginLines) {
    const [from, to] = [was.share(line), is.share(line)]
    if (from === null || to === null) missing.push(line)
    else steps.push(step(line, from.minus(to)))
  }
  steps.push(step('other', restOf(was.margin, steps, is.margin), 'Other costs'))
  return bounded({ ok: true, start: was.margin, steps, end: is.margin, missing })
}

interface Shares {
  readonly ok: true
  readonly margin: Decimal
  /** A line over revenue; null where it is not told. */
  share(line: string): Decimal | null
}

function sharesOf(lines: Lines, when: string): Shares | NotMeaningful {
  const [revenue, income] = [lines.get('revenue'), lines.get('operatingIncome')]
  if (revenue === undefined) return notMeaningful('missingInput', `${metricLabel('revenue')} of ${when}`)
  if (income === undefined) return notMeaningful('missingInput', `${metricLabel('operatingIncome')} of ${when}`)
  if (!revenue.gt(0)) return notMeaningful('notPositive', metricLabel('revenue'))
  const share = (line: string): Decimal | null => {
    const value = lines.get(line)
    return value === undefined ? null : exact(value.div(revenue))
  }
  return { ok: true, margin: exact(income.div(revenue)), share }
}

/** The cash conversion cycle of one period from nothing: DSO and DIO lengthen it, DPO shortens it. In days. */
export function cycleWaterfall(days: Lines): BridgeOutcome {
  return cycleSteps(new Map(), days, new Decimal(0))
}

/** The cash conversion cycle from one period to another: what each of the three days changed. In days. */
export function cycleBridge(before: Lines, after: Lines): BridgeOutcome {
  return cycleSteps(before, after, null)
}

const cycleParts = [
  ['dso', 1],
  ['dio', 1],
  ['dpo', -1],
] as const

function cycleSteps(before: Lines, after: Lines, none: Decimal | null): BridgeOutcome {
  const steps: BridgeStep[] = []
  let [start, end] = [new Decimal(0), new Decimal(0)]
  for (const [name, sign] of cycleParts) {
    const [was, is] = [before.get(name) ?? none, after.get(name)]
    if (was === null || is === undefined) return notMeaningful('missingInput', metricLabel(name))
    const [from, to] = [exact(was).times(sign), exact(is).times(sign)]
    start = start.plus(from)
    end = end.plus(to)
    steps.push(step(name, to.minus(from)))
  }
  return bounded({ ok: true, start, steps, end, missing: [] })
}

/** Lines between operating income and operating cash flow that a statement may tell, and what they do to cash. */
const cashLines = [
  ['depreciationAmortisation', 1],
  ['interest', -1],
  ['tax', -1],
] as const

/**
 * The walk from operating income to free cash flow, in money: depreciation and amortisation back, interest and tax off,
 * `other` for working capital and the rest up to operating cash flow, capital expenditure off. Interest and tax are
 * those of the income statement; what was paid earlier or later is in `other`, and so is a line not told.
 */
export function cashWalk(lines: Lines): BridgeOutcome {
  const told = (line: string): Decimal | undefined => lines.get(line)?.toDecimalPlaces(moneyPlaces)
  const [start, operating, capex] = [told('operatingIncome'), told('operatingCashFlow'), told('capex')]
  if (start === undefined) return notMeaningful('missingInput', metricLabel('operatingIncome'))
  if (operating === undefined) return notMeaningful('missingInput', metricLabel('operatingCashFlow'))
  if (capex === undefined) return notMeaningful('missingInput', metricLabel('capex'))
  const steps = cashLines.flatMap(([line, sign]) => {
    const value = told(line)
    return value === undefined ? [] : [step(line, value.times(sign))]
  })
  const missing = cashLines.map(([line]) => line).filter((line) => !lines.has(line))
  const left = restOf(start, steps, operating)
  const all = [...steps, step('other', left, 'Working capital and other'), step('capex', capex.negated())]
  return bounded({ ok: true, start, steps: all, end: operating.minus(capex), missing }, largestMoney)
}

/** Money in single units: no currency is told in millionths. */
const moneyPlaces = 6
const largestMoney = new Decimal('1e30')

function step(name: string, change: Decimal, label = metricLabel(name)): BridgeStep {
  return { name, label, change }
}

/** What the named steps leave, so that the bridge ends where it should. */
function restOf(start: Decimal, named: readonly BridgeStep[], end: Decimal): Decimal {
  return named.reduce((sum, { change }) => sum.minus(change), end.minus(start))
}

function bounded(bridge: Bridge, limit = largest): BridgeOutcome {
  const all = [bridge.start, bridge.end, ...bridge.steps.map(({ change }) => change)]
  return all.every((value) => value.abs().lt(limit)) ? bridge : notMeaningful('outOfRange')
}
