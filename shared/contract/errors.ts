/**
 * Everything that can go wrong between the window and the main process, each with its sentence for the person.
 * The codes are the closed set: what is not foreseen here is a bug and crosses as `internal`.
 */
export const failureSentences = {
  badRequest: 'Acumen asked itself for something it does not understand. Nothing was changed.',
  badResponse: 'Acumen gave itself an answer it does not understand.',
  notAllowed: 'This part of Acumen may not do that.',
  tooLarge: 'The file is larger than Acumen reads.',
  empty: 'The file is empty.',
  unreadable: 'The file could not be read.',
  unwritable: 'The file could not be written.',
  diskFull: 'The disk is full. Nothing was overwritten; free some space and try again.',
  notFound: 'There is no such copy any more.',
  damaged: 'This copy is damaged: it is not what was written.',
  linkRefused: 'Only web (https) and mail addresses are opened.',
  printFailed: 'The brief could not be laid out.',
  cancelled: 'It was cancelled. Nothing was written.',
  busy: 'The same work is already under way.',
  internal: 'Something went wrong inside Acumen. Your notes are where they were.',
} as const satisfies Readonly<Record<string, string>>

export type FailureCode = keyof typeof failureSentences

export interface Failure {
  readonly ok: false
  readonly code: FailureCode
  /** The code's sentence, with what is particular to this case behind it. */
  readonly text: string
}

export type Outcome<Value> = { readonly ok: true; readonly value: Value } | Failure

export function success<Value>(value: Value): Outcome<Value> {
  return { ok: true, value }
}

/** @param detail one more sentence about this very case: a path, a size, a limit; never the text of a note. */
export function failure(code: FailureCode, detail = ''): Failure {
  const sentence = failureSentences[code]
  return { ok: false, code, text: detail === '' ? sentence : `${sentence} ${detail}` }
}

export function isFailureCode(code: string): code is FailureCode {
  return Object.hasOwn(failureSentences, code)
}
