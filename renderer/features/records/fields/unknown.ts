import { evidence, type RecordDescription } from './field.ts'

export const unknownFields: RecordDescription<'unknown'> = {
  type: 'unknown',
  noun: 'open point',
  plural: 'What we do not know',
  icon: 'circle-slash',
  titleField: 'text',
  columns: ['about', 'askWhom', 'meeting'],
  empty: {
    text: 'Say what you do not know, whom you will ask, and when: honesty counts, filler does not.',
    example: 'What the peers pay for freight: ask Petr Novak on 12 March',
  },
  groups: [
    {
      title: '',
      fields: [
        {
          key: 'text',
          label: 'What we do not know',
          kind: 'longText',
          example: 'e.g. How much of freight goes by air',
        },
        { key: 'about', label: 'About', kind: 'suggested', suggestions: 'unknownAbout' },
        { key: 'askWhom', label: 'Whom we will ask', kind: 'reference', target: 'stakeholder', only: 'theirs' },
        { key: 'meeting', label: 'At which meeting', kind: 'reference', target: 'meeting', only: 'all' },
      ],
    },
    evidence,
  ],
}
