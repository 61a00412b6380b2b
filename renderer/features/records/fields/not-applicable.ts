import { evidence, type RecordDescription } from './field.ts'

export const notApplicableFields: RecordDescription<'notApplicable'> = {
  type: 'notApplicable',
  noun: 'exception',
  plural: 'Does not apply here',
  icon: 'exclude',
  titleField: 'criterion',
  columns: ['why', 'citations'],
  empty: {
    text: 'Where a check makes no sense for this company, say so with a reason; the brief prints it.',
    example: 'Days in inventory: they sell advice and hold no stock at all',
  },
  groups: [
    {
      title: '',
      fields: [
        { key: 'criterion', label: 'Which check', kind: 'suggested', suggestions: 'criteria' },
        {
          key: 'why',
          label: 'Why it does not apply',
          kind: 'longText',
          help: 'Five words or more. Only checks of Knowing can be set aside, and at most 15 % of it.',
        },
      ],
    },
    evidence,
  ],
}
