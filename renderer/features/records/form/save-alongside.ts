import type { AccountRecord } from '../../../../shared/account/records/record.ts'
import { metricNamed } from '../../../../shared/finance/metrics.ts'
import type { AccountData } from '../account-data.tsx'
import type { FieldChange } from '../use-edits.ts'

const unitOf = { percent: '%', days: 'days', ratio: 'ratio' } as const

/**
 * What is saved when one field is: the field itself, and what a known figure brings along (its section, and its
 * unit where none was chosen), so that nobody types what follows.
 */
export function saveAlongside(
  record: AccountRecord,
  key: string,
  value: unknown,
  data: Pick<AccountData, 'account'>,
): readonly FieldChange[] {
  const change: FieldChange[] = [[key, value]]
  if (record.type !== 'figure' || key !== 'metric') return change
  const metric = metricNamed(String(value))
  if (metric === null) return change
  if (metric.section !== record.section) change.push(['section', metric.section])
  const unit = metric.unit === 'money' ? data.account.currency : unitOf[metric.unit]
  if (unit !== record.unit) change.push(['unit', unit])
  return change
}
