import type { Gap } from '../../../shared/readiness/assessment.ts'
import { descriptionOf } from '../records/fields/all.ts'

/** Where several first steps are as good, the person chooses. */
export function needsChoice({ action, id }: Gap): boolean {
  return (
    id.startsWith('contradiction ') || action.kind === 'section' || (action.kind === 'add' && action.type === 'figure')
  )
}

/** What the button of a gap says. */
export function fixLabel(gap: Gap): string {
  const { action } = gap
  if (gap.id.startsWith('contradiction ')) return 'Resolve ...'
  if (needsChoice(gap)) return 'Fix ...'
  if (action.kind === 'add') return `Add ${descriptionOf(action.type).noun}`
  return action.kind === 'open' ? 'Open' : 'Go there'
}
