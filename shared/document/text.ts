import { deepestNode } from './bounds.ts'

/**
 * The plain text of a page's Lexical body: blocks separated by newlines, line breaks kept. Unknown nodes give
 * the text of their children; what is not a tree gives nothing.
 */
export function pageText(body: Readonly<Record<string, unknown>>): string {
  const { root } = body
  const pieces: string[] = []
  walk(root, 0, pieces)
  return pieces
    .join('')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

function walk(node: unknown, depth: number, pieces: string[]): void {
  if (depth > deepestNode || typeof node !== 'object' || node === null) return
  const { type, text, children, label, day } = node as Readonly<Record<string, unknown>>
  if (type === 'linebreak') {
    pieces.push('\n')
    return
  }
  if (typeof text === 'string') pieces.push(text)
  else if (labelled.has(String(type)) && typeof label === 'string') pieces.push(label)
  else if (type === 'date' && typeof day === 'string') pieces.push(day)
  if (type === 'tab' && typeof text !== 'string') pieces.push('\t')
  if (!Array.isArray(children)) return
  const isBlock = !inlineTypes.has(String(type))
  if (isBlock) pieces.push('\n')
  for (const child of children) walk(child, depth + 1, pieces)
  if (isBlock) pieces.push('\n')
}

/** Nodes that stand for something else and remember how it was called. */
const labelled: ReadonlySet<string> = new Set(['chip', 'mention', 'pagelink'])

/** Nodes with children that stand inside a line. */
const inlineTypes: ReadonlySet<string> = new Set(['link', 'autolink', 'mark', 'overflow', 'chip', 'mention'])
