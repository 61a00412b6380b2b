import { contactLimits } from './result.ts'

/** One line without surplus space; control characters and the marks of hidden direction are gone. */
export function oneLine(text: string): string {
  return cut(
    text
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
      .replace(/ {2,}/g, ' ')
      .trim(),
  )
}

/** Prose: line ends as `\n`, no control characters, nothing blank around it. */
export function prose(text: string): string {
  return cut(
    text
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      .trim(),
  )
}

/** Lines and parts as one line with commas between, without empty parts and doubled commas. */
export function addressLine(parts: readonly string[]): string {
  const pieces = parts
    .flatMap((part) => part.split(/[\r\n]+/))
    .map((piece) => oneLine(piece).replace(/^[,\s]+|[,\s]+$/g, ''))
  return cut(pieces.filter((piece) => piece !== '').join(', '))
}

/** An address with its parts in the order in which one writes them; the postal code stands with the region. */
export function addressOf(parts: {
  readonly street: readonly string[]
  readonly city: string
  readonly region: string
  readonly postalCode: string
  readonly country: string
}): string {
  const area = [parts.region, parts.postalCode]
    .map(oneLine)
    .filter((part) => part !== '')
    .join(' ')
  return addressLine([...parts.street, parts.city, area, parts.country])
}

/** The address out of `mailto:ada@example.com` or `Ada <ada@example.com>`; null where it is none. */
export function emailOf(text: string): string | null {
  const bracketed = /<([^<>]*)>\s*$/.exec(text.slice(0, 1000))?.[1] ?? text
  const address = oneLine(bracketed).replace(/^mailto:/i, '')
  return address.length <= 320 && /^[^\s@<>",;]+@[^\s@<>",;]+$/.test(address) ? address : null
}

/** A telephone number as it was written. */
export function phoneOf(text: string): string {
  return oneLine(text).replace(/^tel:/i, '').slice(0, 200)
}

/** Each text once, empty ones left out, in order; at most what a person's record holds. */
export function distinct(texts: readonly string[]): readonly string[] {
  const seen = new Map(texts.filter((text) => text !== '').map((text) => [text.toLowerCase(), text]))
  // The spelling that came first wins.
  for (const text of [...texts].reverse()) if (seen.has(text.toLowerCase())) seen.set(text.toLowerCase(), text)
  return [...seen.values()].slice(0, contactLimits.values)
}

function cut(text: string): string {
  return text.length <= contactLimits.text ? text : text.slice(0, contactLimits.text)
}
