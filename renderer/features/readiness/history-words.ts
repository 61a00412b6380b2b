import type { HistoryEntry } from '../../../shared/account/account.ts'
import { longDay } from '../../../shared/account/day-words.ts'
import { levelNames } from './levels.ts'

/** `12 March 2026: Influencer, Knowing 47, Caring 40. Added a risk.` */
export function entryWords({ day, level, knowing, caring, cause }: HistoryEntry): string {
  const name = levelNames[level] ?? ''
  const words = `${longDay(day)}: ${name}, Knowing ${knowing}, Caring ${caring}.`
  return cause === '' ? words : `${words} ${cause}${/[.!?]$/.test(cause) ? '' : '.'}`
}
