import { evidence, type RecordDescription } from './field.ts'

export const questionFields: RecordDescription<'question'> = {
  type: 'question',
  noun: 'question',
  plural: 'Questions to ask',
  icon: 'question',
  titleField: 'text',
  columns: ['forWhom', 'meeting', 'closes', 'askedOn'],
  empty: {
    text: 'An open question (what, how, which) for each person you will meet.',
    example: 'How do milestone invoices get from the plant to the customer?',
  },
  groups: [
    {
      title: '',
      fields: [
        {
          key: 'text',
          label: 'Question',
          kind: 'longText',
          help: 'Open: it cannot be answered with yes or no.',
          example: 'e.g. How do milestone invoices get from the plant to the customer?',
        },
        { key: 'forWhom', label: 'For whom', kind: 'reference', target: 'stakeholder', only: 'theirs' },
        { key: 'meeting', label: 'At which meeting', kind: 'reference', target: 'meeting', only: 'all' },
        {
          key: 'closes',
          label: 'Closes which gap',
          kind: 'suggested',
          suggestions: 'questionCloses',
          help: 'What we would know afterwards.',
        },
      ],
    },
    {
      title: 'The answer',
      fields: [
        { key: 'askedOn', label: 'Asked on', kind: 'day' },
        { key: 'answer', label: 'Answer', kind: 'longText' },
      ],
    },
    evidence,
  ],
}
