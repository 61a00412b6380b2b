import { binaryToBytes, decodeNamed, decodeText } from '../../text-encoding/decode.ts'

/** Characters before the value in which parameters are looked for: no real line has more. */
const longestHead = 2000

/** One property of a card. */
export interface CardLine {
  /** In capitals, without its group (`item1.`). */
  readonly name: string
  /** TYPE values and the bare words of version 2.1, in small letters. */
  readonly types: ReadonlySet<string>
  /** The parts between semicolons; one part for a value that is not structured. */
  readonly parts: readonly string[]
  /** The whole value. */
  readonly text: string
}

export interface CardSyntax {
  /** Version 2.1, which has quoted-printable and no line ends in values. */
  readonly isOld: boolean
  /** The characters stand for bytes: the file as a whole is not UTF-8. */
  readonly isBinary: boolean
}

/**
 * Reads one property. Our own, since ical.js refuses version 2.1, keeps an escaped semicolon escaped, and takes a
 * backslash before a separator for an escape; its raw value cannot be had.
 * @returns null where the line has no value
 */
export function readCardLine(line: string, syntax: CardSyntax): CardLine | null {
  const colon = valueStart(line)
  if (colon < 0) return null
  const [head = '', ...parameters] = line.slice(0, Math.min(colon, longestHead)).split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  const name = head
    .slice(head.lastIndexOf('.') + 1)
    .trim()
    .toUpperCase()
  const read = readParameters(parameters)
  const raw = line.slice(colon + 1)
  const value = (part: string): string => withoutEscapes(decodeValue(part, read, syntax), syntax.isOld)
  return { name, types: read.types, parts: splitUnescaped(raw).map(value), text: value(raw) }
}

/** The colon that ends the parameters: the first one outside quotes, or the first where a quote is not closed. */
function valueStart(line: string): number {
  let isQuoted = false
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted
    else if (line[at] === ':' && !isQuoted) return at
  }
  return line.indexOf(':')
}

interface Parameters {
  readonly types: ReadonlySet<string>
  readonly charset: string
  readonly isQuotedPrintable: boolean
}

function readParameters(parameters: readonly string[]): Parameters {
  const types = new Set<string>()
  let charset = ''
  for (const parameter of parameters.slice(0, 50)) {
    const [, key = '', value = parameter] = /^\s*([^=]*?)\s*=(.*)$/s.exec(parameter) ?? []
    if (/^charset$/i.test(key)) charset = value.trim()
    else if (key === '' || /^(type|encoding)$/i.test(key)) {
      for (const type of value.replaceAll('"', '').split(',')) types.add(type.trim().toLowerCase())
    }
  }
  return { types, charset, isQuotedPrintable: types.has('quoted-printable') }
}

function decodeValue(raw: string, { charset, isQuotedPrintable }: Parameters, { isBinary }: CardSyntax): string {
  const decode = (binary: string): string => {
    const bytes = binaryToBytes(binary)
    return (charset === '' ? null : decodeNamed(charset, bytes)) ?? decodeText(bytes).text
  }
  if (!isQuotedPrintable) return isBinary ? decode(raw) : raw
  const isAllBytes = isBinary || !/\P{ASCII}/u.test(raw)
  // A multibyte character may consist of an escape and a plain letter, so the bytes are decoded as a whole.
  if (isAllBytes) return decode(unquote(raw))
  return raw.replace(/(?:=[0-9A-Fa-f]{2})+/g, (escapes) => decode(unquote(escapes)))
}

function unquote(text: string): string {
  return text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function splitUnescaped(raw: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] === '\\') at++
    else if (raw[at] === ';') {
      parts.push(raw.slice(start, at))
      start = at + 1
    }
  }
  parts.push(raw.slice(start))
  return parts
}

function withoutEscapes(text: string, isOld: boolean): string {
  return text.replace(/\\([nN,;:"\\])/g, (escaped, letter: string) => {
    if (letter !== 'n' && letter !== 'N') return letter
    return isOld ? escaped : '\n'
  })
}
