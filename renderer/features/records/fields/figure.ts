import { evidence, type RecordDescription } from './field.ts'
import { languageOptions } from './options.ts'

export const figureFields: RecordDescription<'figure'> = {
  type: 'figure',
  noun: 'figure',
  plural: 'Figures',
  icon: 'symbol-number',
  titleField: 'metric',
  columns: ['subject', 'period', 'value', 'unit', 'scope', 'status', 'citations'],
  empty: {
    text: 'Numbers make the conversation theirs: import a filing, or type what you know with its source.',
    example: 'Revenue FY2025: $1.2bn, from the annual report',
  },
  groups: [
    {
      title: '',
      fields: [
        {
          key: 'metric',
          label: 'Figure',
          kind: 'suggested',
          suggestions: 'metrics',
          help: 'A known figure, or the name of a line of your own.',
          example: 'e.g. Revenue',
        },
        { key: 'value', label: 'Value', kind: 'figureValue' },
        {
          key: 'unit',
          label: 'Unit',
          kind: 'suggested',
          suggestions: 'units',
          help: 'A currency such as USD, %, days, ratio or count.',
        },
        { key: 'period', label: 'Period', kind: 'period' },
      ],
    },
    {
      title: 'What it is about',
      fields: [
        { key: 'subject', label: 'Whose figure', kind: 'subject' },
        { key: 'scope', label: 'Part of the company', kind: 'scope' },
        { key: 'section', label: 'Section', kind: 'choice', optional: false, options: languageOptions },
        { key: 'status', label: 'How sure', kind: 'figureStatus' },
        { key: 'restated', label: 'Earlier values', kind: 'restated' },
      ],
    },
    evidence,
  ],
}
