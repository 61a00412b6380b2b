import type { Reading } from './DraftField.tsx'

const isoDay = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const europeanDay = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/
const sentence = 'Write the day as 2026-11-23 or 23.11.2026.'

/** Reads a day a person typed. Slashes are refused: 03/04 means two different days on two sides of an ocean. */
export function readDay(text: string): Reading {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: true, value: null }
  const iso = isoDay.exec(trimmed)
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3])
  const european = europeanDay.exec(trimmed)
  if (european !== null) return dayOf(european[3], european[2], european[1])
  return { ok: false, text: sentence }
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): Reading {
  const text = `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  // Date turns 31 February into March: a day that does not come back as written does not exist.
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    return { ok: false, text: 'The calendar has no such day.' }
  }
  return { ok: true, value: text }
}
