import type { Section } from '../../../shared/account/sections.ts'
import { choiceSetting } from '../../workbench/settings/setting.ts'
import { createSignal } from '../../workbench/signal.ts'
import type { Severity } from './gap-list.ts'

/** The gap that is chosen in the list, which is also the one that F8 stands at. */
export const gapAt = createSignal<string | null>(null)

/** What the window's list leaves out, and which groups are folded. */
export const gapFilter = createSignal('')
export const hiddenSeverities = createSignal<ReadonlySet<Severity>>(new Set())
export const foldedSections = createSignal<ReadonlySet<Section>>(new Set())

export const gapSortSetting = choiceSetting({
  id: 'gaps.sort',
  title: 'Order of the gaps',
  description: 'What the list of gaps is sorted by, its groups and the gaps in them.',
  category: 'Readiness',
  default: 'section',
  choices: [
    { value: 'section', label: 'Section' },
    { value: 'gain', label: 'Points to gain' },
    { value: 'severity', label: 'Severity' },
  ],
})
