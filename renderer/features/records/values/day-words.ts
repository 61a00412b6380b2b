const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `2026-11-14` as `14 November 2026`; what is no day is given back. */
export function dayWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = monthNames[Number(month) - 1]
  return name === undefined ? day : `${Number(date)} ${name} ${year}`
}

/** `09-30` as `30 September`. */
export function monthDayWords(monthDay: string): string {
  const [month = '', date = ''] = monthDay.split('-')
  const name = monthNames[Number(month) - 1]
  return name === undefined ? monthDay : `${Number(date)} ${name}`
}
