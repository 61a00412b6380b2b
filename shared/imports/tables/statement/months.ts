const names: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janner', 'janvier', 'janv'],
  ['february', 'feb', 'februar', 'fevrier', 'fevr', 'fev'],
  ['march', 'mar', 'marz', 'maerz', 'mrz', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni', 'juin'],
  ['july', 'jul', 'juli', 'juillet', 'juil'],
  ['august', 'aug', 'aout'],
  ['september', 'sept', 'sep', 'septembre'],
  ['october', 'oct', 'oktober', 'okt', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'dezember', 'dez', 'decembre'],
]

const byName = new Map(names.flatMap((written, at) => written.map((name) => [name, at + 1] as const)))

/** Alternatives for a regular expression, the longer first: `september|sept|sep|...`; text without accents. */
export const monthPattern = [...byName.keys()].sort((one, other) => other.length - one.length).join('|')

/** 1 to 12, of an English, German or French name or short form in small letters without accents. */
export function monthNamed(name: string): number | null {
  return byName.get(name) ?? null
}

/** The last day of a month. */
export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
