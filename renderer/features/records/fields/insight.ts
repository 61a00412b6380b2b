import { evidence, type RecordDescription } from './field.ts'

export const insightFields: RecordDescription<'insight'> = {
  type: 'insight',
  noun: 'insight',
  plural: 'Insights to give',
  icon: 'lightbulb',
  titleField: 'text',
  columns: ['to', 'givenOn', 'cameBack', 'citations'],
  empty: {
    text: 'Something they do not know yet and would thank you for, whether or not they buy.',
    example: 'Two of your three peers now invoice milestones on the day; it took them one quarter',
  },
  groups: [
    {
      title: '',
      fields: [
        {
          key: 'text',
          label: 'What we can give',
          kind: 'longText',
          help: 'About them, not about us: our own names do not belong here.',
          example: 'e.g. Two of their three peers now invoice milestones on the day',
        },
        { key: 'to', label: 'To whom', kind: 'reference', target: 'stakeholder', only: 'theirs' },
        { key: 'why', label: 'Why it matters to them', kind: 'longText' },
        { key: 'asOf', label: 'As of', kind: 'day' },
      ],
    },
    {
      title: 'What became of it',
      fields: [
        { key: 'givenOn', label: 'Given on', kind: 'day' },
        { key: 'cameBack', label: 'What came back', kind: 'longText' },
      ],
    },
    evidence,
  ],
}
