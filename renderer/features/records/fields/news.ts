import { evidence, type RecordDescription } from './field.ts'

export const newsFields: RecordDescription<'news'> = {
  type: 'news',
  noun: 'news item',
  plural: 'News',
  icon: 'megaphone',
  titleField: 'sentence',
  columns: ['asOf', 'citations'],
  empty: {
    text: 'What happened lately that they will have on their minds when you meet.',
    example: 'Closed the Leeds plant; 240 jobs move to Brno',
  },
  groups: [
    {
      title: '',
      fields: [
        { key: 'sentence', label: 'What happened', kind: 'longText', example: 'e.g. Closed the Leeds plant' },
        { key: 'asOf', label: 'On', kind: 'day' },
      ],
    },
    evidence,
  ],
}
