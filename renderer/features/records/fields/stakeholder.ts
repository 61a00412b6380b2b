import { buyingRoles, responseModes } from '../../../../shared/account/records/stakeholder.ts'
import { evidence, plainOptions, type RecordDescription } from './field.ts'

const relationship = ['None', 'Brief contact', 'Several contacts', 'Deep', 'Trusted'] as const

export const stakeholderFields: RecordDescription<'stakeholder'> = {
  type: 'stakeholder',
  noun: 'person',
  plural: 'People',
  icon: 'account',
  titleField: 'name',
  columns: ['title', 'buyingRole', 'power', 'disposition', 'interest', 'relationshipNow', 'side'],
  empty: {
    text: 'Start with the person you will meet, and the one who can say yes.',
    example: 'Mara Lindqvist, CFO, economic buyer, power 5',
  },
  groups: [
    {
      title: '',
      fields: [
        { key: 'name', label: 'Name', kind: 'text', example: 'e.g. Mara Lindqvist' },
        { key: 'title', label: 'Job title', kind: 'text', example: 'e.g. Chief Financial Officer' },
        { key: 'organisation', label: 'Organisation', kind: 'text', help: 'Where it is not the account itself.' },
        {
          key: 'side',
          label: 'Whose side',
          kind: 'choice',
          optional: false,
          options: [
            { value: 'theirs', label: 'Theirs' },
            { value: 'ours', label: 'Ours' },
            { value: 'other', label: 'Other' },
          ],
        },
        {
          key: 'buyingRole',
          label: 'Role in the decision',
          kind: 'choice',
          optional: true,
          options: plainOptions(buyingRoles),
        },
        { key: 'reportsTo', label: 'Reports to', kind: 'reference', target: 'stakeholder', only: 'all' },
        { key: 'roleConfirmed', label: 'Role confirmed on', kind: 'day', help: 'The day you last knew it was true.' },
      ],
    },
    {
      title: 'Power and stance',
      fields: [
        { key: 'power', label: 'Power', kind: 'scale', low: 1, names: ['Little', 'Some', 'Fair', 'Strong', 'Decides'] },
        {
          key: 'interest',
          label: 'Interest',
          kind: 'scale',
          low: 1,
          names: ['None', 'Low', 'Fair', 'High', 'Drives it'],
        },
        {
          key: 'disposition',
          label: 'Stance towards us',
          kind: 'disposition',
          help: 'Choosing "Unknown" is honest and counts; leaving it empty does not.',
        },
        { key: 'dispositionAsOf', label: 'Stance as of', kind: 'day' },
        { key: 'relationshipNow', label: 'Relationship now', kind: 'scale', low: 0, names: relationship },
        { key: 'relationshipWanted', label: 'Relationship wanted', kind: 'scale', low: 0, names: relationship },
        { key: 'relationshipAsOf', label: 'Relationship as of', kind: 'day' },
        {
          key: 'responseMode',
          label: 'How they see their situation',
          kind: 'choice',
          optional: true,
          options: plainOptions(responseModes),
          help: 'Growth and trouble buy; even keel and overconfident do not, until something changes.',
        },
      ],
    },
    {
      title: 'What they would win',
      fields: [
        {
          key: 'personalWin',
          label: 'Personal win',
          kind: 'statement',
          help: 'Five words or more, in their terms, with its own source.',
          example: 'e.g. Refinance in 2027 without a new covenant',
        },
        { key: 'personalWinAsOf', label: 'Personal win as of', kind: 'day' },
      ],
    },
    {
      title: 'How to reach them',
      fields: [
        { key: 'accessIntroducer', label: 'Who introduces us', kind: 'reference', target: 'stakeholder', only: 'all' },
        { key: 'accessHow', label: 'Or how', kind: 'text', example: 'e.g. Breakfast at the Hannover fair' },
        { key: 'accessOn', label: 'When', kind: 'day' },
        { key: 'emails', label: 'E-mail', kind: 'list', item: 'address' },
        { key: 'phones', label: 'Phone', kind: 'list', item: 'number' },
        { key: 'addresses', label: 'Postal address', kind: 'list', item: 'address' },
        { key: 'notes', label: 'Notes', kind: 'longText' },
      ],
    },
    evidence,
  ],
}
