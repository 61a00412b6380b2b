import { createScanner, type ParseError, parse, printParseErrorCode, stripComments } from 'jsonc-parser'

export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  /** The first mistake: a sentence, and the line counted from 1. */
  | { readonly ok: false; readonly text: string; readonly line: number }

/** What is wrong, by the codes of the parser. */
const mistakes: Readonly<Record<string, string>> = {
  InvalidSymbol: 'there is a word that does not belong here',
  InvalidNumberFormat: 'a number is not written as JSON writes numbers',
  PropertyNameExpected: 'a name in quotation marks is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'the closing } is missing',
  CloseBracketExpected: 'the closing ] is missing',
  EndOfFileExpected: 'something stands after the end',
  UnexpectedEndOfComment: 'a comment is not closed',
  UnexpectedEndOfString: 'a text is not closed by a quotation mark',
}

/** JSON as people write it by hand: with comments and a comma after the last entry. A text without any is no value. */
export function readJson(text: string): JsonReading {
  if (isBare(text)) return { ok: true, value: undefined }
  const tooDeep = depthFault(text)
  if (tooDeep !== null) return { ok: false, text: 'it is nested too deeply', line: lineAt(text, tooDeep) }
  const errors: ParseError[] = []
  const value: unknown = parse(text, errors, { allowTrailingComma: true, disallowComments: false })
  const [first] = errors
  if (first === undefined) return { ok: true, value }
  const mistake = mistakes[printParseErrorCode(first.error)] ?? 'it is not JSON'
  return { ok: false, text: mistake, line: lineAt(text, first.offset) }
}

// The parser calls itself for each level; no file of ours has more than three.
const depthLimit = 100
// Numbers of the scanner's tokens, whose names are an enum that does not exist at run time.
const [openBrace, closeBrace, openBracket, closeBracket, endOfFile] = [1, 2, 3, 4, 17]

/** Where the nesting becomes deeper than allowed; null where it does not. */
function depthFault(text: string): number | null {
  const scanner = createScanner(text, true)
  let depth = 0
  for (let token: number = scanner.scan(); token !== endOfFile; token = scanner.scan()) {
    if (token === openBrace || token === openBracket) depth += 1
    if (token === closeBrace || token === closeBracket) depth = Math.max(0, depth - 1)
    if (depth > depthLimit) return scanner.getTokenOffset()
  }
  return null
}

/** The line of a place in a text, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** The text with something to write into: where it holds comments alone, an empty list or object is put under them. */
export function begun(text: string, empty: '[]' | '{}'): string {
  if (!isBare(text)) return text
  return text.trim() === '' ? empty : `${text.trimEnd()}\n${empty}`
}

function isBare(text: string): boolean {
  return stripComments(text).trim() === ''
}
