import type { PhrasingContent } from 'mdast'
import { labelOf } from '../labels.ts'
import { formats, type InlineNode, type TextNode } from '../nodes.ts'
import { referenceOf } from './references.ts'
import { storedComment } from './stored-comment.ts'

/**
 * `plain` is how a person would write it. `strict` uses HTML for formats and references for every sign: it reads badly
 * and always comes back, and stands in where the plain way would not.
 */
export type Manner = 'plain' | 'strict'

interface Wrapper {
  readonly bit: number
  readonly tag: string
  readonly type?: 'strong' | 'emphasis' | 'delete'
}

/** From the outermost to the innermost. */
const wrappers: readonly Wrapper[] = [
  { bit: formats.highlight, tag: 'mark' },
  { bit: formats.underline, tag: 'u' },
  { bit: formats.subscript, tag: 'sub' },
  { bit: formats.superscript, tag: 'sup' },
  { bit: formats.strikethrough, tag: 's', type: 'delete' },
  { bit: formats.bold, tag: 'b', type: 'strong' },
  { bit: formats.italic, tag: 'i', type: 'emphasis' },
]

interface Place {
  readonly manner: Manner
  /** Where a line cannot be broken by a line end: headings and cells. */
  readonly oneLine: boolean
}

/** A line of a page as Markdown's phrasing; the nodes are in normal form. */
export function phrasing(nodes: readonly InlineNode[], place: Place): PhrasingContent[] {
  const content = wrapped(nodes, wrappers, place)
  // A comment or a lone break at the start would take the whole line for itself; an empty element keeps it inside.
  const [first] = nodes
  const needsLead = first?.type === 'opaque' || (first?.type === 'linebreak' && place.manner === 'strict')
  return needsLead ? [raw('<span></span>'), ...content] : content
}

/** Neighbours that share the outermost format go into one wrapper, and so on inwards. */
function wrapped(nodes: readonly InlineNode[], todo: readonly Wrapper[], place: Place): PhrasingContent[] {
  const [wrapper, ...inner] = todo
  if (wrapper === undefined) return nodes.flatMap((node) => single(node, place))
  const out: PhrasingContent[] = []
  for (let index = 0; index < nodes.length; ) {
    const has = hasFormat(nodes[index], wrapper.bit)
    let end = index + 1
    while (end < nodes.length && hasFormat(nodes[end], wrapper.bit) === has) end += 1
    const children = wrapped(nodes.slice(index, end), inner, place)
    out.push(...(has ? wrap(children, wrapper, place) : children))
    index = end
  }
  return out
}

function hasFormat(node: InlineNode | undefined, bit: number): boolean {
  return node?.type === 'text' && (node.format & bit) !== 0
}

function wrap(children: PhrasingContent[], { type, tag }: Wrapper, { manner }: Place): PhrasingContent[] {
  if (type !== undefined && manner === 'plain') return [{ type, children }]
  return [raw(`<${tag}>`), ...children, raw(`</${tag}>`)]
}

function single(node: InlineNode, place: Place): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return words(node, place)
    case 'linebreak':
      return place.oneLine || place.manner === 'strict' ? [raw('<br>')] : [{ type: 'break' }]
    case 'tab':
      return [raw('&#9;')]
    case 'opaque':
      return [raw(storedComment(node.json))]
    case 'link':
    case 'autolink':
      return [{ type: 'link', url: node.url, children: wrapped(node.children, wrappers, place) }]
    default: {
      const { url, title = null } = referenceOf(node)
      const label = labelOf(node)
      return [{ type: 'link', url, title, children: label === '' ? [] : words({ text: label, format: 0 }, place) }]
    }
  }
}

function words({ text, format }: Pick<TextNode, 'text' | 'format'>, { manner }: Place): PhrasingContent[] {
  const isCode = (format & formats.code) !== 0
  if (manner === 'plain') return [isCode ? { type: 'inlineCode', value: text } : { type: 'text', value: text }]
  const encoded = raw(encodeEverySign(text))
  return isCode ? [raw('<code>'), encoded, raw('</code>')] : [encoded]
}

/** Every sign that could mean something, and every blank, as a character reference. */
function encodeEverySign(text: string): string {
  return text.replace(/[\s!-/:-@[-`{-~]/gu, (sign) => `&#x${(sign.codePointAt(0) ?? 32).toString(16)};`)
}

/** Written as it stands. */
function raw(value: string): PhrasingContent {
  return { type: 'html', value }
}
