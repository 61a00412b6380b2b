import type { Span } from './fact.ts'

/** One sentence: `flat` is its text with every line break and tab as a blank, so that offsets stay what they are. */
export interface Sentence extends Span {
  readonly flat: string
}

/** No sentence is longer: what goes on without a stop is cut, so that no pattern ever sees a whole file. */
const longest = 1500

const abbreviations = new Set(
  (
    'mr mrs ms dr prof st inc corp co ltd llc no nos approx vs etc fig jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'mio mrd tsd ca bzw sr jr vol est rs fr dept assoc bros messrs m mme hr fa gen rev sen rep v'
  ).split(' '),
)
const boundary = /[.!?…]["'”’»)\]]{0,3}\s+(?=["'“„«(‘•[]?[\p{Lu}\d$€£¥])/gu
const germanMonth = /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/
const numeric = /^[-−($€£¥]*\d(?:[\d.,]*\d)?[)%]*$/

/** "Lisa Chang, 56, Executive Vice President" in the columns of a list of officers. */
const isOfficer = /^\p{Lu}[\p{L}.'’ -]{3,40}\t\d{2}\t\p{Lu}\p{L}+,? \p{L}/u

/** The sentences of a text, without the rows of its tables. */
export function* sentencesOf(text: string): Generator<Sentence> {
  for (const paragraph of paragraphsOf(text)) {
    const flat = text.slice(paragraph.start, paragraph.end).replace(/[\n\r\t]/g, ' ')
    let from = 0
    for (const match of flat.matchAll(boundary)) {
      const stop = match.index + match[0].length
      if (match[0].startsWith('.') && isAbbreviation(flat, match.index, stop)) continue
      yield* cut(flat, from, stop, paragraph.start)
      from = stop
    }
    yield* cut(flat, from, flat.length, paragraph.start)
  }
}

/**
 * Lines that belong together. A line break ends a paragraph unless the next line goes on in lower case or with an
 * amount: that is how text copied from a PDF is wrapped. Rows of a table belong to none.
 */
export function* paragraphsOf(text: string): Generator<Span> {
  let open: { start: number; end: number } | null = null
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = text.slice(start, Math.min(end, start + longest))
    const isWhole = end - start <= longest
    const isText = line.trim() !== '' && !(isWhole && isTableRow(line))
    if (open !== null && isText && goesOn(text, open.end, line)) {
      open.end = end
    } else {
      if (open !== null) yield open
      open = isText ? { start, end } : null
    }
    start = end + 1
  }
  if (open !== null) yield open
}

function goesOn(text: string, end: number, line: string): boolean {
  if (/[.!?:]["'”’»)]?\s*$/.test(text.slice(Math.max(0, end - 8), end))) return false
  return /^\s{0,4}(?:\p{Ll}|[$€£¥]\s?\d|\d[\d.,]{0,12}%?\s+[\p{Ll}(])/u.test(line)
}

/** Numbers side by side with hardly a word: their scale stands in a heading, and would be guessed here. */
function isTableRow(line: string): boolean {
  if ((line.match(/\t/g)?.length ?? 0) >= 2) return !isOfficer.test(line)
  const words = line.trim().split(/\s+/, 60)
  const numbers = words.filter((word) => numeric.test(word))
  const first = words.findIndex((word) => numeric.test(word))
  const after = words.slice(first).filter((word) => /\p{L}{2}/u.test(word)).length
  const before = words.slice(0, first).filter((word) => /\p{L}{2}/u.test(word)).length
  return (
    (numbers.length >= 2 && after === 0 && before <= 10) || (numbers.length >= 4 && after + before <= numbers.length)
  )
}

function isAbbreviation(flat: string, at: number, stop: number): boolean {
  const word = /(?:^|[^\p{L}\d.&])([\p{L}\d.&]{1,8})$/u.exec(flat.slice(Math.max(0, at - 10), at))?.[1] ?? ''
  if (/^\d{1,2}$/.test(word)) return germanMonth.test(flat.slice(stop, stop + 12))
  return abbreviations.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word) || /\p{L}\.\p{L}/u.test(word)
}

function* cut(flat: string, from: number, to: number, offset: number): Generator<Sentence> {
  let start = from
  while (start < to) {
    const space = to - start > longest ? flat.lastIndexOf(' ', start + longest) : -1
    const end = to - start <= longest ? to : space > start ? space + 1 : start + longest
    const part = flat.slice(start, end).trimEnd()
    const lead = part.length - part.trimStart().length
    if (lead < part.length) {
      yield { start: offset + start + lead, end: offset + start + part.length, flat: part.slice(lead) }
    }
    start = end
  }
}
