import type { Option } from './field.ts'

export const languageOptions: readonly Option[] = [
  { value: 'revenue', label: 'Revenue' },
  { value: 'costs', label: 'Costs' },
  { value: 'cash', label: 'Cash flow' },
  { value: 'risks', label: 'Risks' },
]

/** The same four as what a customer gains. */
export const gainOptions: readonly Option[] = [
  { value: 'revenue', label: 'More revenue' },
  { value: 'costs', label: 'Lower costs' },
  { value: 'cash', label: 'Greater cash flow' },
  { value: 'risks', label: 'Less risk' },
]
