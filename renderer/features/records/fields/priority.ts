import { evidence, type RecordDescription } from './field.ts'

export const priorityFields: RecordDescription<'priority'> = {
  type: 'priority',
  noun: 'priority',
  plural: 'Priorities',
  icon: 'target',
  titleField: 'sentence',
  columns: ['asOf', 'citations'],
  empty: {
    text: 'What the company itself says comes first this year, in its own words.',
    example: 'Bring inventory below 70 days before the refinancing in 2027',
  },
  groups: [
    {
      title: '',
      fields: [
        {
          key: 'sentence',
          label: 'Priority',
          kind: 'longText',
          example: 'e.g. Bring inventory below 70 days before the refinancing',
        },
        { key: 'asOf', label: 'As of', kind: 'day', help: 'The day they said it.' },
      ],
    },
    evidence,
  ],
}
