import { riskCategories } from '../../../../shared/account/records/risk.ts'
import { evidence, plainOptions, type RecordDescription } from './field.ts'

export const riskFields: RecordDescription<'risk'> = {
  type: 'risk',
  noun: 'risk',
  plural: 'Risks',
  icon: 'warning',
  titleField: 'title',
  columns: ['likelihood', 'impact', 'amount', 'owner', 'category', 'citations'],
  empty: {
    text: 'Write down what could go wrong for them, how likely it is, and what would set it off.',
    example: 'Covenant breach in 2027: likelihood 3, impact 5, trigger net debt above 3.0x EBITDA',
  },
  groups: [
    {
      title: '',
      fields: [
        { key: 'title', label: 'Risk', kind: 'text', example: 'e.g. Covenant breach in 2027' },
        {
          key: 'category',
          label: 'Category',
          kind: 'choice',
          optional: true,
          options: plainOptions(riskCategories),
        },
        {
          key: 'likelihood',
          label: 'Likelihood',
          kind: 'scale',
          low: 1,
          names: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'],
        },
        {
          key: 'impact',
          label: 'Impact',
          kind: 'scale',
          low: 1,
          names: ['Negligible', 'Minor', 'Moderate', 'Major', 'Severe'],
        },
        {
          key: 'amount',
          label: 'Amount at stake',
          kind: 'decimal',
          unit: 'currency',
          example: 'e.g. 12m',
        },
        {
          key: 'trigger',
          label: 'What would set it off',
          kind: 'longText',
          example: 'e.g. Net debt above 3.0x EBITDA',
        },
        { key: 'horizon', label: 'By when', kind: 'text', example: 'e.g. refinancing in March 2027' },
      ],
    },
    {
      title: 'What is done about it',
      fields: [
        {
          key: 'mitigation',
          label: 'Mitigation',
          kind: 'longText',
          help: 'Three words or more.',
          example: 'e.g. Inventory programme, 14 days out by June',
        },
        { key: 'owner', label: 'Who answers for it', kind: 'reference', target: 'stakeholder', only: 'theirs' },
        { key: 'asOf', label: 'As of', kind: 'day' },
        { key: 'confirmed', label: 'Confirmed by them', kind: 'confirmation' },
      ],
    },
    evidence,
  ],
}
