import { add, either, firstOf, outflow, type Rule, subtract, sumOrOne, withNote } from './resolve.ts'
import type { StatementLine } from './result.ts'

const ifrs = (...names: readonly string[]): Rule => firstOf(...names.map((name) => `ifrs-full:${name}`))

const revenue = ifrs(
  'Revenue',
  'RevenueFromContractsWithCustomers',
  'RevenueFromSaleOfGoods',
  'RevenueFromRenderingOfServices',
)
const grossProfit = ifrs('GrossProfit')

const cogs: Rule = either(
  ifrs('CostOfSales'),
  withNote(difference(revenue, grossProfit), 'derived', 'Cost of goods sold is revenue less gross profit.'),
)

const sga: Rule = either(
  ifrs('SellingGeneralAndAdministrativeExpense'),
  sumOrOne(
    ifrs('SalesAndMarketingExpense', 'SellingExpense', 'DistributionCosts'),
    ifrs('GeneralAndAdministrativeExpense', 'AdministrativeExpense'),
    'Only selling expense is reported; general and administrative is not in it.',
    'Only general and administrative expense is reported; selling is not in it.',
  ),
)

const depreciationAmortisation: Rule = either(
  ifrs('DepreciationAndAmortisationExpense', 'AdjustmentsForDepreciationAndAmortisationExpense'),
  sum('DepreciationExpense', 'AmortisationExpense'),
  withNote(ifrs('DepreciationExpense'), 'onePartOnly', 'Only depreciation is reported; amortisation is not in it.'),
)

const equity = ifrs('Equity', 'EquityAttributableToOwnersOfParent')

const liabilities: Rule = either(
  ifrs('Liabilities'),
  withNote(
    difference(ifrs('EquityAndLiabilities'), equity),
    'derived',
    'Total liabilities are the balance sheet total less equity.',
  ),
)

/** `Borrowings` is all of it; else the noncurrent part, with the current one where it is told. */
const debt: Rule = either(ifrs('Borrowings'), (read) => {
  const noncurrent = ifrs('NoncurrentPortionOfNoncurrentBorrowings', 'LongtermBorrowings', 'NoncurrentBorrowings')(read)
  const current = either(
    ifrs('CurrentBorrowingsAndCurrentPortionOfNoncurrentBorrowings'),
    sum('ShorttermBorrowings', 'CurrentPortionOfLongtermBorrowings'),
    ifrs('CurrentPortionOfLongtermBorrowings', 'ShorttermBorrowings', 'CurrentBorrowings'),
  )(read)
  return noncurrent === null || current === null ? noncurrent : add(current, noncurrent)
})

function sum(one: string, other: string): Rule {
  return (read) => {
    const [first, second] = [ifrs(one)(read), ifrs(other)(read)]
    return first === null || second === null ? null : add(first, second)
  }
}

function difference(from: Rule, less: Rule): Rule {
  return (read) => {
    const [first, second] = [from(read), less(read)]
    return first === null || second === null ? null : subtract(first, second)
  }
}

/** The lines of filers under `ifrs-full`. */
export const ifrsRules: Readonly<Record<StatementLine, Rule>> = {
  revenue,
  cogs,
  grossProfit,
  sga,
  rnd: ifrs('ResearchAndDevelopmentExpense'),
  operatingIncome: ifrs('ProfitLossFromOperatingActivities'),
  netIncome: ifrs('ProfitLoss', 'ProfitLossAttributableToOwnersOfParent'),
  depreciationAmortisation,
  interest: ifrs('InterestExpense', 'FinanceCosts'),
  tax: ifrs('IncomeTaxExpenseContinuingOperations'),
  pretaxIncome: ifrs('ProfitLossBeforeTax'),
  receivables: ifrs('TradeAndOtherCurrentReceivables', 'CurrentTradeReceivables', 'TradeReceivables'),
  inventory: ifrs('Inventories', 'InventoriesTotal'),
  payables: ifrs('TradeAndOtherCurrentPayables', 'TradeAndOtherCurrentPayablesToTradeSuppliers'),
  currentAssets: ifrs('CurrentAssets'),
  currentLiabilities: ifrs('CurrentLiabilities'),
  assets: ifrs('Assets'),
  liabilities,
  equity,
  // `Equity` holds it already.
  noncontrollingInterest: () => null,
  retainedEarnings: ifrs('RetainedEarnings'),
  cash: ifrs('CashAndCashEquivalents', 'Cash'),
  debt,
  operatingCashFlow: either(
    ifrs('CashFlowsFromUsedInOperatingActivities', 'CashFlowsFromUsedInOperatingActivitiesContinuingOperations'),
    withNote(
      ifrs('CashFlowsFromUsedInOperations'),
      'widerConcept',
      'Operating cash flow is reported only before interest and tax paid.',
    ),
  ),
  capex: outflow(
    ifrs('PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities', 'PurchaseOfPropertyPlantAndEquipment'),
  ),
  dividends: outflow(ifrs('DividendsPaidClassifiedAsFinancingActivities', 'DividendsPaid')),
}
