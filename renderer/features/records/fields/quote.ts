import { evidence, type RecordDescription } from './field.ts'

export const quoteFields: RecordDescription<'quote'> = {
  type: 'quote',
  noun: 'quote',
  plural: 'Quotes',
  icon: 'quote',
  titleField: 'words',
  columns: ['speaker', 'saidOn', 'citations'],
  empty: {
    text: 'Their own words, exactly as said, show better than any number that you listened.',
    example: '"We ship on time and get paid late, and nobody owns the gap."',
  },
  groups: [
    {
      title: '',
      fields: [
        {
          key: 'words',
          label: 'Exact words',
          kind: 'longText',
          help: 'Five words or more, without quotation marks.',
          example: 'e.g. We ship on time and get paid late, and nobody owns the gap.',
        },
        { key: 'speaker', label: 'Who said it', kind: 'reference', target: 'stakeholder', only: 'theirs' },
        { key: 'saidOn', label: 'Said on', kind: 'day' },
      ],
    },
    evidence,
  ],
}
