import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast'
import { titleHtml } from '../html/inline-html.ts'
import type { BlockNode, CollapsibleNode, ListItemNode, ListNode, OpaqueNode, TableNode } from '../nodes.ts'
import { isNesting } from '../nodes.ts'
import { codeText } from '../words.ts'
import { type Manner, phrasing } from './phrasing.ts'
import { attachmentAddress } from './references.ts'
import { storedComment } from './stored-comment.ts'

/** A block of a page, in normal form, as Markdown's tree. */
export function flow(block: BlockNode, manner: Manner): (RootContent & BlockContent)[] {
  const line = { manner, oneLine: false }
  switch (block.type) {
    case 'paragraph':
      return block.children.length === 0
        ? [html('<br>')]
        : [{ type: 'paragraph', children: phrasing(block.children, line) }]
    case 'heading': {
      const depth = headingDepths[block.tag]
      return [{ type: 'heading', depth, children: phrasing(block.children, { manner, oneLine: true }) }]
    }
    case 'quote': {
      const children = phrasing(block.children, line)
      return [{ type: 'blockquote', children: children.length === 0 ? [] : [{ type: 'paragraph', children }] }]
    }
    case 'list':
      return [listFlow(block, manner)]
    case 'code':
      return [{ type: 'code', lang: block.language, value: codeText(block) }]
    case 'table':
      return [tableFlow(block, manner)]
    case 'horizontalrule':
      return [{ type: 'thematicBreak' }]
    case 'image': {
      const { alt, caption } = block
      const image: PhrasingContent = { type: 'image', url: attachmentAddress(block), alt, title: caption || null }
      return [{ type: 'paragraph', children: [image] }]
    }
    case 'callout': {
      const head: BlockContent = {
        type: 'paragraph',
        children: [{ type: 'html', value: `[!${block.kind.toUpperCase()}]` }],
      }
      return [{ type: 'blockquote', children: [head, ...block.children.flatMap((child) => flow(child, manner))] }]
    }
    case 'collapsible':
      return collapsibleFlow(block, manner)
    case 'opaque':
      return [html(storedComment(block.json))]
  }
}

const headingDepths = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 } as const

function html(value: string): RootContent & BlockContent {
  return { type: 'html', value }
}

/** As GitHub writes it: the title in HTML, Markdown between. */
function collapsibleFlow({ open, title, children }: CollapsibleNode, manner: Manner): (RootContent & BlockContent)[] {
  return [
    html(`<details${open ? ' open' : ''}>\n<summary>${titleHtml(title.children)}</summary>`),
    ...children.flatMap((child) => flow(child, manner)),
    html('</details>'),
  ]
}

function listFlow(list: ListNode, manner: Manner): BlockContent {
  const items: ListItem[] = []
  for (const [index, item] of list.children.entries()) {
    const last = items.at(-1)
    if (item.type === 'listitem' && isNesting(item)) {
      const nested = item.children.flatMap((child) => (child.type === 'list' ? [listFlow(child, manner)] : []))
      if (last === undefined) items.push({ type: 'listItem', spread: false, children: nested })
      else last.children.push(...nested)
    } else items.push(itemFlow(item, { manner, hasNested: isNestingAt(list, index + 1) }))
  }
  return {
    type: 'list',
    ordered: list.listType === 'number',
    start: list.listType === 'number' ? list.start : null,
    spread: false,
    children: items,
  }
}

function isNestingAt(list: ListNode, index: number): boolean {
  const next = list.children[index]
  return next !== undefined && isNesting(next)
}

function itemFlow(item: ListItemNode | OpaqueNode, at: { manner: Manner; hasNested: boolean }): ListItem {
  if (item.type === 'opaque') return { type: 'listItem', spread: false, children: [html(storedComment(item.json))] }
  const words = item.children.filter((child) => child.type !== 'list')
  const { checked } = item
  // An empty item would lose its box, or pass its place to the list below it; `- - -` would even be a rule.
  const needsMark = words.length === 0 && (checked !== null || at.hasNested || at.manner === 'strict')
  const children: PhrasingContent[] = needsMark
    ? [{ type: 'html', value: '<span></span>' }]
    : phrasing(words, { manner: at.manner, oneLine: false })
  const own: BlockContent[] = children.length === 0 ? [] : [{ type: 'paragraph', children }]
  // An empty line keeps the list below from being taken for words of the item.
  return { type: 'listItem', spread: at.manner === 'strict', checked, children: own }
}

function tableFlow(table: TableNode, manner: Manner): BlockContent {
  const rows = table.children.map((row) => ({
    type: 'tableRow' as const,
    children: row.children.map(({ children: [block] }) => ({
      type: 'tableCell' as const,
      children: block?.type === 'paragraph' ? phrasing(block.children, { manner, oneLine: true }) : [],
    })),
  }))
  const [head] = table.children
  const isHeaded = head?.children.some(({ headerState }) => headerState !== 0) ?? false
  const isBlank = rows[0]?.children.every(({ children }) => children.length === 0) ?? false
  // A header without a word would be taken for the empty one that Markdown asks for.
  if (isHeaded && isBlank) rows[0]?.children[0]?.children.push({ type: 'html', value: '<span></span>' })
  const blank = { type: 'tableRow' as const, children: (head?.children ?? []).map(() => emptyCell) }
  return { type: 'table', align: (head?.children ?? []).map(() => null), children: isHeaded ? rows : [blank, ...rows] }
}

const emptyCell = { type: 'tableCell' as const, children: [] }
