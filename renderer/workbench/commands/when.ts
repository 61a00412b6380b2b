/** A condition over context keys, read once and tested often. */
export type When =
  | { readonly kind: 'always' }
  | { readonly kind: 'has'; readonly key: string }
  | { readonly kind: 'equals'; readonly key: string; readonly value: string; readonly negated: boolean }
  | { readonly kind: 'not'; readonly of: When }
  | { readonly kind: 'all'; readonly of: readonly When[] }
  | { readonly kind: 'any'; readonly of: readonly When[] }

/** A `when` text that cannot be read: a bug in the contribution that wrote it. */
export class WhenSyntaxError extends Error {
  constructor(
    text: string,
    /** The place of the first character that makes no sense, from 0. */
    readonly at: number,
  ) {
    super(`Cannot read the condition \`${text}\` from position ${at}`)
    this.name = 'WhenSyntaxError'
  }
}

const token = /\s*(?:(&&|\|\||==|!=|!|\(|\))|'([^']*)'|(\w[\w.:-]*))/y

interface Token {
  readonly kind: 'operator' | 'string' | 'word'
  readonly text: string
  readonly at: number
}

function tokens(text: string): readonly Token[] {
  const found: Token[] = []
  token.lastIndex = 0
  while (text.slice(token.lastIndex).trim() !== '') {
    const at = token.lastIndex
    const match = token.exec(text)
    if (match === null) throw new WhenSyntaxError(text, at)
    if (match[1] !== undefined) found.push({ kind: 'operator', text: match[1], at })
    else if (match[2] !== undefined) found.push({ kind: 'string', text: match[2], at })
    else found.push({ kind: 'word', text: match[3] ?? '', at })
  }
  return found
}

/**
 * Reads `a && !b || c == 'x'`: `&&` binds tighter than `||`, parentheses group, a value is a word or stands in
 * single quotes. An empty text is always true.
 * @throws {WhenSyntaxError}
 */
export function parseWhen(text: string): When {
  const list = tokens(text)
  if (list.length === 0) return { kind: 'always' }
  let next = 0
  const fail = (): never => {
    throw new WhenSyntaxError(text, list[next]?.at ?? text.length)
  }
  const take = (operator: string) => {
    const isNext = list[next]?.kind === 'operator' && list[next]?.text === operator
    if (isNext) next += 1
    return isNext
  }

  function any(): When {
    const of = [all()]
    while (take('||')) of.push(all())
    return of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'any', of }
  }
  function all(): When {
    const of = [one()]
    while (take('&&')) of.push(one())
    return of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'all', of }
  }
  function one(): When {
    if (take('!')) return { kind: 'not', of: one() }
    if (take('(')) {
      const inner = any()
      return take(')') ? inner : fail()
    }
    const word = list[next]
    if (word === undefined || word.kind !== 'word') return fail()
    next += 1
    const negated = take('!=')
    if (!negated && !take('==')) return { kind: 'has', key: word.text }
    const value = list[next]
    if (value === undefined || value.kind === 'operator') return fail()
    next += 1
    return { kind: 'equals', key: word.text, value: value.text, negated }
  }

  const when = any()
  return next === list.length ? when : fail()
}

/** Far more than a person writes, and little enough that no nesting is too deep. */
const whenLimit = 500

export type WhenReading = { readonly ok: true; readonly when: When } | { readonly ok: false; readonly text: string }

/** Reads a condition that a person wrote: what cannot be read is a sentence. */
export function readWhen(text: string): WhenReading {
  if (text.length > whenLimit) return { ok: false, text: `It may have ${whenLimit} characters.` }
  try {
    return { ok: true, when: parseWhen(text) }
  } catch (error) {
    if (!(error instanceof WhenSyntaxError)) throw error
    return { ok: false, text: `It does not make sense from character ${error.at + 1} on.` }
  }
}

/** A key alone tests that its value is truthy; `==` compares texts, so `count == 3` holds for the number 3. */
export function holds(when: When, get: (key: string) => unknown): boolean {
  switch (when.kind) {
    case 'always':
      return true
    case 'has':
      return Boolean(get(when.key))
    case 'equals':
      return (String(get(when.key) ?? '') === when.value) !== when.negated
    case 'not':
      return !holds(when.of, get)
    case 'all':
      return when.of.every((part) => holds(part, get))
    case 'any':
      return when.of.some((part) => holds(part, get))
  }
}
