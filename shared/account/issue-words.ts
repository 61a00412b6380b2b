import type * as v from 'valibot'

/** What is wrong with a value, as a sentence. Schemas with a message of their own have said it already. */
export function issueSentence(issue: v.BaseIssue<unknown>): string {
  if (!issue.message.startsWith('Invalid ')) return sentence(issue.message)
  if (issue.kind === 'validation') return ruleSentence(issue)
  if (issue.expected === 'never') return 'This field is not one that an account file has.'
  if (issue.received === 'undefined') return 'This field is missing.'
  return `Here stands ${foundWords(issue)}; it must be ${expectedWords(issue.expected ?? '')}.`
}

const rules: Readonly<Record<string, (expected: string) => string>> = {
  max_length: (most) => `This is too long: it may hold at most ${most}.`,
  min_value: (least) => `This number is too small: it must be at least ${least}.`,
  max_value: (most) => `This number is too large: it may be at most ${most}.`,
  integer: () => 'This must be a whole number.',
  finite: () => 'This must be a number that has an end.',
  regex: () => 'This is not written as it must be.',
}

/** A rule that the value breaks, though it is of the right kind. */
function ruleSentence({ type, expected }: v.BaseIssue<unknown>): string {
  return rules[type]?.((expected ?? '').replace(/^[<>]=/, '')) ?? 'This value is not one that an account file may hold.'
}

const kindWords: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
  null: 'null',
}

/** `("x" | "y" | null)` as `"x", "y" or null`. */
function expectedWords(expected: string): string {
  const parts = expected
    .replace(/[()]/g, '')
    .split(' | ')
    .map((part) => kindWords[part] ?? part)
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`
}

function foundWords({ input, received }: v.BaseIssue<unknown>): string {
  if (typeof input === 'string')
    return `the text ${received.length > 40 ? `${received.slice(0, 40)}\u2026"` : received}`
  if (typeof input === 'number') return `the number ${received}`
  return kindWords[received] ?? received
}

function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`
}
