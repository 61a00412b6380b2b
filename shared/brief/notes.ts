import type { PageBody } from '../account/account.ts'
import { pageText } from '../document/text.ts'
import { line } from './line.ts'
import type { Block } from './model.ts'

/** Deeper trees are cut off: a page comes from outside and must not overflow the stack. */
const deepest = 64

type Node = Readonly<Record<string, unknown>>

/** A page's notes as blocks of the brief: headings, paragraphs, lists and quotes. Whatever else stands there is text. */
export function noteBlocks(body: PageBody): Block[] {
  const { root } = body as { root?: unknown }
  return childrenOf(root).flatMap((node) => blocksOf(node, 0))
}

function blocksOf(node: Node, depth: number): Block[] {
  if (depth > deepest) return []
  switch (node['type']) {
    case 'heading':
      return textOf(node) === ''
        ? []
        : [{ kind: 'heading', level: node['tag'] === 'h1' || node['tag'] === 'h2' ? 4 : 5, text: textOf(node) }]
    case 'list':
      return listOf(node, depth)
    case 'quote':
      return textOf(node) === '' ? [] : [{ kind: 'quote', quote: { words: textOf(node), by: '', sources: [] } }]
    default:
      return textOf(node) === '' ? [] : [{ kind: 'text', line: line(textOf(node)) }]
  }
}

/** Lists in lists become one list: on paper the order counts, not the nesting. */
function listOf(node: Node, depth: number): Block[] {
  const items = itemsOf(node, depth)
  return items.length === 0
    ? []
    : [{ kind: 'list', ordered: node['listType'] === 'number', items: items.map((text) => line(text)) }]
}

function itemsOf(list: Node, depth: number): string[] {
  if (depth > deepest) return []
  return childrenOf(list).flatMap((item) => {
    const nested = childrenOf(item).filter(({ type }) => type === 'list')
    const own = childrenOf(item).filter(({ type }) => type !== 'list')
    const mark = item['checked'] === true ? '\u2713 ' : ''
    const text = textOf({ ...item, children: own })
    return [...(text === '' ? [] : [`${mark}${text}`]), ...nested.flatMap((each) => itemsOf(each, depth + 1))]
  })
}

function textOf(node: Node): string {
  return pageText({ root: node }).replace(/\n+/g, ' ').trim()
}

function childrenOf(node: unknown): Node[] {
  if (typeof node !== 'object' || node === null || !('children' in node) || !Array.isArray(node.children)) return []
  return node.children.filter((child): child is Node => typeof child === 'object' && child !== null)
}
