import * as v from 'valibot'
import { type Day, daySchema } from '../../account/primitives.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The day at the start of a text, as exporting programs write it: `2025-08-01...`, `20250801...`, `01 Aug 2025`, and
 * `8/14/2025` or `8/1/25`, which is month first as in the United States unless only day first makes a day.
 * @returns null where there is none
 */
export function dayOf(text: string): Day | null {
  const plain = text.trim().slice(0, 40)
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(plain) ?? []
  if (year !== undefined) return calendarDay(year, month, day)
  const [, dayWritten, name, yearWritten] = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4})\b/.exec(plain) ?? []
  if (name !== undefined) return calendarDay(yearWritten, String(months.indexOf(name.toLowerCase()) + 1), dayWritten)
  const [, first, second, last] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/.exec(plain) ?? []
  if (last === undefined) return null
  const full = last.length === 2 ? `20${last}` : last
  const isDayFirst = plain.includes('.')
  return isDayFirst
    ? calendarDay(full, second, first)
    : (calendarDay(full, first, second) ?? calendarDay(full, second, first))
}

function calendarDay(year = '', month = '', day = ''): Day | null {
  const parsed = v.safeParse(daySchema, `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return parsed.success ? parsed.output : null
}
