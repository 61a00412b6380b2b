import { influenceKinds } from '../../../../shared/account/records/stakeholder.ts'
import { evidence, plainOptions, type RecordDescription } from './field.ts'

export const influenceFields: RecordDescription<'influence'> = {
  type: 'influence',
  noun: 'influence line',
  plural: 'Influence',
  icon: 'git-compare',
  titleField: 'from',
  titleLabel: 'Line',
  columns: ['strength', 'citations'],
  empty: {
    text: 'Titles do not tell who listens to whom; a line of influence does.',
    example: 'Petr Novak is trusted by Mara Lindqvist, strong',
  },
  groups: [
    {
      title: '',
      fields: [
        { key: 'from', label: 'Who', kind: 'reference', target: 'stakeholder', only: 'all' },
        { key: 'kind', label: 'Does what', kind: 'choice', optional: false, options: plainOptions(influenceKinds) },
        { key: 'to', label: 'Whom', kind: 'reference', target: 'stakeholder', only: 'all' },
        { key: 'strength', label: 'How strongly', kind: 'scale', low: 1, names: ['Weak', 'Clear', 'Strong'] },
      ],
    },
    evidence,
  ],
}
