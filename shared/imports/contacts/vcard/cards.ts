import { contactLimits } from '../result.ts'

/** One card's lines, folds undone, photographs and properties that no contact needs left out. */
export interface RawCard {
  /** Counted from 1, in the order of the file. */
  readonly number: number
  readonly lines: readonly string[]
  /** What is wrong with its frame or lines, in words; empty where nothing is. */
  readonly damage: string
}

const wanted = new Set([
  'VERSION',
  'FN',
  'N',
  'ORG',
  'TITLE',
  'ROLE',
  'EMAIL',
  'TEL',
  'ADR',
  'LABEL',
  'NOTE',
  'URL',
  'UID',
  'REV',
  'KIND',
  'PRODID',
  'X-ABSHOWAS',
  'X-ADDRESSBOOKSERVER-KIND',
])
/** Properties that tell which program wrote the card. */
const traces = /^X-(EVOLUTION|MS-OL|PHONETIC)-/i
const property = /^(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)[ \t]*[;:]/

/**
 * Finds the cards of a file. A card inside another (an assistant's, in 2.1) is passed over; a card that begins before
 * the last one ended closes it, so that one cut card costs no other.
 */
export function cardsOf(text: string): { readonly cards: readonly RawCard[]; readonly isCut: boolean } {
  const cards: RawCard[] = []
  let open: OpenCard | null = null
  let depth = 0
  for (const line of linesIn(text)) {
    if (/^\s*BEGIN:VCARD\s*$/i.test(line)) {
      if (open?.isAgent === true) {
        depth++
        continue
      }
      if (open !== null) cards.push(open.close('It does not end.'))
      if (cards.length >= contactLimits.entries) return { cards, isCut: true }
      open = new OpenCard(cards.length + 1)
    } else if (/^\s*END:VCARD\s*$/i.test(line)) {
      if (depth > 0) depth--
      else if (open !== null) {
        cards.push(open.close(''))
        open = null
      }
    } else if (depth === 0) open?.add(line)
  }
  if (open !== null) cards.push(open.close('It does not end.'))
  return { cards, isCut: false }
}

function* linesIn(text: string): Generator<string> {
  let start = 0
  for (const ending of text.matchAll(/\r\n|\n|\r/g)) {
    yield text.slice(start, ending.index)
    start = ending.index + ending[0].length
  }
  yield text.slice(start)
}

/** A card while its lines come in. */
class OpenCard {
  readonly #number: number
  readonly #lines: string[] = []
  #parts: string[] = []
  #isQuotedPrintable = false
  #isPassedOver = false
  #isOld = false
  #length = 0
  #strayLine = ''
  /** Whether the line before announced a card within this one. */
  isAgent = false

  constructor(number: number) {
    this.#number = number
  }

  add(line: string): void {
    if (this.#isQuotedPrintable && this.#parts.at(-1)?.endsWith('=') === true) {
      this.#append(line, 1)
    } else if (/^[ \t]/.test(line)) {
      // Version 2.1 folds where there is a space anyway and keeps it; the later ones add one.
      if (!this.#isPassedOver && this.#parts.length > 0) this.#append(this.#isOld ? line : line.slice(1), 0)
    } else if (line !== '') this.#begin(line)
  }

  close(damage: string): RawCard {
    this.#finish()
    const stray = this.#strayLine === '' ? '' : `There is a line that says nothing ("${this.#strayLine}").`
    return { number: this.#number, lines: this.#lines, damage: [damage, stray].filter((text) => text !== '').join(' ') }
  }

  #begin(line: string): void {
    const name = property.exec(line)?.[1]?.toUpperCase()
    if (name === undefined) {
      // The lines of a photograph that nobody has indented.
      if (!this.#isPassedOver && this.#strayLine === '') this.#strayLine = line.slice(0, 40).trim()
      return
    }
    this.#finish()
    this.isAgent = name === 'AGENT'
    this.#isPassedOver = !wanted.has(name) && !traces.test(name)
    if (this.#isPassedOver) return
    if (name === 'VERSION') this.#isOld = /:\s*2/.test(line)
    this.#isQuotedPrintable = /^[^:]*quoted-printable[^:]*:/i.test(line)
    this.#parts = [line]
    this.#length = line.length
  }

  /** @param cut how many characters of the line before belong to the fold */
  #append(line: string, cut: number): void {
    const before = this.#parts.pop() ?? ''
    this.#parts.push(before.slice(0, before.length - cut))
    this.#length += line.length
    // Four times what a record holds: room for every escape of quoted-printable.
    this.#parts.push(this.#length <= 4 * contactLimits.text ? line : '')
  }

  #finish(): void {
    if (this.#parts.length > 0) this.#lines.push(this.#parts.join(''))
    this.#parts = []
    this.#isQuotedPrintable = false
  }
}
