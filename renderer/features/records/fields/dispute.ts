import { evidence, type RecordDescription } from './field.ts'

export const disputeFields: RecordDescription<'dispute'> = {
  type: 'dispute',
  noun: 'objection',
  plural: 'Objections to the meter',
  icon: 'comment-unresolved',
  titleField: 'criterion',
  columns: ['why', 'citations'],
  empty: {
    text: 'If you think a check is wrong about this account, object in writing; the score stays, the brief shows why.',
    example: 'Comparator for costs: the only peer is state-owned and publishes nothing',
  },
  groups: [
    {
      title: '',
      fields: [
        { key: 'criterion', label: 'Which check', kind: 'suggested', suggestions: 'criteria' },
        { key: 'why', label: 'Why it is wrong here', kind: 'longText' },
      ],
    },
    evidence,
  ],
}
