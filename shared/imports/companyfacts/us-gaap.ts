import {
  add,
  either,
  firstOf,
  largerOf,
  noted,
  outflow,
  type Reader,
  type Resolved,
  type Rule,
  subtract,
  sumOrOne,
  withNote,
} from './resolve.ts'
import type { StatementLine } from './result.ts'

const gaap = (...names: readonly string[]): Rule => firstOf(...names.map((name) => `us-gaap:${name}`))

const revenue: Rule = either(
  largerOf(gaap('RevenueFromContractWithCustomerExcludingAssessedTax'), gaap('Revenues')),
  gaap(
    'RevenueFromContractWithCustomerIncludingAssessedTax',
    'SalesRevenueNet',
    'SalesRevenueGoodsNet',
    'SalesRevenueServicesNet',
    'RegulatedAndUnregulatedOperatingRevenue',
    'RevenuesNetOfInterestExpense',
  ),
)

const grossProfit = gaap('GrossProfit')

const cogs: Rule = either(
  gaap('CostOfGoodsAndServicesSold', 'CostOfRevenue', 'CostOfGoodsSold'),
  withNote(difference(revenue, grossProfit), 'derived', 'Cost of goods sold is revenue less gross profit.'),
)

const sga: Rule = either(
  gaap('SellingGeneralAndAdministrativeExpense'),
  sumOrOne(
    gaap('SellingAndMarketingExpense', 'MarketingExpense'),
    gaap('GeneralAndAdministrativeExpense'),
    'Only selling and marketing is reported; general and administrative is not in it.',
    'Only general and administrative is reported; selling and marketing is not in it.',
  ),
)

const depreciationAmortisation: Rule = either(
  gaap('DepreciationDepletionAndAmortization', 'DepreciationAndAmortization'),
  (read) => {
    const depreciation = gaap('Depreciation')(read)
    const amortisation = gaap('AmortizationOfIntangibleAssets')(read)
    if (depreciation === null) return null
    if (amortisation !== null) return add(depreciation, amortisation)
    return noted(depreciation, 'onePartOnly', 'Only depreciation is reported; amortisation is not in it.')
  },
)

const inventory: Rule = either(
  gaap(
    'InventoryNet',
    'InventoryNetOfAllowancesCustomerAdvancesAndProgressBillings',
    'InventoryFinishedGoodsNetOfReserves',
  ),
  (read) => {
    const finished = gaap('InventoryFinishedGoods')(read)
    const raw = gaap('InventoryRawMaterialsAndSupplies')(read)
    if (finished === null || raw === null) return null
    const inProcess = gaap('InventoryWorkInProcess')(read)
    const sum = inProcess === null ? add(finished, raw) : add(finished, raw, inProcess)
    return noted(sum, 'derived', 'Inventory is put together from finished goods and raw materials.')
  },
)

const payables: Rule = either(
  gaap('AccountsPayableCurrent', 'AccountsPayableTradeCurrent'),
  withNote(
    gaap('AccountsPayableAndAccruedLiabilitiesCurrent', 'AccountsPayableAndOtherAccruedLiabilitiesCurrent'),
    'widerConcept',
    'Trade payables are reported only together with accrued liabilities, so payables days read too long.',
  ),
)

const equity = gaap('StockholdersEquity', 'StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest')

const liabilities: Rule = either(
  gaap('Liabilities'),
  withNote(
    difference(gaap('LiabilitiesAndStockholdersEquity'), equity),
    'derived',
    'Total liabilities are the balance sheet total less equity.',
  ),
)

/** What lies between equity and liabilities on the balance sheet; where either is the wider line, it is in there already. */
const noncontrollingInterest: Rule = (read) =>
  gaap('StockholdersEquity')(read) === null || gaap('Liabilities')(read) === null
    ? null
    : gaap('MinorityInterest')(read)

/**
 * Debt, no part of it twice. Commercial paper is a part of short-term borrowings unless it is larger;
 * `LongTermDebt` holds the current part, `LongTermDebtNoncurrent` does not.
 */
const debt: Rule = (read) => {
  const noncurrent = gaap('LongTermDebtNoncurrent')(read)
  const whole = gaap('LongTermDebt')(read)
  const currentOfLongTerm = gaap('LongTermDebtCurrent')(read)
  const allCurrent = gaap('DebtCurrent')(read)
  const shortTerm = shortTermBorrowings(read)
  if (noncurrent !== null) return sumOf([allCurrent ?? sumOf([shortTerm, currentOfLongTerm]), noncurrent])
  if (whole !== null) return withWholeLongTermDebt(whole, allCurrent, shortTerm, currentOfLongTerm)
  const wider = gaap('LongTermDebtAndCapitalLeaseObligations')(read)
  if (wider !== null) {
    const currentPart = currentOfLongTerm ?? gaap('LongTermDebtAndCapitalLeaseObligationsCurrent')(read)
    const sum = sumOf([allCurrent ?? sumOf([shortTerm, currentPart]), wider])
    return sum === null
      ? null
      : noted(sum, 'widerConcept', 'Long-term debt is reported only together with finance leases.')
  }
  // A current part of long-term debt without the rest would pass for the whole.
  const shortOnly = currentOfLongTerm === null ? (allCurrent ?? shortTerm) : null
  return shortOnly === null
    ? null
    : noted(shortOnly, 'onePartOnly', 'Only short-term debt is reported; long-term debt is not in it.')
}

function shortTermBorrowings(read: Reader): Resolved | null {
  const borrowings = gaap('ShortTermBorrowings')(read)
  const paper = gaap('CommercialPaper')(read)
  if (borrowings === null || paper === null) return borrowings ?? paper
  return paper.value.gt(borrowings.value) ? add(borrowings, paper) : borrowings
}

function withWholeLongTermDebt(
  whole: Resolved,
  allCurrent: Resolved | null,
  shortTerm: Resolved | null,
  currentOfLongTerm: Resolved | null,
): Resolved | null {
  if (allCurrent === null || shortTerm !== null) {
    const sum = sumOf([shortTerm, whole])
    if (sum === null || currentOfLongTerm === null) return sum
    return noted(sum, 'derived', 'Long-term debt is taken to hold its current part, which is not added again.')
  }
  if (currentOfLongTerm !== null) return add(subtract(allCurrent, currentOfLongTerm), whole)
  return noted(
    whole,
    'onePartOnly',
    'Short-term debt may be missing: the file does not tell it apart from the current part of long-term debt.',
  )
}

function sumOf(parts: readonly (Resolved | null)[]): Resolved | null {
  const there = parts.filter((part) => part !== null)
  const [only] = there
  if (only === undefined) return null
  return there.length === 1 ? only : add(...there)
}

function difference(from: Rule, less: Rule): Rule {
  return (read) => {
    const [first, second] = [from(read), less(read)]
    return first === null || second === null ? null : subtract(first, second)
  }
}

const beforeTax = 'IncomeLossFromContinuingOperationsBeforeIncomeTaxes'

/** The method, section 8: the concepts of each line, first present in that period wins. */
export const usGaapRules: Readonly<Record<StatementLine, Rule>> = {
  revenue,
  cogs,
  grossProfit,
  sga,
  rnd: gaap('ResearchAndDevelopmentExpense'),
  operatingIncome: gaap('OperatingIncomeLoss'),
  netIncome: gaap('NetIncomeLoss', 'ProfitLoss'),
  depreciationAmortisation,
  interest: gaap('InterestExpense', 'InterestExpenseDebt', 'InterestExpenseNonoperating', 'InterestAndDebtExpense'),
  tax: gaap('IncomeTaxExpenseBenefit'),
  pretaxIncome: gaap(
    `${beforeTax}ExtraordinaryItemsNoncontrollingInterest`,
    `${beforeTax}MinorityInterestAndIncomeLossFromEquityMethodInvestments`,
    beforeTax,
  ),
  receivables: gaap('AccountsReceivableNetCurrent', 'ReceivablesNetCurrent'),
  inventory,
  payables,
  currentAssets: gaap('AssetsCurrent'),
  currentLiabilities: gaap('LiabilitiesCurrent'),
  assets: gaap('Assets'),
  liabilities,
  equity,
  noncontrollingInterest,
  retainedEarnings: gaap('RetainedEarningsAccumulatedDeficit'),
  cash: gaap('CashAndCashEquivalentsAtCarryingValue', 'CashCashEquivalentsAndShortTermInvestments'),
  debt,
  operatingCashFlow: gaap(
    'NetCashProvidedByUsedInOperatingActivities',
    'NetCashProvidedByUsedInOperatingActivitiesContinuingOperations',
  ),
  capex: outflow(gaap('PaymentsToAcquirePropertyPlantAndEquipment', 'PaymentsToAcquireProductiveAssets')),
  dividends: outflow(gaap('PaymentsOfDividends')),
}
