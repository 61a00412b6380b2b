import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser'

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

/** JSON as people write it by hand: with comments and a comma after the last entry. Empty text is no value. */
export function readJson(text: string): JsonReading {
  if (text.trim() === '') return { ok: true, value: undefined }
  const errors: ParseError[] = []
  const value: unknown = parse(text, errors, { allowTrailingComma: true, disallowComments: false })
  const [first] = errors
  if (first === undefined) return { ok: true, value }
  const mistake = mistakes[printParseErrorCode(first.error)] ?? 'it is not JSON'
  return { ok: false, text: mistake, line: text.slice(0, first.offset).split('\n').length }
}
