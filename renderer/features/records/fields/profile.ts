import { evidence, type RecordDescription } from './field.ts'

export const profileFields: RecordDescription<'profile'> = {
  type: 'profile',
  noun: 'profile fact',
  plural: 'Profile facts',
  icon: 'book',
  titleField: 'topic',
  columns: ['text', 'number', 'asOf', 'citations'],
  empty: {
    text: 'Three facts say what this company is: its industry, its size and how it earns its money.',
    example: 'Business model: sells pumps once, earns on spare parts for 15 years',
  },
  groups: [
    {
      title: '',
      fields: [
        {
          key: 'topic',
          label: 'Topic',
          kind: 'suggested',
          suggestions: 'profileTopics',
          example: 'e.g. business model',
        },
        { key: 'asOf', label: 'As of', kind: 'day' },
        {
          key: 'text',
          label: 'Fact',
          kind: 'longText',
          help: 'Three words or more, or a number.',
          example: 'e.g. Sells pumps once, earns on spare parts for 15 years',
        },
        { key: 'number', label: 'Number', kind: 'decimal', unit: 'none', example: 'e.g. 4,200' },
      ],
    },
    evidence,
  ],
}
