import type { Convention } from '../account/records/figure.ts'
import { Decimal } from './decimal.ts'
import { metricLabel, type UnitKind } from './metrics.ts'
import { meaningful, type NotMeaningful, notMeaningful, type Outcome, ratio } from './outcome.ts'

/** The numbers a formula sees: of its own period, and of the one before. Null where there is none. */
export interface FormulaInputs {
  current(metric: string): Decimal | null
  previous(metric: string): Decimal | null
  /** Why an input that is itself computed is not there. */
  why?(metric: string): NotMeaningful | null
}

export interface Formula {
  readonly unit: UnitKind
  /** Metrics it is made of under a convention, all of the same period. */
  inputs(convention: Convention): readonly string[]
  /** Percent come as fractions, money in single units. */
  compute(given: FormulaInputs, convention: Convention): Outcome
}

type Present<Name extends string> =
  | { readonly ok: true; readonly values: Readonly<Record<Name, Decimal>> }
  | NotMeaningful

/** All the named inputs, or the first that is missing as the reason. */
function present<const Name extends string>(given: FormulaInputs, names: readonly Name[]): Present<Name> {
  const values: Partial<Record<Name, Decimal>> = {}
  for (const name of names) {
    const value = given.current(name)
    if (value === null) return given.why?.(name) ?? missing(name)
    values[name] = value
  }
  return { ok: true, values: values as Record<Name, Decimal> } // the loop has set every name
}

function missing(metric: string): NotMeaningful {
  return metric === 'inventory' ? notMeaningful('noInventory') : notMeaningful('missingInput', metricLabel(metric))
}

function of<const Name extends string>(
  unit: UnitKind,
  names: readonly Name[],
  compute: (values: Readonly<Record<Name, Decimal>>, convention: Convention) => Outcome,
): Formula {
  return {
    unit,
    inputs: () => names,
    compute(given, convention) {
      const found = present(given, names)
      return found.ok ? compute(found.values, convention) : found
    },
  }
}

const quotient = (unit: UnitKind, top: string, bottom: string): Formula => ({
  unit,
  inputs: () => [top, bottom],
  compute(given) {
    const [over, under] = [given.current(top), given.current(bottom)]
    if (over === null) return missing(top)
    return under === null ? missing(bottom) : ratio(over, under, metricLabel(bottom))
  },
})

/** Common size: a line as a part of revenue. */
const share = (line: string): Formula => quotient('percent', line, 'revenue')

/** `balance / flow x days`. The balance is as it closes, or the mean of opening and closing; `netSales` measures on revenue. */
function days(line: 'receivables' | 'inventory' | 'payables', flow: 'revenue' | 'cogs'): Formula {
  const base = (convention: Convention) => (convention.variant === 'netSales' ? 'revenue' : flow)
  return {
    unit: 'days',
    inputs: (convention) => [line, base(convention)],
    compute(given, convention) {
      const closing = given.current(line)
      const opening = given.previous(line)
      const per = given.current(base(convention))
      if (closing === null) return missing(line)
      if (per === null) return missing(base(convention))
      if (convention.balances === 'closing')
        return ratio(closing.times(convention.days), per, metricLabel(base(convention)))
      if (opening === null) return notMeaningful('missingInput', `${metricLabel(line)} at the start of the period`)
      const mean = closing.plus(opening).div(2)
      return ratio(mean.times(convention.days), per, metricLabel(base(convention)))
    },
  }
}

/**
 * Cash released once by one day, of the flow that the days were counted on (`netSales` counts them on revenue); its
 * yearly saving is that times the cost of capital. The two are never added.
 */
function oneDay(flow: 'revenue' | 'cogs'): Formula {
  const base = ({ variant }: Convention) => (variant === 'netSales' ? 'revenue' : flow)
  return {
    unit: 'money',
    inputs: (convention) => [base(convention)],
    compute(given, convention) {
      const value = given.current(base(convention))
      if (value === null) return missing(base(convention))
      return value.gt(0) ? meaningful(value.div(convention.days)) : notMeaningful('noFlow')
    },
  }
}

const difference = (first: string, second: string): Formula => ({
  unit: 'money',
  inputs: () => [first, second],
  compute(given) {
    const [from, less] = [given.current(first), given.current(second)]
    if (from === null) return missing(first)
    return less === null ? missing(second) : meaningful(from.minus(less))
  },
})

const revenueGrowth: Formula = {
  unit: 'percent',
  inputs: () => ['revenue'],
  compute(given) {
    const [now, before] = [given.current('revenue'), given.previous('revenue')]
    if (now === null) return missing('revenue')
    if (before === null) return notMeaningful('missingInput', 'revenue of the period before')
    return before.gt(0) ? meaningful(now.div(before).minus(1)) : notMeaningful('negativeBase')
  },
}

/** EBIT over interest expense; the variant `ebitda` puts EBITDA on top. */
const interestCoverage: Formula = {
  unit: 'ratio',
  inputs: (convention) =>
    convention.variant === 'ebitda'
      ? ['operatingIncome', 'depreciationAmortisation', 'interest']
      : ['operatingIncome', 'interest'],
  compute(given, convention) {
    const found = present(given, ['operatingIncome', 'interest'])
    if (!found.ok) return found
    const added = convention.variant === 'ebitda' ? given.current('depreciationAmortisation') : new Decimal(0)
    if (added === null) return missing('depreciationAmortisation')
    return ratio(found.values.operatingIncome.plus(added), found.values.interest, 'Interest expense')
  },
}

/** After-tax EBIT over equity and net debt; the tax rate is that of the same period. */
const roic = of(
  'percent',
  ['operatingIncome', 'tax', 'pretaxIncome', 'equity', 'debt', 'cash'],
  ({ operatingIncome, tax, pretaxIncome, equity, debt, cash }) => {
    const taxRate = ratio(tax, pretaxIncome, 'Income before tax')
    if (!taxRate.ok) return taxRate
    const afterTax = operatingIncome.times(new Decimal(1).minus(taxRate.value))
    return ratio(afterTax, equity.plus(debt).minus(cash), 'invested capital')
  },
)

/** Altman's Z'' for non-manufacturers: safe above 2.6, distress below 1.1; not for banks. */
const altmanZ2 = of(
  'ratio',
  ['currentAssets', 'currentLiabilities', 'assets', 'retainedEarnings', 'operatingIncome', 'equity', 'liabilities'],
  ({ currentAssets, currentLiabilities, assets, retainedEarnings, operatingIncome, equity, liabilities }) => {
    if (!assets.gt(0)) return notMeaningful('notPositive', 'Total assets')
    if (!liabilities.gt(0)) return notMeaningful('notPositive', 'Total liabilities')
    const workingCapital = currentAssets.minus(currentLiabilities)
    const onAssets = workingCapital
      .times('6.56')
      .plus(retainedEarnings.times('3.26'))
      .plus(operatingIncome.times('6.72'))
    return meaningful(onAssets.div(assets).plus(equity.times('1.05').div(liabilities)))
  },
)

/** The formulas of the method, section 8. */
export const formulas = {
  grossProfit: difference('revenue', 'cogs'),
  ebitda: of('money', ['operatingIncome', 'depreciationAmortisation'], (line) =>
    meaningful(line.operatingIncome.plus(line.depreciationAmortisation)),
  ),
  revenueGrowth,
  grossMargin: of('percent', ['revenue', 'cogs'], ({ revenue, cogs }) =>
    ratio(revenue.minus(cogs), revenue, 'Revenue'),
  ),
  operatingMargin: share('operatingIncome'),
  netMargin: share('netIncome'),
  cogsRatio: share('cogs'),
  sgaRatio: share('sga'),
  rndRatio: share('rnd'),
  freeCashFlow: difference('operatingCashFlow', 'capex'),
  cashConversion: quotient('percent', 'operatingCashFlow', 'netIncome'),
  dso: days('receivables', 'revenue'),
  dio: days('inventory', 'cogs'),
  dpo: days('payables', 'cogs'),
  operatingCycle: of('days', ['dso', 'dio'], ({ dso, dio }) => meaningful(dso.plus(dio))),
  ccc: of('days', ['dso', 'dio', 'dpo'], ({ dso, dio, dpo }) => meaningful(dso.plus(dio).minus(dpo))),
  oneDayDso: oneDay('revenue'),
  oneDayDio: oneDay('cogs'),
  oneDayDpo: oneDay('cogs'),
  workingCapital: difference('currentAssets', 'currentLiabilities'),
  operatingWorkingCapital: of('money', ['receivables', 'inventory', 'payables'], (line) =>
    meaningful(line.receivables.plus(line.inventory).minus(line.payables)),
  ),
  roic,
  roe: quotient('percent', 'netIncome', 'equity'),
  assetTurnover: quotient('ratio', 'revenue', 'assets'),
  equityMultiplier: quotient('ratio', 'assets', 'equity'),
  netDebt: difference('debt', 'cash'),
  netDebtToEbitda: of(
    'ratio',
    ['debt', 'cash', 'operatingIncome', 'depreciationAmortisation'],
    ({ debt, cash, operatingIncome, depreciationAmortisation }) =>
      ratio(debt.minus(cash), operatingIncome.plus(depreciationAmortisation), 'EBITDA'),
  ),
  interestCoverage,
  currentRatio: quotient('ratio', 'currentAssets', 'currentLiabilities'),
  quickRatio: of('ratio', ['currentAssets', 'inventory', 'currentLiabilities'], (line) =>
    ratio(line.currentAssets.minus(line.inventory), line.currentLiabilities, 'Current liabilities'),
  ),
  altmanZ2,
} as const satisfies Readonly<Record<string, Formula>>

export type FormulaName = keyof typeof formulas

/** The formula of that name; null where this version knows none. */
export function formulaNamed(name: string): Formula | null {
  return Object.hasOwn(formulas, name) ? formulas[name as FormulaName] : null // an own key is one of the names
}

/** Measures that set a balance against a whole year's result mean nothing over a quarter. */
const annualOnly: ReadonlySet<string> = new Set(['netDebtToEbitda', 'roic', 'roe', 'assetTurnover', 'altmanZ2'])

/** Whether a formula has a meaning on this days basis. */
export function isMeaningfulOn(formula: string, convention: Convention): boolean {
  return convention.days === '365' || !annualOnly.has(formula)
}

const daily: ReadonlySet<string> = new Set(['dso', 'dio', 'dpo', 'oneDayDso', 'oneDayDio', 'oneDayDpo', ...annualOnly])

/** Whether a formula's result depends on how long its flows run, so that the days basis must be theirs. */
export function countsDays(formula: string): boolean {
  return daily.has(formula)
}
