import { evidence, type RecordDescription } from './field.ts'
import { languageOptions } from './options.ts'

export const driverFields: RecordDescription<'driver'> = {
  type: 'driver',
  noun: 'driver',
  plural: 'Drivers',
  icon: 'arrow-both',
  titleField: 'line',
  columns: ['why', 'owner', 'asOf', 'citations'],
  empty: {
    text: 'A driver says why a line moves, and who of theirs answers for it.',
    example: 'Freight: air shipments since the Suez detour; owner VP Operations',
  },
  groups: [
    {
      title: '',
      fields: [
        {
          key: 'line',
          label: 'Which line it moves',
          kind: 'suggested',
          suggestions: 'lines',
          example: 'e.g. Cost of goods sold',
        },
        { key: 'section', label: 'Section', kind: 'choice', optional: false, options: languageOptions },
        {
          key: 'why',
          label: 'Why',
          kind: 'longText',
          help: 'Three words or more.',
          example: 'e.g. Air freight since the Suez detour, 40 % of shipments',
        },
        {
          key: 'owner',
          label: 'Who answers for it',
          kind: 'reference',
          target: 'stakeholder',
          only: 'theirs',
        },
        { key: 'asOf', label: 'As of', kind: 'day' },
      ],
    },
    evidence,
  ],
}
