/** Words that a table prints where there is no value; compared in lower case, without spaces and points. */
const nilWords = new Set([
  'n/a',
  'na',
  'n/m',
  'nm',
  'nmf',
  'n/s',
  'n/d',
  'nd',
  'nil',
  'none',
  'null',
  'nan',
  'notmeaningful',
  'notapplicable',
  'notavailable',
  'ka',
  'keineangabe',
  'keineangaben',
  'entfällt',
  's/o',
  'sansobjet',
  'nc',
  'n/c',
])

const dashes = /^[-‐‑‒–—―−]+$/

/** Whether a cell stands for no value: empty, dashes, points, or one of the usual words; none of these is zero. */
export function isNil(text: string): boolean {
  if (text === '') return true
  if (text.length > 40) return false
  const bare = text.replace(/[\s$€£¥()%]/g, '')
  if (dashes.test(bare) || (bare === '' && text.length <= 2) || /^[.…]{2,}$|^…$/.test(bare)) return true
  return nilWords.has(text.toLowerCase().replace(/[\s.]/g, ''))
}

/** What a spreadsheet prints in place of a number that it cannot show or compute, in any of its languages. */
export function isUnreadable(text: string): boolean {
  return text.length <= 400 && (/^#{2,}$/.test(text) || /^#\p{L}[\p{L}\d/_]{1,20}[!?]?$/u.test(text))
}
