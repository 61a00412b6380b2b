import type { Figure } from '../../../../shared/account/records/figure.ts'
import { figureIdOf } from '../../../../shared/finance/computed.ts'

const identity: ReadonlySet<string> = new Set(['metric', 'unit', 'period', 'subject', 'scope'])

/** Fields that say which figure it is, rather than what is known of it. */
export function isIdentity(field: string): boolean {
  return identity.has(field)
}

/**
 * Whether a computed Figure is known by what it is about: its id follows from metric, period, subject, scope and
 * convention, so that baselines and chips find it. Changed, it would be another figure under the old one's id.
 */
export function hasDerivedId(figure: Figure): boolean {
  if (figure.value.kind !== 'computed') return false
  return figureIdOf({ ...figure, convention: figure.value.convention }) === figure.id
}
