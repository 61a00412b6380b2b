import {
  type BlockNode,
  isNesting,
  type ListItemNode,
  type ListNode,
  type OpaqueNode,
  paragraph,
  type TableNode,
  text,
} from './nodes.ts'
import { normalInline, oneLine, opaqueText, type Target } from './normal-inline.ts'
import { cellLines, plainTable } from './plain-table.ts'
import { codeText } from './words.ts'
import { codeNode } from './write.ts'

/**
 * Blocks in the form that comes back unchanged from the target: without looks and other stored extras, neighbouring
 * text of one format joined, nothing empty inside a line, control characters gone, links with a safe address only and
 * nothing but words in them.
 */
export function normalBlocks(blocks: readonly BlockNode[], target: Target): readonly BlockNode[] {
  return blocks.flatMap((block) => normalBlock(block, target))
}

function normalBlock(block: BlockNode, target: Target): readonly BlockNode[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(normalInline(block.children, target))]
    case 'quote':
      return [{ type: 'quote', children: normalInline(block.children, target) }]
    case 'heading':
      return [{ type: 'heading', tag: block.tag, children: normalInline(block.children, target) }]
    case 'list':
      return normalList(block, target)
    case 'code':
      return [codeNode(block.language === null ? null : cleanLanguage(block.language), codeText(block))]
    case 'table':
      return [target === 'markdown' ? plainTable(block) : htmlTable(block)]
    case 'horizontalrule':
      return [{ type: 'horizontalrule' }]
    case 'image':
      return [{ type: 'image', attachment: block.attachment, alt: oneLine(block.alt), caption: oneLine(block.caption) }]
    case 'callout':
      return [{ type: 'callout', kind: block.kind, children: atLeastOne(normalBlocks(block.children, target)) }]
    case 'collapsible': {
      const title = { type: 'collapsible-title', children: normalInline(block.title.children, 'html') } as const
      return [
        { type: 'collapsible', open: block.open, title, children: atLeastOne(normalBlocks(block.children, target)) },
      ]
    }
    case 'opaque':
      return target === 'markdown' ? [block] : opaqueText(block).map((line) => paragraph([text(line)]))
  }
}

function atLeastOne(blocks: readonly BlockNode[]): readonly BlockNode[] {
  return blocks.length === 0 ? [paragraph()] : blocks
}

function cleanLanguage(language: string): string | null {
  return /^[A-Za-z0-9+#._-]{1,40}$/.test(language) ? language : null
}

/** A list with its items in Lexical's order: words, then the nested lists as items of their own. */
function normalList(list: ListNode, target: Target): readonly BlockNode[] {
  const children = list.children.flatMap((item) => normalItem(item, list, target))
  if (children.length === 0) return []
  return [{ type: 'list', listType: list.listType, start: list.listType === 'number' ? list.start : 1, children }]
}

function normalItem(
  item: ListItemNode | OpaqueNode,
  { listType }: ListNode,
  target: Target,
): readonly (ListItemNode | OpaqueNode)[] {
  const checked = (value: boolean | null) => (listType === 'check' ? (value ?? false) : null)
  if (item.type === 'opaque') {
    if (target === 'markdown') return [item]
    return opaqueText(item).map((line) => ({ type: 'listitem', checked: checked(null), children: [text(line)] }))
  }
  const lists = item.children.filter((child) => child.type === 'list')
  const words = item.children.filter((child) => child.type !== 'list')
  const nested = lists.flatMap((each) => normalList(each, target)).filter((each) => each.type === 'list')
  const own: ListItemNode = {
    type: 'listitem',
    checked: checked(item.checked),
    children: normalInline(words, target),
  }
  return [
    ...(isNesting(item) && words.length === 0 ? [] : [own]),
    ...nested.map((each): ListItemNode => ({ type: 'listitem', checked: null, children: [each] })),
  ]
}

function htmlTable(table: TableNode): TableNode {
  return {
    type: 'table',
    children: table.children.map((row) => ({
      type: 'tablerow',
      children: row.children.map((cell) => ({
        type: 'tablecell',
        headerState: cell.headerState,
        colSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
        children: atLeastOne(
          normalBlocks(
            cell.children.flatMap((block) => (block.type === 'table' ? [paragraph(cellLines([block]))] : [block])),
            'html',
          ),
        ),
      })),
    })),
  }
}
