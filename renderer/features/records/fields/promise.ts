import { evidence, type RecordDescription } from './field.ts'

export const promiseFields: RecordDescription<'promise'> = {
  type: 'promise',
  noun: 'promise',
  plural: 'Promises',
  icon: 'pass',
  titleField: 'what',
  columns: ['to', 'meeting', 'due', 'doneOn'],
  empty: {
    text: 'What we said we would do, to whom, by when: kept promises are the cheapest trust there is.',
    example: 'Send the peer comparison to Mara Lindqvist by Friday',
  },
  groups: [
    {
      title: '',
      fields: [
        { key: 'what', label: 'What we promised', kind: 'longText', example: 'e.g. Send the peer comparison' },
        { key: 'to', label: 'To whom', kind: 'reference', target: 'stakeholder', only: 'theirs' },
        { key: 'meeting', label: 'Made at', kind: 'reference', target: 'meeting', only: 'all' },
        { key: 'due', label: 'Due on', kind: 'day' },
        { key: 'doneOn', label: 'Done on', kind: 'day' },
      ],
    },
    evidence,
  ],
}
