import { textsSetting } from '../../workbench/settings/setting.ts'
import type { Settings } from '../../workbench/settings/settings.ts'

export const ourNames = textsSetting({
  id: 'accounts.ourNames',
  title: 'Our Names',
  description:
    'What your company and its products are called. New accounts start with these names, so that people and promises of yours are not taken for the customer’s.',
  category: 'You',
  default: [],
})

export const ourDomains = textsSetting({
  id: 'accounts.ourDomains',
  title: 'Our Domains',
  description:
    'From which addresses your people write: people of these domains are yours. New accounts start with them.',
  category: 'You',
  default: [],
})

/** What every new account knows of our own company. */
export function ourFields(settings: Settings): { readonly ourNames: string[]; readonly ourDomains: string[] } {
  return { ourNames: [...settings.get(ourNames)], ourDomains: [...settings.get(ourDomains)] }
}
