const months = [
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

/** `2026-11-25` as `25 November 2026`; what is no day is given back. */
export function longDay(day: string): string {
  const { date, month, year } = partsOf(day)
  return month === undefined ? day : `${date} ${month} ${year}`
}

/** `25 Nov 2026`. */
export function shortDay(day: string): string {
  const { date, month, year } = partsOf(day)
  return month === undefined ? day : `${date} ${month.slice(0, 3)} ${year}`
}

/** `25 Nov`, where the year goes without saying. */
export function shortDayOfYear(day: string): string {
  const { date, month } = partsOf(day)
  return month === undefined ? day : `${date} ${month.slice(0, 3)}`
}

/** `09-30` as `30 September`. */
export function monthDayWords(monthDay: string): string {
  const { date, month } = partsOf(`2000-${monthDay}`)
  return month === undefined ? monthDay : `${date} ${month}`
}

function partsOf(day: string) {
  const [year = '', month = '', date = ''] = day.split('-')
  return { year, month: months[Number(month) - 1], date: Number(date) }
}
