import type { AccountId } from '../../../shared/account/ids.ts'
import type { Section } from '../../../shared/account/sections.ts'
import type { GapAction } from '../../../shared/readiness/assessment.ts'
import type { Workbench } from '../../workbench/workbench.ts'

export interface Jump {
  readonly section: Section
  readonly action?: GapAction | undefined
}

/** Goes to the place where a gap is closed and does the first step there. */
export function jumpTo(workbench: Workbench, account: AccountId, { section, action }: Jump): Promise<void> {
  switch (action?.kind) {
    case 'add':
      return workbench.commands.run('records.add', {
        account,
        type: action.type,
        ...sectionFields(action.type, section),
      })
    case 'open':
      return workbench.commands.run('records.open', { account, id: action.record })
    case 'account':
      workbench.editors.open({ kind: 'section', account, section: 'overview' })
      return Promise.resolve()
    default:
      workbench.editors.open({
        kind: 'section',
        account,
        section: action?.kind === 'section' ? action.section : section,
      })
      return Promise.resolve()
  }
}

/** What the jump's button says. */
export function jumpLabel(action: GapAction | undefined): string {
  switch (action?.kind) {
    case 'add':
      return `Add ${addNames[action.type] ?? action.type}`
    case 'open':
      return 'Open'
    case 'account':
      return 'Open overview'
    default:
      return 'Go there'
  }
}

const addNames: Readonly<Record<string, string>> = {
  profile: 'a profile fact',
  priority: 'a priority',
  news: 'news',
  figure: 'a figure',
  driver: 'a driver',
  risk: 'a risk',
  stakeholder: 'a person',
  influence: 'a line of influence',
  quote: 'a quote',
  hypothesis: 'a hypothesis',
  insight: 'an insight',
  question: 'a question',
  meeting: 'a meeting',
  promise: 'a promise',
  source: 'a source',
  unknown: 'an unknown',
  notApplicable: 'a reason',
  dispute: 'a dispute',
  resolution: 'a resolution',
}

/** A figure or driver born of a gap belongs to the section of the gap. */
function sectionFields(type: string, section: Section): { fields?: { section: Section } } {
  const isLanguage = section === 'revenue' || section === 'costs' || section === 'cash' || section === 'risks'
  return isLanguage && (type === 'figure' || type === 'driver') ? { fields: { section } } : {}
}
