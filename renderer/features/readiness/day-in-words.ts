import type { Day } from '../../../shared/account/primitives.ts'

const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** `14 March 2027`. */
export function dayInWords(day: Day): string {
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** `14 Mar`, where the year goes without saying. */
export function dayInShort(day: Day): string {
  return short.format(new Date(`${day}T00:00:00Z`))
}
