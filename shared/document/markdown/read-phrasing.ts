import type { Definition, PhrasingContent } from 'mdast'
import { isSafeAddress } from '../addresses.ts'
import { formats, type InlineNode, text } from '../nodes.ts'
import { cleanText, oneLine } from '../normal-inline.ts'
import type { ProblemList } from '../problems.ts'
import { readInline } from '../read.ts'
import { wordsOf } from './parse.ts'
import { readReference } from './references.ts'
import { readStored } from './stored-comment.ts'

/** What reading a line needs to know of the rest of the text. */
export interface Reading {
  readonly source: string
  readonly definitions: ReadonlyMap<string, Definition>
  readonly problems: ProblemList
}

const tagFormats: Readonly<Record<string, number>> = {
  b: formats.bold,
  strong: formats.bold,
  i: formats.italic,
  em: formats.italic,
  u: formats.underline,
  ins: formats.underline,
  s: formats.strikethrough,
  del: formats.strikethrough,
  strike: formats.strikethrough,
  sub: formats.subscript,
  sup: formats.superscript,
  mark: formats.highlight,
  code: formats.code,
}

const silent = new Set(['script', 'style', 'iframe', 'object', 'template', 'svg', 'math', 'noscript'])
const deepest = 50

/** A line of Markdown as inline nodes; HTML formats are read, other HTML gives its words. */
export function readPhrasing(nodes: readonly PhrasingContent[], reading: Reading, format = 0, depth = 0): InlineNode[] {
  if (depth > deepest) {
    reading.problems.add('tooComplex')
    return nodes.map((node) => text(oneLine(wordsOf(node)), format))
  }
  const out: InlineNode[] = []
  const open = new OpenTags()
  for (const node of nodes) {
    if (node.type === 'html') out.push(...readTag(node.value, open, reading))
    else if (!open.isSilent) out.push(...readNode(node, reading, format | open.format, depth))
  }
  return out
}

/** The HTML formats that are open at a point of the line. */
class OpenTags {
  readonly #counts = new Map<number, number>()
  format = 0
  isSilent = false

  toggle(bit: number, isClosing: boolean): void {
    const count = Math.max(0, (this.#counts.get(bit) ?? 0) + (isClosing ? -1 : 1))
    this.#counts.set(bit, count)
    this.format = count > 0 ? this.format | bit : this.format & ~bit
  }
}

function readTag(html: string, open: OpenTags, { problems }: Reading): readonly InlineNode[] {
  const stored = readStored(html)
  if (stored?.kind === 'damaged') problems.add('nodeDropped')
  if (stored !== null) return stored.kind === 'node' ? [storedInline(stored.json)] : []
  const [, slash = '', tag = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html) ?? []
  const name = tag.toLowerCase()
  if (silent.has(name)) {
    open.isSilent = slash === '' && !html.endsWith('/>')
    if (open.isSilent) problems.add('activeDropped')
  }
  if (open.isSilent) return []
  if (name === 'br') return [{ type: 'linebreak' }]
  if (name === 'img') problems.add('imageDropped')
  const bit = Object.hasOwn(tagFormats, name) ? tagFormats[name] : undefined
  if (bit !== undefined) open.toggle(bit, slash === '/')
  return []
}

/** A comment holds what this version did not know; whatever else it holds must not slip past the rules for links. */
function storedInline(json: unknown): InlineNode {
  const node = readInline(json)
  return node.type === 'link' || node.type === 'autolink' ? text(oneLine(node.url)) : node
}

function readNode(node: PhrasingContent, reading: Reading, format: number, depth: number): readonly InlineNode[] {
  const inside = (more: number) =>
    'children' in node ? readPhrasing(node.children, reading, format | more, depth + 1) : []
  switch (node.type) {
    case 'text':
      return cleanText(node.value.replace(/\r?\n|\r/g, ' '), format)
    case 'inlineCode':
      return cleanText(node.value.replace(/\r?\n|\r/g, ' '), format | formats.code)
    case 'break':
      return [{ type: 'linebreak' }]
    case 'strong':
      return inside(formats.bold)
    case 'emphasis':
      return inside(formats.italic)
    case 'delete':
      return inside(formats.strikethrough)
    case 'link':
      return readLink(node.url, { title: node.title ?? '', children: inside(0), label: wordsInside(node) }, reading)
    case 'linkReference': {
      const { url = '', title = '' } = reading.definitions.get(node.identifier) ?? {}
      return readLink(url, { title: title ?? '', children: inside(0), label: wordsInside(node) }, reading)
    }
    case 'image':
    case 'imageReference':
      reading.problems.add('imageDropped')
      return cleanText(oneLine(node.alt ?? ''), format)
    case 'footnoteReference':
      return [text(`[${oneLine(node.label ?? node.identifier)}]`, format | formats.superscript)]
    default:
      return []
  }
}

function wordsInside(node: { readonly children: readonly PhrasingContent[] }): string {
  return oneLine(node.children.map((child) => wordsOf(child)).join(''))
}

function readLink(
  url: string,
  { title, children, label }: { title: string; children: readonly InlineNode[]; label: string },
  { problems }: Reading,
): readonly InlineNode[] {
  const reference = readReference(url, { title, label })
  if (reference !== null) return [reference]
  if (isSafeAddress(url)) return [{ type: 'link', url, children }]
  problems.add('linkDropped')
  return children
}
