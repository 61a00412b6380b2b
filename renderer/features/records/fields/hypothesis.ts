import { evidence, type RecordDescription } from './field.ts'
import { gainOptions } from './options.ts'

export const hypothesisFields: RecordDescription<'hypothesis'> = {
  type: 'hypothesis',
  noun: 'hypothesis',
  plural: 'Hypotheses',
  icon: 'beaker',
  titleField: 'statement',
  columns: ['language', 'worthLow', 'worthHigh', 'status', 'owner', 'recurrence'],
  empty: {
    text: 'Say what could get better for them, from which of their own figures, and by how much at least.',
    example: 'Collect 5 to 8 days sooner: each day of DSO releases $3.3m once',
  },
  groups: [
    {
      title: '',
      fields: [
        {
          key: 'statement',
          label: 'Hypothesis',
          kind: 'longText',
          example: 'e.g. Milestone invoices sent on the day would bring cash in 5 to 8 days sooner',
        },
        { key: 'language', label: 'What they gain', kind: 'choice', optional: true, options: gainOptions },
        { key: 'owner', label: 'Who of theirs owns it', kind: 'reference', target: 'stakeholder', only: 'theirs' },
        { key: 'statedOn', label: 'Stated on', kind: 'day' },
      ],
    },
    {
      title: 'From which figure, by how much',
      fields: [
        {
          key: 'baseline',
          label: 'Baseline figure',
          kind: 'reference',
          target: 'figure',
          only: 'all',
          help: 'One of their own figures, so that the sum can be done again.',
        },
        {
          key: 'changeUnit',
          label: 'Change is in',
          kind: 'suggested',
          suggestions: 'changeUnits',
          example: 'e.g. days',
        },
        {
          key: 'changeLow',
          label: 'Least change',
          kind: 'decimal',
          unit: 'none',
          help: 'The least you would promise yourself, with the sign of the figure: 5 days sooner is -5.',
          example: 'e.g. -5',
        },
        { key: 'changeExpected', label: 'Expected change', kind: 'decimal', unit: 'none', example: 'e.g. -6' },
        { key: 'changeHigh', label: 'Most change', kind: 'decimal', unit: 'none', example: 'e.g. -8' },
      ],
    },
    {
      title: 'What it is worth to them',
      fields: [
        {
          key: 'worthFormula',
          label: 'Worth follows from',
          kind: 'choice',
          optional: true,
          options: [
            { value: 'amount', label: 'The change itself is money' },
            { value: 'percentOfBaseline', label: 'Percent of the baseline' },
            { value: 'pointsOfRevenue', label: 'Percentage points of revenue' },
            { value: 'daysOfRevenue', label: 'Days of revenue (customers paying)' },
            { value: 'daysOfCogs', label: 'Days of cost of goods (stock, suppliers)' },
          ],
        },
        {
          key: 'recurrence',
          label: 'Once or every year',
          kind: 'choice',
          optional: true,
          options: [
            { value: 'once', label: 'Once' },
            { value: 'yearly', label: 'Every year' },
          ],
        },
        { key: 'worthLow', label: 'Worth at least', kind: 'decimal', unit: 'currency', example: 'e.g. 16.5m' },
        { key: 'worthHigh', label: 'Worth at most', kind: 'decimal', unit: 'currency', example: 'e.g. 26.4m' },
        {
          key: 'investment',
          label: 'What it would cost them',
          kind: 'decimal',
          unit: 'currency',
          help: 'For the payback; leave it empty while it is not known.',
        },
      ],
    },
    {
      title: 'How sure',
      fields: [
        {
          key: 'assumptions',
          label: 'Assumptions',
          kind: 'assumptions',
          help: 'What must be true for this to work; an assumption said aloud is worth two hidden ones.',
        },
        { key: 'status', label: 'Status', kind: 'hypothesisStatus' },
        { key: 'testedOn', label: 'Last tested on', kind: 'day' },
      ],
    },
    evidence,
  ],
}
