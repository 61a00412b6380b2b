import { bytesToBinary, decodeText } from '../../text-encoding/decode.ts'
import { type ContactFile, contactProblem, type Exporter } from '../result.ts'
import { cardsOf, type RawCard } from './cards.ts'
import { readCard } from './person.ts'

/**
 * The people of a vCard file, versions 2.1, 3.0 and 4.0, any number of cards. A file that is not UTF-8 as a whole is
 * read as bytes, since each of its lines may name an encoding of its own.
 */
export function readVcard(bytes: Uint8Array): ContactFile {
  const { text, encoding } = decodeText(bytes)
  const isBinary = encoding === 'windows-1252'
  const { cards, isCut } = cardsOf(isBinary ? bytesToBinary(bytes) : text)
  const read = cards.map((card) => readCard(card, isBinary))
  return {
    format: 'vCard',
    exporter: exporterOf(cards),
    people: read.flatMap(({ person }) => person ?? []),
    organisations: read.flatMap(({ organisation }) => organisation ?? []),
    columns: [],
    problems: [...read.flatMap(({ problems }) => problems), ...(isCut ? [contactProblem('tooMany', '')] : [])],
  }
}

/** Told by what a program leaves in every card it writes. */
function exporterOf(cards: readonly RawCard[]): Exporter {
  const lines = cards.slice(0, 20).flatMap((card) => card.lines)
  const has = (pattern: RegExp): boolean => lines.some((line) => pattern.test(line))
  if (has(/^X-MS-OL-|^PRODID:.*(Outlook|Microsoft)/i)) return 'Outlook'
  if (has(/^X-EVOLUTION-|^PRODID:.*Evolution/i)) return 'Evolution'
  if (has(/^PRODID:.*(Apple|iOS|macOS|Mac OS)/i)) return 'Apple'
  return has(/^PRODID:.*Google|^X-PHONETIC-(FIRST|LAST)-NAME/i) ? 'Google' : ''
}
