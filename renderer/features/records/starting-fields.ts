import type { Account } from '../../../shared/account/account.ts'
import type { Day } from '../../../shared/account/primitives.ts'
import type { RecordType } from '../../../shared/account/records/record.ts'
import { type Language, languages } from '../../../shared/account/sections.ts'
import { lastFiscalYearEnd, movedPeriod } from './values/period.ts'

interface Start {
  readonly account: Account
  readonly today: Day
  /** The section page one is on. */
  readonly section: string | undefined
}

const knownToday: readonly RecordType[] = ['profile', 'priority', 'news', 'driver', 'risk', 'insight']

/** What a record added by hand starts with, so that dates and sections are right without typing. */
export function startingFields(
  type: RecordType,
  { account, today, section }: Start,
): Readonly<Record<string, unknown>> {
  const language = languages.find((one) => one === section)
  if (type === 'figure') return figureStart(account, today, language ?? 'revenue')
  if (type === 'driver') return { section: language ?? 'costs', asOf: today }
  if (knownToday.includes(type)) return { asOf: today }
  if (type === 'hypothesis') return { statedOn: today, ...(language === undefined ? {} : { language }) }
  if (type === 'stakeholder') return { roleConfirmed: today }
  if (type === 'quote') return { saidOn: today }
  if (type === 'meeting') return { zone: Intl.DateTimeFormat().resolvedOptions().timeZone }
  return {}
}

function figureStart(account: Account, today: Day, section: Language) {
  const end = lastFiscalYearEnd(account.fiscalYearEnd, today)
  const metric = { revenue: 'revenue', costs: 'cogs', cash: 'operatingCashFlow', risks: 'debt' }[section]
  const kind = section === 'risks' ? 'instant' : 'FY'
  const period = movedPeriod({ kind, start: null, end, label: '' }, { end })
  return { section, metric, unit: account.currency, period }
}
