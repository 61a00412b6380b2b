import { evidence, type RecordDescription } from './field.ts'

export const resolutionFields: RecordDescription<'resolution'> = {
  type: 'resolution',
  noun: 'explanation',
  plural: 'Contradictions explained',
  icon: 'law',
  titleField: 'contradiction',
  columns: ['why', 'citations'],
  empty: {
    text: 'Where two numbers disagree and both are right, say why; until then the contradiction stays open.',
    example: 'Revenue 1,204 and 1,180: the second excludes the business sold in May',
  },
  groups: [
    {
      title: '',
      fields: [
        { key: 'contradiction', label: 'Which contradiction', kind: 'suggested', suggestions: 'contradictions' },
        { key: 'why', label: 'Why both can stand', kind: 'longText' },
      ],
    },
    evidence,
  ],
}
