import { type Token, Tokenizer } from 'parse5'
import { decodeText } from '../decode.ts'

/** Attributes by their names in lower case, without prefix. */
export type Attributes = ReadonlyMap<string, string>

export interface XmlEvents {
  open(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
  /** Whether enough was read; asked now and then. */
  isDone?(): boolean
}

/** Characters that are read at a time. */
const chunk = 1_000_000
/** Far more than the largest sheet has that is kept whole. */
const mostTags = 10_000_000

/**
 * Reads an XML part from start to end, with element names in lower case and without prefix. It uses the tokenizer of
 * HTML, which reads anything in linear time, knows more entities than XML and gives up on nothing.
 */
export function readXml(part: Uint8Array, events: XmlEvents): void {
  let tags = 0
  const close = (name: string) => events.close?.(name)
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag(token) {
        tags++
        const name = localName(token.tagName)
        events.open(name, attributesOf(token))
        if (token.selfClosing) close(name)
      },
      onEndTag: (token) => close(localName(token.tagName)),
      onCharacter: (token) => events.text?.(token.chars),
      onWhitespaceCharacter: (token) => events.text?.(token.chars),
      onNullCharacter() {},
      onComment() {},
      onDoctype() {},
      onEof() {},
      onParseError: null,
    },
  )
  // Only in foreign content does the tokenizer know CDATA sections.
  tokenizer.inForeignNode = true
  const { text } = decodeText(part)
  for (let at = 0; at < text.length && tags < mostTags && events.isDone?.() !== true; at += chunk) {
    tokenizer.write(text.slice(at, at + chunk), at + chunk >= text.length)
  }
}

function attributesOf(token: Token.TagToken): Attributes {
  return new Map(token.attrs.map(({ name, value }) => [localName(name), value]))
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
