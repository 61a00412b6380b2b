import type { BriefOptions } from '../../../shared/brief/options.ts'
import { choiceSetting } from '../../workbench/settings/setting.ts'
import type { Settings } from '../../workbench/settings/settings.ts'

const category = 'Brief'

export const briefPaper = choiceSetting({
  id: 'brief.paper',
  title: 'Paper',
  description: 'The size of the pages of a brief.',
  category,
  scope: 'account',
  default: 'region',
  choices: [
    { value: 'region', label: 'As usual in your region' },
    { value: 'a4', label: 'A4' },
    { value: 'letter', label: 'Letter' },
  ],
})

export const briefForm = choiceSetting({
  id: 'brief.form',
  title: 'Form',
  description: 'Which form is marked first when a brief is exported, so that Enter takes it.',
  category,
  scope: 'account',
  default: 'one-page internal',
  choices: [
    { value: 'one-page internal', label: 'One page' },
    { value: 'executive internal', label: 'Executive brief' },
    { value: 'dossier internal', label: 'Full dossier' },
    { value: 'one-page customer', label: 'One page for the customer' },
    { value: 'executive customer', label: 'Executive brief for the customer' },
  ],
})

export const briefLens = choiceSetting({
  id: 'brief.lens',
  title: 'Reader',
  description: 'Whom a brief is for: the reader who is marked first when one is exported.',
  category,
  scope: 'account',
  default: 'everyone',
  choices: [
    { value: 'everyone', label: 'Everyone' },
    { value: 'cfo', label: 'CFO' },
    { value: 'coo', label: 'COO' },
    { value: 'ceo', label: 'CEO' },
  ],
})

/** Letter where people print on Letter, A4 everywhere else, unless the setting says which. */
export function paperOf(settings: Settings, account: string, language: string): BriefOptions['page'] {
  const paper = settings.get(briefPaper, account)
  if (paper !== 'region') return paper
  const { region } = new Intl.Locale(language).maximize()
  return region === 'US' || region === 'CA' || region === 'MX' || region === 'PH' ? 'letter' : 'a4'
}
