import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../../shared/account/primitives.ts'
import type { Figure } from '../../../../shared/account/records/figure.ts'
import type { AccountRecord } from '../../../../shared/account/records/record.ts'
import { Decimal } from '../../../../shared/finance/decimal.ts'
import { importCompanyfacts } from '../../../../shared/imports/companyfacts/import.ts'
import { mergeImport } from '../../../../shared/imports/companyfacts/merge.ts'
import { proposeNotebook } from '../../../../shared/imports/companyfacts/propose.ts'
import type { StatementLine } from '../../../../shared/imports/companyfacts/result.ts'
import { equalAfterRounding } from '../../../../shared/imports/companyfacts/rounding.ts'
import { importGood, type MadeFacts, madeFile, year2024 } from './fixture.ts'

const atEnd = { end: '2024-12-31' } as const
type Amounts = Readonly<Record<string, number>>

/** A year with these flows and balances; what became of one line of it. */
function lineOf(line: StatementLine, flows: Amounts, balances: Amounts = {}, taxonomy = 'us-gaap') {
  const backbone = taxonomy === 'us-gaap' ? 'NetIncomeLoss' : 'ProfitLoss'
  const facts: MadeFacts = {
    [backbone]: [{ ...year2024, val: 1 }],
    ...Object.fromEntries(Object.entries(flows).map(([concept, val]) => [concept, [{ ...year2024, val }]])),
    ...Object.fromEntries(Object.entries(balances).map(([concept, val]) => [concept, [{ ...atEnd, val }]])),
  }
  const [year] = importGood(madeFile(facts, 'USD', taxonomy)).years
  const notes = year?.notes.filter((note) => note.item === line).map(({ code }) => code) ?? []
  return [year?.lines[line]?.value, ...notes]
}

describe('the concepts of each line, first present wins (us-gaap)', () => {
  test.each<[StatementLine, Amounts, Amounts, readonly (string | undefined)[]]>([
    ['revenue', { Revenues: 9, RevenueFromContractWithCustomerExcludingAssessedTax: 8 }, {}, ['9']],
    ['revenue', { Revenues: 7, RevenueFromContractWithCustomerExcludingAssessedTax: 8 }, {}, ['8']],
    ['revenue', { SalesRevenueNet: 5, RevenuesNetOfInterestExpense: 4 }, {}, ['5']],
    ['revenue', { RegulatedAndUnregulatedOperatingRevenue: 6 }, {}, ['6']],
    ['cogs', { Revenues: 9, GrossProfit: 4 }, {}, ['5', 'derived']],
    ['cogs', { CostOfRevenue: 6, CostOfGoodsSold: 5, CostOfGoodsAndServicesSold: 7 }, {}, ['7']],
    ['cogs', { GrossProfit: 4 }, {}, [undefined]],
    ['sga', { SellingAndMarketingExpense: 2, MarketingExpense: 9, GeneralAndAdministrativeExpense: 3 }, {}, ['5']],
    ['sga', { MarketingExpense: 2 }, {}, ['2', 'onePartOnly']],
    ['sga', { GeneralAndAdministrativeExpense: 3 }, {}, ['3', 'onePartOnly']],
    ['depreciationAmortisation', { Depreciation: 2, AmortizationOfIntangibleAssets: 3 }, {}, ['5']],
    ['depreciationAmortisation', { Depreciation: 2 }, {}, ['2', 'onePartOnly']],
    ['depreciationAmortisation', { AmortizationOfIntangibleAssets: 2 }, {}, [undefined]],
    ['interest', { InterestPaidNet: 2 }, {}, [undefined]],
    ['interest', { InterestAndDebtExpense: 2, InterestExpenseDebt: 3 }, {}, ['3']],
    ['capex', { PaymentsToAcquirePropertyPlantAndEquipment: -4 }, {}, ['4', 'signTurned']],
    ['dividends', { PaymentsOfDividends: 4 }, {}, ['4']],
    ['inventory', {}, { InventoryFinishedGoods: 2, InventoryRawMaterialsAndSupplies: 3 }, ['5', 'derived']],
    [
      'inventory',
      {},
      { InventoryFinishedGoods: 2, InventoryRawMaterialsAndSupplies: 3, InventoryWorkInProcess: 1 },
      ['6', 'derived'],
    ],
    ['inventory', {}, { InventoryFinishedGoods: 2 }, [undefined]],
    ['payables', {}, { AccountsPayableAndAccruedLiabilitiesCurrent: 9 }, ['9', 'widerConcept']],
    ['liabilities', {}, { LiabilitiesAndStockholdersEquity: 9, StockholdersEquity: 4 }, ['5', 'derived']],
    ['liabilities', {}, { LiabilitiesAndStockholdersEquity: 9 }, [undefined]],
    ['noncontrollingInterest', {}, { StockholdersEquity: 4, Liabilities: 4, MinorityInterest: 1 }, ['1']],
    ['noncontrollingInterest', {}, { Liabilities: 4, MinorityInterest: 1 }, [undefined]],
    ['noncontrollingInterest', {}, { StockholdersEquity: 4, MinorityInterest: 1 }, [undefined]],
    ['debt', {}, { ShortTermBorrowings: 5 }, ['5', 'onePartOnly']],
    ['debt', {}, { CommercialPaper: 8, ShortTermBorrowings: 5, LongTermDebtNoncurrent: 1 }, ['14']],
    ['debt', {}, { DebtCurrent: 5, LongTermDebt: 20 }, ['20', 'onePartOnly']],
    ['debt', {}, { LongTermDebtAndCapitalLeaseObligations: 7 }, ['7', 'widerConcept']],
    [
      'debt',
      {},
      { LongTermDebtAndCapitalLeaseObligations: 7, LongTermDebtAndCapitalLeaseObligationsCurrent: 2 },
      ['9', 'widerConcept'],
    ],
  ])('%s of %j %j', (line, flows, balances, expected) => {
    expect(lineOf(line, flows, balances)).toEqual(expected)
  })
})

describe('the concepts of each line (ifrs-full)', () => {
  test.each<[StatementLine, Amounts, Amounts, readonly (string | undefined)[]]>([
    ['cogs', { Revenue: 9, GrossProfit: 4 }, {}, ['5', 'derived']],
    ['sga', { DistributionCosts: 2, AdministrativeExpense: 3 }, {}, ['5']],
    ['depreciationAmortisation', { DepreciationExpense: 2, AmortisationExpense: 3 }, {}, ['5']],
    ['depreciationAmortisation', { DepreciationExpense: 2 }, {}, ['2', 'onePartOnly']],
    ['operatingCashFlow', { CashFlowsFromUsedInOperations: 2 }, {}, ['2', 'widerConcept']],
    ['capex', { PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities: -3 }, {}, ['3', 'signTurned']],
    ['liabilities', {}, { EquityAndLiabilities: 9, Equity: 4 }, ['5', 'derived']],
    ['debt', {}, { Borrowings: 12, LongtermBorrowings: 9 }, ['12']],
    ['debt', {}, { LongtermBorrowings: 9, ShorttermBorrowings: 1, CurrentPortionOfLongtermBorrowings: 2 }, ['12']],
    ['debt', {}, { LongtermBorrowings: 9, CurrentPortionOfLongtermBorrowings: 2 }, ['11']],
    ['debt', {}, { LongtermBorrowings: 9 }, ['9']],
    ['debt', {}, { ShorttermBorrowings: 9 }, [undefined]],
    ['noncontrollingInterest', {}, { NoncontrollingInterests: 9 }, [undefined]],
  ])('%s of %j %j', (line, flows, balances, expected) => {
    expect(lineOf(line, flows, balances, 'ifrs-full')).toEqual(expected)
  })
})

describe('which books are read', () => {
  const book = (concepts: Readonly<Record<string, readonly (readonly [currency: string, end: string])[]>>) => {
    const fact = (end: string) => ({
      start: `${end.slice(0, 4)}-01-01`,
      end,
      val: 5,
      form: '20-F',
      accn: end,
      fy: null,
    })
    const units = (told: readonly (readonly [string, string])[]) =>
      Object.fromEntries(told.map(([currency, end]) => [currency, [fact(end)]]))
    const facts = Object.fromEntries(Object.entries(concepts).map(([name, told]) => [name, { units: units(told) }]))
    const bytes = new TextEncoder().encode(JSON.stringify({ cik: 7, entityName: ' ', facts: { 'ifrs-full': facts } }))
    const outcome = importCompanyfacts(bytes)
    return outcome.ok ? [outcome.facts.currency, ...outcome.facts.problems.map(({ code }) => code)] : outcome.code
  }

  test('the currency of the newest statements; then that of most facts; then by name', () => {
    const [older, newer] = ['2023-12-31', '2024-12-31']
    expect(
      book({
        Revenue: [
          ['EUR', older],
          ['PLN', newer],
        ],
      }),
    ).toEqual(['PLN', 'otherCurrency', 'otherCurrencies'])
    expect(
      book({
        Revenue: [
          ['EUR', newer],
          ['PLN', newer],
        ],
        ProfitLoss: [['PLN', newer]],
      }),
    ).toEqual([...['PLN', 'otherCurrency', 'otherCurrencies']])
    expect(
      book({
        Revenue: [
          ['PLN', newer],
          ['EUR', newer],
        ],
      }),
    ).toEqual(['EUR', 'otherCurrency', 'otherCurrencies'])
  })
})

test('a flow may start on another day than the year it belongs to', () => {
  const facts: MadeFacts = {
    Revenues: [{ ...year2024, val: 9 }],
    CostOfRevenue: [
      { start: '2024-01-03', end: '2024-12-31', val: 4, filed: '2025-02-01' },
      { start: '2023-12-30', end: '2024-12-31', val: 5, filed: '2026-02-01' },
      { start: '2024-10-01', end: '2024-12-31', val: 1, filed: '2026-02-01' },
    ],
  }
  expect(importGood(madeFile(facts)).years[0]?.lines.cogs?.value).toBe('5')
})

test.each([
  ['2398160000', '2398200000', true],
  ['2398140000', '2398200000', false],
  ['2398150000', '2398200000', true],
  ['12.34', '12.3', true],
  ['12.36', '12.3', false],
  ['0', '0', true],
  ['0', '400000', false],
  // Statements are written in millions at the coarsest.
  ['1000000000', '1400000000', false],
  ['1000000000', '1000400000', true],
])('%s and %s are equal after rounding: %s', (one, other, equal) => {
  expect(equalAfterRounding(new Decimal(one), new Decimal(other))).toBe(equal)
  expect(equalAfterRounding(new Decimal(other), new Decimal(one))).toBe(equal)
})

describe('an import made again', () => {
  const now = '2026-01-02T03:04:05.678Z' as Instant // a literal instant
  const records = (val: number) =>
    proposeNotebook(
      importGood(madeFile({ Revenues: [{ ...year2024, val }], OperatingIncomeLoss: [{ ...year2024, val: 2 }] })),
      { subject: { kind: 'account' }, now, author: 'Ada' },
    ).records
  const counts = (existing: readonly AccountRecord[], proposed: readonly AccountRecord[]) => {
    const { added, replaced, kept, unchanged } = mergeImport(existing, proposed)
    return { added: added.length, replaced: replaced.length, kept: kept.length, unchanged: unchanged.length }
  }
  const edited = (change: (figure: Figure) => Figure) =>
    records(9).map((record) => (record.type === 'figure' && record.metric === 'revenue' ? change(record) : record))

  test('changes nothing, replaces what was restated, and keeps what a person added to it', () => {
    expect(counts([], records(9))).toEqual({ added: 4, replaced: 0, kept: 0, unchanged: 0 })
    expect(counts(records(9), records(9))).toEqual({ added: 0, replaced: 0, kept: 0, unchanged: 4 })
    const mine = edited((figure) => ({
      ...figure,
      section: 'risks',
      status: { kind: 'disputed', why: 'w' },
      revision: 3,
    }))
    const { replaced } = mergeImport(mine, records(8))
    expect(replaced).toMatchObject([
      { metric: 'revenue', section: 'risks', status: { kind: 'disputed' }, revision: 4, value: { value: '8' } },
    ])
  })

  test('leaves a value of the user alone: without the filing, or a number where a formula was', () => {
    expect(
      counts(
        edited((figure) => ({ ...figure, citations: [] })),
        records(8),
      ),
    ).toMatchObject({ kept: 1, replaced: 0 })
    const stated = records(9).map((record) =>
      record.type === 'figure' && record.value.kind === 'computed'
        ? { ...record, value: { kind: 'stated' as const, value: '5' as never } } // a number of one's own
        : record,
    )
    expect(counts(stated, records(9))).toMatchObject({ kept: 1, unchanged: 3 })
  })

  test('a source that a person edited is theirs, one that changed by itself is replaced', () => {
    const source = (title: string, revision: number) =>
      records(9).map((record) => (record.type === 'source' ? { ...record, title, revision } : record))
    expect(counts(source('My title', 2), records(9))).toMatchObject({ kept: 1, replaced: 0 })
    expect(counts(source('Older title', 1), records(9))).toMatchObject({ kept: 0, replaced: 1 })
  })
})
