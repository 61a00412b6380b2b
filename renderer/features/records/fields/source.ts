import type { RecordDescription } from './field.ts'

export const sourceFields: RecordDescription<'source'> = {
  type: 'source',
  noun: 'source',
  plural: 'Sources',
  icon: 'references',
  titleField: 'title',
  columns: ['kind', 'publisher', 'date'],
  empty: {
    text: 'A source is a document or a conversation; every claim that cites it weighs more.',
    example: 'Annual report 2025, filed 14 Nov 2025',
  },
  groups: [
    {
      title: '',
      fields: [
        { key: 'title', label: 'Title', kind: 'text', example: 'e.g. Annual report 2025' },
        {
          key: 'kind',
          label: 'Kind',
          kind: 'choice',
          optional: false,
          options: [
            { value: 'filing', label: 'Filing with a regulator' },
            { value: 'audited', label: 'Audited statement' },
            { value: 'said', label: 'Said by a person' },
            { value: 'publication', label: 'Publication' },
            { value: 'colleague', label: 'A colleague' },
            { value: 'crm', label: 'Our CRM' },
            { value: 'estimate', label: 'Our own estimate' },
          ],
        },
        {
          key: 'publisher',
          label: 'Publisher',
          kind: 'text',
          help: 'Who publishes, files or says it: the paper, the company, the colleague or the CRM.',
          example: 'e.g. Financial Times',
        },
        { key: 'date', label: 'Date', kind: 'day', help: 'Published, filed or said on.' },
        { key: 'address', label: 'Web address', kind: 'text', example: 'e.g. https://investors.example.com/2025' },
        {
          key: 'saidToUs',
          label: 'Said to us',
          kind: 'flag',
          help: 'In our presence, to us. An earnings call is not.',
        },
      ],
    },
    {
      title: 'Details',
      fields: [
        { key: 'form', label: 'Form', kind: 'text', example: 'e.g. 10-K' },
        { key: 'accession', label: 'Accession number', kind: 'text', example: 'e.g. 0000320193-25-000079' },
        {
          key: 'method',
          label: 'How we estimated it',
          kind: 'longText',
          help: 'Five words or more, so that another person could do the sum again.',
          example: 'e.g. 40 open vacancies times the usual recruiting cost',
        },
        { key: 'attachment', label: 'File', kind: 'attachment' },
      ],
    },
    {
      title: 'Evidence',
      fields: [
        {
          key: 'citations',
          label: 'Where we know of it from',
          kind: 'citations',
          help: 'Only where this source reached us through another one.',
        },
      ],
    },
  ],
}
