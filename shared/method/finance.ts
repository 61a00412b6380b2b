import { conventionSchema } from '../account/records/figure.ts'
import { worthFormulas } from '../account/records/hypothesis.ts'
import { formulaText } from '../finance/formula-text.ts'
import { metricCatalogue, metricLabel } from '../finance/metrics.ts'
import { type MethodSection, table, text } from './model.ts'

const worthWords: Readonly<Record<(typeof worthFormulas)[number], string>> = {
  amount: 'The change is money itself',
  percentOfBaseline: 'Baseline \u00d7 change / 100',
  pointsOfRevenue: 'Revenue \u00d7 change / 100',
  daysOfRevenue: 'Days \u00d7 revenue / days of the year',
  daysOfCogs: 'Days \u00d7 cost of goods sold / days of the year',
}

const worthNames: Readonly<Record<(typeof worthFormulas)[number], string>> = {
  amount: 'An amount',
  percentOfBaseline: 'Percent of the baseline',
  pointsOfRevenue: 'Points of a ratio to revenue',
  daysOfRevenue: 'Days of customers paying',
  daysOfCogs: 'Days of stock or of paying suppliers',
}

/** How the numbers are computed. */
export function financeSection(): MethodSection {
  const [year, quarter] = conventionSchema.pipe[0].entries.days.options
  const [balances] = conventionSchema.pipe[0].entries.balances.options
  return {
    id: 'finance',
    title: 'How the numbers are computed',
    blocks: [
      text(
        `Days are counted on ${year} for a year and for twelve months, on ${quarter} for a quarter, with ${balances} balances unless the number says otherwise: a reader can do the sum again from one page of the filing. The convention is kept and printed with the number.`,
      ),
      text(
        'A ratio whose denominator is missing, zero or below is not meaningful, and says why; it is never shown as 0. Money is reckoned in decimals and rounded once, where it is shown. Currencies are never converted.',
      ),
      table(
        'Metrics and their formulas',
        [
          ['Metric', 38],
          ['Formula', 62],
        ],
        metricCatalogue.flatMap(({ name, formula }) =>
          formula === null ? [] : [[metricLabel(name), formulaText(formula)]],
        ),
      ),
      table(
        'What a change is worth',
        [
          ['The hypothesis changes', 38],
          ['Worth', 62],
        ],
        worthFormulas.map((formula) => [worthNames[formula], worthWords[formula]]),
      ),
      text(
        'Releasing a day of cash happens once; what it saves every year is that amount times the cost of capital, and the two are never added. A hypothesis is also looked at with its low end cut by 20 %, as a CFO would.',
      ),
    ],
  }
}
