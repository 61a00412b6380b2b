import { profileTopics } from '../../../../shared/account/records/context.ts'
import { metricCatalogue, metricNamed } from '../../../../shared/finance/metrics.ts'
import type { Choice } from '../../../workbench/ui/Select.tsx'
import type { AccountData } from '../account-data.tsx'
import type { SuggestionList } from '../fields/field.ts'
import { criterionIds, criterionLabel, questionBankIds } from './criteria.ts'

const sectionNames: Readonly<Record<string, string>> = {
  revenue: 'Revenue',
  costs: 'Costs',
  cash: 'Cash flow',
  risks: 'Risks',
}

/** What a text field offers while one types, each with what is kept and what is read. */
export function suggestionsFor(list: SuggestionList, data: AccountData): readonly Choice<string>[] {
  switch (list) {
    case 'criteria':
      return criterionIds.map(criterion)
    case 'questionCloses':
      return [...questionBankIds, ...criterionIds].map(criterion)
    case 'unknownAbout':
      return [...criterionIds.map(criterion), ...questionBankIds.map(criterion), ...metrics(data)]
    case 'metrics':
    case 'lines':
      return metrics(data)
    case 'units':
      return [data.account.currency, '%', 'days', 'ratio', 'count'].map(same)
    case 'changeUnits':
      return ['days', '%', '% points', data.account.currency].map(same)
    case 'profileTopics':
      return profileTopics.map((topic) => ({ value: topic, label: topic.charAt(0).toUpperCase() + topic.slice(1) }))
    case 'contradictions':
      return [...new Set(data.of('resolution').map((record) => record.contradiction))].filter(Boolean).map(same)
    case 'zones':
      return Intl.supportedValuesOf('timeZone').map(same)
  }
}

function criterion(id: string): Choice<string> {
  return { value: id, label: criterionLabel(id) }
}

function same(text: string): Choice<string> {
  return { value: text, label: text }
}

function metrics(data: AccountData): readonly Choice<string>[] {
  const own = new Set(data.of('figure').map((figure) => figure.metric))
  return [
    ...[...own]
      .filter((name) => name !== '' && metricNamed(name) === null)
      .map((name) => ({ ...same(name), description: 'own line' })),
    ...metricCatalogue.map((metric) => ({
      value: metric.name,
      label: metric.label,
      description: sectionNames[metric.section] ?? metric.section,
    })),
  ]
}
