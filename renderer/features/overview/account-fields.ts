import { type Account, presets } from '../../../shared/account/account.ts'
import { type Option, plainOptions } from '../records/fields/field.ts'

export interface AccountField {
  readonly key: keyof Pick<
    Account,
    | 'name'
    | 'legalName'
    | 'domain'
    | 'industry'
    | 'preset'
    | 'headcount'
    | 'currency'
    | 'fiscalYearEnd'
    | 'tags'
    | 'ourNames'
    | 'ourDomains'
  >
  readonly label: string
  readonly help?: string
  readonly example?: string
  readonly options?: readonly Option[]
  /** What the typed text stands for, where it is no text. */
  read?(text: string): unknown
}

/** The account's own fields in the order one would ask for them. */
export const accountFields: readonly AccountField[] = [
  { key: 'name', label: 'Name', example: 'e.g. Kestrel Components' },
  { key: 'legalName', label: 'Legal name', example: 'e.g. Kestrel Components plc' },
  { key: 'domain', label: 'Web domain', example: 'e.g. kestrel.example' },
  { key: 'industry', label: 'Industry', example: 'e.g. Industrial machinery' },
  {
    key: 'preset',
    label: 'Kind of company',
    options: plainOptions(presets).map((option) =>
      option.value === 'none' ? { ...option, label: 'Ordinary company' } : option,
    ),
    help: 'Sets aside what makes no sense for it, such as inventory of a bank.',
  },
  {
    key: 'headcount',
    label: 'Headcount',
    example: 'e.g. 4200',
    read: (text) => (text.trim() === '' ? null : readWhole(text)),
  },
  { key: 'currency', label: 'Currency', example: 'e.g. USD', read: (text) => text.trim().toUpperCase() },
  {
    key: 'fiscalYearEnd',
    label: 'Fiscal year ends on',
    help: 'Month and day, such as 09-30.',
    example: 'e.g. 12-31',
    read: (text) => (text.trim() === '' ? null : text.trim()),
  },
  { key: 'tags', label: 'Tags', help: 'One on each line.' },
  {
    key: 'ourNames',
    label: 'Our names',
    help: 'Our company and products, one on each line: text about them is about us, not about the customer.',
  },
  { key: 'ourDomains', label: 'Our domains', help: 'One on each line: people writing from there are ours.' },
]

function readWhole(text: string): number | string {
  const plain = text.replace(/[\s,.'’]/g, '')
  return /^\d+$/.test(plain) ? Number(plain) : text
}
