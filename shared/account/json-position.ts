/**
 * Places in a JSON text. `JSON.parse` tells no line, and its messages differ between engines, so a damaged file is
 * walked once more here: iteratively, since a hostile file may be nested deeper than the stack.
 */
export type JsonPath = readonly (string | number)[]

export interface TextPlace {
  readonly line: number
  readonly column: number
}

export interface JsonFault extends TextPlace {
  /** The text ended where something still had to come: a cut file rather than a wrong one. */
  readonly truncated: boolean
}

interface Frame {
  readonly kind: 'object' | 'array'
  key: string | number
}

const escapeToken = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const literalToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const blanks = /[ \t\r\n]*/y

/** Line and column, both from 1, of an offset into the text. */
export function placeOf(text: string, offset: number): TextPlace {
  let line = 1
  let start = 0
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; next = text.indexOf('\n', next + 1)) {
    line += 1
    start = next + 1
  }
  return { line, column: offset - start + 1 }
}

/** Deepest nesting of brackets outside strings; 0 for a bare value. Needs no valid JSON. */
export function nestingOf(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (inString) {
      if (code === 92) index += 1
      else if (code === 34) inString = false
    } else if (code === 34) inString = true
    else if (code === 123 || code === 91) {
      depth += 1
      if (depth > deepest) deepest = depth
    } else if (code === 125 || code === 93) depth -= 1
  }
  return deepest
}

/**
 * Walks a JSON text and reports each value's path and offset, keys before their values.
 * @returns the first fault, or null when the text is JSON. The visitor stops the walk by returning true.
 */
export function walkJson(text: string, visit: (path: JsonPath, offset: number) => boolean): JsonFault | null {
  const frames: Frame[] = []
  let at = 0
  const skip = (token: RegExp): number => {
    token.lastIndex = at
    return token.test(text) ? token.lastIndex : -1
  }
  const fault = (): JsonFault => ({ ...placeOf(text, at), truncated: at >= text.length || isOpenString(text, at) })
  let expects: 'value' | 'first' | 'after' = 'value'
  for (;;) {
    at = skip(blanks)
    const frame = frames.at(-1)
    if (expects === 'after') {
      if (!frame) return at === text.length ? null : fault()
      const closing = frame.kind === 'object' ? '}' : ']'
      if (text[at] === closing) {
        frames.pop()
        at += 1
        continue
      }
      if (text[at] !== ',') return fault()
      at += 1
      at = skip(blanks)
      if (typeof frame.key === 'number') frame.key += 1
      expects = 'value'
    } else if (expects === 'first' && frame && text[at] === (frame.kind === 'object' ? '}' : ']')) {
      frames.pop()
      at += 1
      expects = 'after'
      continue
    }
    if (frame?.kind === 'object') {
      const end = endOfString(text, at)
      if (end < 0) return fault()
      frame.key = JSON.parse(text.slice(at, end)) as string // the token is a JSON string
      at = end
      at = skip(blanks)
      if (text[at] !== ':') return fault()
      at += 1
      at = skip(blanks)
    }
    if (
      visit(
        frames.map((each) => each.key),
        at,
      )
    )
      return null
    if (text[at] === '{' || text[at] === '[') {
      frames.push(text[at] === '{' ? { kind: 'object', key: '' } : { kind: 'array', key: 0 })
      at += 1
      expects = 'first'
      continue
    }
    const end = Math.max(endOfString(text, at), skip(literalToken))
    if (end <= at) return fault()
    at = end
    expects = 'after'
  }
}

/** Lines of the given paths, each from 1; a path that is not in the text gets the line of its nearest ancestor. */
export function linesOf(text: string, paths: readonly JsonPath[]): number[] {
  const wanted = new Map<string, number>()
  for (const path of paths) {
    for (let length = 0; length <= path.length; length += 1) wanted.set(JSON.stringify(path.slice(0, length)), 1)
  }
  walkJson(text, (path, offset) => {
    const key = JSON.stringify(path)
    if (wanted.has(key)) wanted.set(key, offset)
    return false
  })
  return paths.map((path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = wanted.get(JSON.stringify(path.slice(0, length)))
      if (offset !== undefined && offset > 1) return placeOf(text, offset).line
    }
    return 1
  })
}

/** `records[3].period.end`, the way a person would look for it. */
export function pathText(path: JsonPath): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text === '' ? part : `${text}.${part}`
  }, '')
}

/** Where the string that begins at `at` ends, or -1. By hand: one pattern over a string of megabytes overflows its stack. */
function endOfString(text: string, at: number): number {
  if (text[at] !== '"') return -1
  let index = at + 1
  while (index < text.length) {
    const code = text.charCodeAt(index)
    if (code === 34) return index + 1
    if (code < 32) return -1
    if (code === 92) {
      escapeToken.lastIndex = index
      if (!escapeToken.test(text)) return -1
      index = escapeToken.lastIndex
    } else index += 1
  }
  return -1
}

function isOpenString(text: string, at: number): boolean {
  return text[at] === '"' && text.indexOf('"', at + 1) === -1
}
