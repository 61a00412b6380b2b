import { isSafeAddress } from '../addresses.ts'
import { labelOf } from '../labels.ts'
import { formats, type InlineNode } from '../nodes.ts'

const tags: readonly { readonly bit: number; readonly tag: string }[] = [
  { bit: formats.highlight, tag: 'mark' },
  { bit: formats.underline, tag: 'u' },
  { bit: formats.subscript, tag: 'sub' },
  { bit: formats.superscript, tag: 'sup' },
  { bit: formats.strikethrough, tag: 's' },
  { bit: formats.bold, tag: 'strong' },
  { bit: formats.italic, tag: 'em' },
  { bit: formats.code, tag: 'code' },
]

function inlineHtml(nodes: readonly InlineNode[]): string {
  return wrapped(nodes, 0)
}

/** The same, for a title: an empty one needs no break. */
export function titleHtml(nodes: readonly InlineNode[]): string {
  return nodes.length === 0 ? '' : lineHtml(nodes)
}

/**
 * A line of a page, in normal form, as HTML without looks. HTML ignores the last line break of a block, so that a line that ends with one, or is empty, needs another.
 */
export function lineHtml(nodes: readonly InlineNode[]): string {
  const last = nodes.at(-1)
  return inlineHtml(nodes) + (last === undefined || endsWithBreak(last) ? '<br>' : '')
}

function endsWithBreak(node: InlineNode): boolean {
  if (node.type === 'link') {
    const last = node.children.at(-1)
    return last !== undefined && endsWithBreak(last)
  }
  return node.type === 'linebreak'
}

/** Words as HTML text or as an attribute's value. */
export function escaped(words: string): string {
  return words.replace(/[&<>"'\u00a0]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function wrapped(nodes: readonly InlineNode[], from: number): string {
  const wrapper = tags[from]
  if (wrapper === undefined) return nodes.map((node) => single(node)).join('')
  let out = ''
  for (let index = 0; index < nodes.length; ) {
    const has = hasFormat(nodes[index], wrapper.bit)
    let end = index + 1
    while (end < nodes.length && hasFormat(nodes[end], wrapper.bit) === has) end += 1
    const inner = wrapped(nodes.slice(index, end), from + 1)
    out += has ? `<${wrapper.tag}>${inner}</${wrapper.tag}>` : inner
    index = end
  }
  return out
}

function hasFormat(node: InlineNode | undefined, bit: number): boolean {
  return node?.type === 'text' && (node.format & bit) !== 0
}

function single(node: InlineNode): string {
  switch (node.type) {
    case 'text':
      return escaped(node.text)
    case 'linebreak':
      return '<br>'
    case 'tab':
      return '<span data-tab="">&#9;</span>'
    case 'link':
    case 'autolink': {
      const inner = inlineHtml(node.children)
      return isSafeAddress(node.url) ? `<a href="${escaped(node.url)}">${inner}</a>` : inner
    }
    case 'chip':
      return `<span data-record="${node.record}" data-record-type="${node.recordType}">${escaped(node.label)}</span>`
    case 'mention':
      return `<span data-person="${node.record}">${escaped(node.label)}</span>`
    case 'pagelink':
      return `<span data-page="${node.page}">${escaped(node.label)}</span>`
    case 'date':
      return `<time datetime="${node.day}">${escaped(labelOf(node))}</time>`
    case 'opaque':
      return ''
  }
}
