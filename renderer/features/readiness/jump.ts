import type { AccountId } from '../../../shared/account/ids.ts'
import { languages, type Section } from '../../../shared/account/sections.ts'
import type { GapAction } from '../../../shared/readiness/assessment.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { flash, placeOf } from './flash.ts'

export interface Place {
  readonly section: Section
  readonly action?: GapAction | undefined
  /** The field of the record's form that takes the focus. */
  readonly field?: string
}

/** Goes to the place where a gap is closed, and marks it for a moment. Nothing is added on the way. */
export async function goTo(workbench: Workbench, account: AccountId, { section, action, field }: Place): Promise<void> {
  if (action?.kind === 'open') {
    await workbench.commands.run('records.open', {
      account,
      id: action.record,
      ...(field === undefined ? {} : { field }),
    })
    flash(() => placeOf(action.record, section))
    return
  }
  const page = action?.kind === 'section' ? action.section : action?.kind === 'account' ? 'overview' : section
  workbench.editors.open({ kind: 'section', account, section: page })
  flash(() => placeOf(null, page))
}

/** The same, but where the step is to add something, it is added. */
export function takeStep(workbench: Workbench, account: AccountId, place: Place): Promise<void> {
  const { action, section } = place
  if (action?.kind !== 'add') return goTo(workbench, account, place)
  const isLanguage = languages.some((language) => language === section)
  const fields = isLanguage && (action.type === 'figure' || action.type === 'driver') ? { section } : {}
  return workbench.commands.run('records.add', { account, type: action.type, fields })
}
