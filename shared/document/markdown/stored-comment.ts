import { nestingOf } from '../../account/json-position.ts'
import { isJson, type Json } from '../nodes.ts'

const mark = 'acumen:'
const deepest = 40

/** A node that Markdown has no sign for, as a comment that holds its JSON and nothing that could end the comment. */
export function storedComment(json: unknown): string {
  const code = JSON.stringify(json ?? null)
    .replace(/[<>|`]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/-(?=-)/g, '\\u002d')
  return `<!-- ${mark}${code} -->`
}

export type StoredRead =
  | { readonly kind: 'node'; readonly json: unknown }
  /** An ordinary comment. */
  | { readonly kind: 'comment' }
  | { readonly kind: 'damaged' }

/** The other way. Null when the HTML is no single comment. */
export function readStored(html: string): StoredRead | null {
  const comment = /^<!--([\s\S]*?)-->\s*$/.exec(html)?.[1]?.trim()
  if (comment === undefined) return null
  if (!comment.startsWith(mark)) return { kind: 'comment' }
  const code = comment.slice(mark.length)
  if (nestingOf(code) > deepest) return { kind: 'damaged' }
  try {
    const json: unknown = JSON.parse(code)
    return hasForeignPrototype(json, 0) ? { kind: 'damaged' } : { kind: 'node', json }
  } catch {
    return { kind: 'damaged' }
  }
}

/** Keys that change what an object is, where somebody copies it carelessly. */
function hasForeignPrototype(json: unknown, depth: number): boolean {
  if (Array.isArray(json)) return json.some((each) => hasForeignPrototype(each, depth + 1))
  if (!isJson(json)) return false
  const node: Json = json
  return Object.keys(node).some((key) => key === '__proto__' || hasForeignPrototype(node[key], depth + 1))
}
