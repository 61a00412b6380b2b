import type { Day } from '../../shared/account/primitives.ts'
import { decodeText } from '../../shared/imports/text-encoding/decode.ts'
import type { RecognisedFact, RecognitionContext } from '../../shared/recognition/fact.ts'
import { recogniseFacts } from '../../shared/recognition/recognise.ts'
import { readArguments, readDay } from './arguments.ts'
import type { CliCommand, CliIo, ExitCode } from './command.ts'

const options = {
  json: { type: 'boolean' },
  today: { type: 'string' },
  currency: { type: 'string' },
  'fiscal-year-end': { type: 'string' },
  locale: { type: 'string' },
} as const

/** A longer text is no page and no filing; 20 million characters are some thirty annual reports. */
const mostBytes = 20_000_000

interface PlacedFact {
  readonly fact: RecognisedFact
  readonly line: number
  readonly column: number
}

export const factsCommand: CliCommand = {
  name: 'facts',
  usage: 'facts FILE.txt [--today DAY] [--currency CODE] [--fiscal-year-end MM-DD] [--locale TAG] [--json]',
  async run(args, io) {
    const given = readArguments(args, { options, count: 1 })
    if (!given.ok) return misuse(io, given.text)
    const { json = false, today, currency, 'fiscal-year-end': fiscalYearEnd, locale } = given.values
    const [path] = given.positionals
    const day = today === undefined ? io.today() : readDay(today)
    if (path === undefined) return misuse(io, 'An argument is missing.')
    if (day === null) return misuse(io, `--today takes a day such as 2026-11-23, not ${today}`)
    if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) {
      return misuse(io, `--currency takes three capital letters such as USD, not ${currency}`)
    }
    if (fiscalYearEnd !== undefined && !isMonthDay(fiscalYearEnd)) {
      return misuse(io, `--fiscal-year-end takes a month and a day such as 12-31, not ${fiscalYearEnd}`)
    }
    const read = await io.readFile(path)
    const decoded = read.ok ? decode(read.bytes) : { ok: false as const, code: read.code, text: read.text }
    if (!decoded.ok) {
      const text = read.ok ? `${path}: ${decoded.text}` : decoded.text
      if (json) io.stdout(`${JSON.stringify({ facts: [], problems: [{ code: decoded.code, text }] }, null, 2)}\n`)
      io.stderr(`${text}\n`)
      return 1
    }
    const facts = placed(decoded.text, contextOf(day, currency, fiscalYearEnd, locale))
    if (json) io.stdout(`${JSON.stringify({ facts: facts.map(asJson), problems: [] }, null, 2)}\n`)
    else io.stdout(facts.length === 0 ? 'No facts were recognised.\n' : `${facts.map(asLine).join('\n')}\n`)
    return 0
  },
}

function contextOf(
  today: Day,
  currency: string | undefined,
  fiscalYearEnd: string | undefined,
  locale: string | undefined,
): RecognitionContext {
  return { today, currency, fiscalYearEnd, locale }
}

function isMonthDay(text: string): boolean {
  return /^\d{2}-\d{2}$/.test(text) && readDay(`2024-${text}`) !== null
}

type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'empty' | 'tooLarge' | 'notText'; readonly text: string }

/** The text of a file, without its byte order mark; offsets and columns are counted in it. */
function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > mostBytes) return { ok: false, code: 'tooLarge', text: 'This file is larger than 20 MB.' }
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!isWide && bytes.includes(0)) return { ok: false, code: 'notText', text: 'This is not a text file.' }
  const { text } = decodeText(bytes)
  if (text.trim() === '') return { ok: false, code: 'empty', text: 'This file is empty.' }
  const control = [...text.slice(0, 20_000)].filter((sign) => sign < '\t' || (sign > '\r' && sign < ' ')).length
  const isText = control <= Math.min(text.length, 20_000) / 100
  return isText ? { ok: true, text } : { ok: false, code: 'notText', text: 'This is not a text file.' }
}

/** Facts come in the order of the text, so that their lines are counted in one walk. */
function placed(text: string, context: RecognitionContext): readonly PlacedFact[] {
  let line = 1
  let lineStart = 0
  return recogniseFacts(text, context).map((fact) => {
    for (let at = text.indexOf('\n', lineStart); at >= 0 && at < fact.start; at = text.indexOf('\n', lineStart)) {
      line += 1
      lineStart = at + 1
    }
    return { fact, line, column: fact.start - lineStart + 1 }
  })
}

function asJson({ fact, line, column }: PlacedFact) {
  const {
    kind,
    text,
    start,
    end,
    value,
    unit,
    metric,
    period,
    range,
    direction,
    change,
    subject,
    confidence,
    sentence,
  } = fact
  const own =
    fact.kind === 'person'
      ? { title: fact.title, organisation: fact.organisation }
      : fact.kind === 'quote'
        ? { speaker: fact.speaker }
        : {}
  const place = { kind, text, start, end, line, column }
  return { ...place, value, unit, metric, period, range, direction, change, subject, ...own, confidence, sentence }
}

function asLine({ fact, line, column }: PlacedFact): string {
  const { kind, text, value, unit, metric, period, range, direction, change } = fact
  const amount = range === null ? value : `${range.low} to ${range.high}`
  const parts = [
    `${line}:${column}`.padEnd(9),
    kind.padEnd(8),
    text.replace(/\s+/g, ' '),
    '=',
    unit === null ? amount : `${amount} ${unit}`,
    metric ?? '',
    period?.label ?? '',
    change ? `change${direction === null ? '' : `, ${direction}`}` : (direction ?? ''),
    fact.kind === 'quote' ? fact.speaker : fact.kind === 'person' ? fact.title : '',
  ]
  return parts
    .filter((part) => part !== '')
    .join('  ')
    .trimEnd()
}

function misuse(io: CliIo, text: string): ExitCode {
  io.stderr(`${text}\nUsage: ${factsCommand.usage}\n`)
  return 2
}
