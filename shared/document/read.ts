import type { PageBody } from '../account/account.ts'
import { deepestNode } from './bounds.ts'
import {
  type BlockNode,
  type CodePart,
  type CollapsibleTitleNode,
  calloutKinds,
  type DocumentNode,
  type DocumentRoot,
  type HeadingTag,
  type InlineNode,
  isJson,
  type Json,
  type ListItemNode,
  type ListNode,
  type ListType,
  type OpaqueNode,
  type TableCellNode,
  type TableRowNode,
} from './nodes.ts'
import { fieldsOf, type ItemPlace, rootFields } from './write.ts'

const first: ItemPlace = { level: 0, value: 1 }
const headingTags: readonly HeadingTag[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const listTypes: readonly ListType[] = ['bullet', 'number', 'check']
const headerStates = [0, 1, 2, 3] as const

/**
 * A stored page as typed nodes. Unknown, damaged and misplaced nodes are `opaque` and keep their JSON; what a known
 * node has beside its own fields stays in `rest`. Never throws.
 */
export function readBody(body: PageBody): DocumentRoot {
  const { root, ...beside } = body
  if (!isJson(root) || !Array.isArray(root['children'])) return { type: 'root', children: [], damaged: body }
  return {
    type: 'root',
    children: readBlocks(root['children'], 1),
    ...(Object.keys(beside).length === 0 ? {} : { beside }),
    ...restOf(root, rootFields),
  }
}

/** One block from outside, by the same rules. */
export function readBlock(json: unknown, depth = 1): BlockNode {
  return (isJson(json) && depth <= deepestNode ? knownBlock(json, depth) : null) ?? opaque(json)
}

/** One inline node from outside, by the same rules. */
export function readInline(json: unknown, depth = 1): InlineNode {
  return (isJson(json) && depth <= deepestNode ? knownInline(json, depth) : null) ?? opaque(json)
}

function readBlocks(children: readonly unknown[], depth: number): readonly BlockNode[] {
  return children.map((child) => readBlock(child, depth))
}

function opaque(json: unknown): OpaqueNode {
  return { type: 'opaque', json }
}

/** The node with what its JSON has beside the fields that the view models. */
function withRest<Node extends Exclude<DocumentNode, OpaqueNode>>(node: Node, json: Json, place = first): Node {
  return { ...node, ...restOf(json, fieldsOf(node, place), 'children' in node) }
}

function restOf(json: Json, fields: Json, hasChildren = true): { readonly rest?: Json } {
  const rest = Object.entries(json).filter(
    ([key, value]) => !(hasChildren && key === 'children') && !(Object.hasOwn(fields, key) && fields[key] === value),
  )
  return rest.length === 0 ? {} : { rest: Object.fromEntries(rest) }
}

function knownBlock(json: Json, depth: number): BlockNode | null {
  const { type } = json
  if (type === 'horizontalrule') return withRest({ type }, json)
  if (type === 'image') return readImage(json)
  const { children } = json
  if (!Array.isArray(children)) return null
  switch (type) {
    case 'paragraph':
      return withRest({ type, children: inlineOf(children, depth) }, json)
    case 'quote':
      // A quote that holds blocks is none that this version writes.
      return json['shadowRoot'] === true ? null : withRest({ type, children: inlineOf(children, depth) }, json)
    case 'heading': {
      const tag = headingTags.find((each) => each === json['tag'])
      return tag === undefined ? null : withRest({ type, tag, children: inlineOf(children, depth) }, json)
    }
    case 'list':
      return readList(json, children, { depth, level: 0 })
    case 'code': {
      const { language = null } = json
      if (language !== null && typeof language !== 'string') return null
      return withRest({ type, language, children: children.map((child) => codePart(child)) }, json)
    }
    case 'table':
      return readTable(json, children, depth)
    case 'callout': {
      const kind = calloutKinds.find((each) => each === json['kind'])
      return kind === undefined ? null : withRest({ type, kind, children: readBlocks(children, depth + 1) }, json)
    }
    case 'collapsible':
      return readCollapsible(json, children, depth)
    default:
      return null
  }
}

function readImage(json: Json): BlockNode | null {
  const { attachment, alt = '', caption = '' } = json
  if (typeof attachment !== 'string' || !/^[0-9a-f]{64}$/.test(attachment)) return null
  if (typeof alt !== 'string' || typeof caption !== 'string') return null
  return withRest({ type: 'image', attachment, alt, caption }, json)
}

function readCollapsible(json: Json, [head, ...others]: readonly unknown[], depth: number): BlockNode | null {
  const { open = true } = json
  if (typeof open !== 'boolean' || !isJson(head) || head['type'] !== 'collapsible-title') return null
  if (!Array.isArray(head['children'])) return null
  const title: CollapsibleTitleNode = withRest(
    { type: 'collapsible-title', children: inlineOf(head['children'], depth + 1) },
    head,
  )
  return withRest({ type: 'collapsible', open, title, children: readBlocks(others, depth + 1) }, json)
}

function readList(json: Json, children: readonly unknown[], at: { depth: number; level: number }): ListNode | null {
  const listType = listTypes.find((each) => each === json['listType'])
  const { start = 1 } = json
  if (listType === undefined || typeof start !== 'number' || !Number.isSafeInteger(start) || start < 0) return null
  const items: (ListItemNode | OpaqueNode)[] = []
  let value = start
  for (const child of children) {
    const item = readItem(child, { ...at, value, isCheck: listType === 'check' })
    items.push(item)
    if (item.type === 'opaque' || item.children[0]?.type !== 'list') value += 1
  }
  return withRest({ type: 'list', listType, start, children: items }, json)
}

function readItem(
  json: unknown,
  { depth, level, value, isCheck }: { depth: number; level: number; value: number; isCheck: boolean },
): ListItemNode | OpaqueNode {
  if (!isJson(json) || json['type'] !== 'listitem' || depth + 1 > deepestNode) return opaque(json)
  const { children, checked } = json
  if (!Array.isArray(children) || !(checked === undefined || typeof checked === 'boolean')) return opaque(json)
  const read = children.map((child: unknown): InlineNode | ListNode => {
    const nested =
      isJson(child) && child['type'] === 'list' && Array.isArray(child['children']) && depth + 2 <= deepestNode
        ? readList(child, child['children'], { depth: depth + 2, level: level + 1 })
        : null
    return nested ?? readInline(child, depth + 2)
  })
  const missing = isCheck && read[0]?.type !== 'list' ? false : null
  return withRest({ type: 'listitem', checked: checked ?? missing, children: read }, json, { level, value })
}

function readTable(json: Json, children: readonly unknown[], depth: number): BlockNode | null {
  const rows = children.map((row) => readRow(row, depth + 1))
  return rows.length === 0 || rows.includes(null)
    ? null
    : withRest({ type: 'table', children: rows.filter((row) => row !== null) }, json)
}

function readRow(json: unknown, depth: number): TableRowNode | null {
  if (!isJson(json) || json['type'] !== 'tablerow' || !Array.isArray(json['children'])) return null
  const cells = json['children'].map((cell: unknown) => readCell(cell, depth + 1))
  return cells.includes(null)
    ? null
    : withRest({ type: 'tablerow', children: cells.filter((cell) => cell !== null) }, json)
}

function readCell(json: unknown, depth: number): TableCellNode | null {
  if (!isJson(json) || json['type'] !== 'tablecell' || !Array.isArray(json['children'])) return null
  const { headerState = 0, colSpan = 1, rowSpan = 1, children } = json
  const state = headerStates.find((each) => each === headerState)
  if (state === undefined || !isSpan(colSpan) || !isSpan(rowSpan)) return null
  return withRest(
    { type: 'tablecell', headerState: state, colSpan, rowSpan, children: readBlocks(children as unknown[], depth + 1) },
    json,
  )
}

function isSpan(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1000
}

function codePart(json: unknown): CodePart {
  if (!isJson(json)) return opaque(json)
  const { type, text } = json
  if (type === 'code-highlight' && typeof text === 'string') return withRest({ type, text }, json)
  const inline = knownInline(json, 1)
  return inline?.type === 'text' || inline?.type === 'linebreak' || inline?.type === 'tab' ? inline : opaque(json)
}

function inlineOf(children: readonly unknown[], depth: number): readonly InlineNode[] {
  return children.map((child) => readInline(child, depth + 1))
}

function knownInline(json: Json, depth: number): InlineNode | null {
  const { type, label } = json
  switch (type) {
    case 'text': {
      const { text, format = 0 } = json
      if (typeof text !== 'string' || typeof format !== 'number' || !Number.isSafeInteger(format) || format < 0)
        return null
      return withRest({ type, text, format }, json)
    }
    case 'linebreak':
    case 'tab':
      return withRest({ type }, json)
    case 'link':
    case 'autolink': {
      const { url, children } = json
      if (typeof url !== 'string' || !Array.isArray(children)) return null
      return withRest({ type, url, children: inlineOf(children, depth) }, json)
    }
    case 'chip': {
      const { record, recordType } = json
      if (!isId(record) || !isId(recordType) || typeof label !== 'string') return null
      return withRest({ type, record, recordType, label }, json)
    }
    case 'mention': {
      const { record } = json
      return isId(record) && typeof label === 'string' ? withRest({ type, record, label }, json) : null
    }
    case 'pagelink': {
      const { page } = json
      return isId(page) && typeof label === 'string' ? withRest({ type, page, label }, json) : null
    }
    case 'date': {
      const { day } = json
      return typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) ? withRest({ type, day }, json) : null
    }
    default:
      return null
  }
}

/** Ids and the names of record types: plain enough to stand in an address. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,100}$/.test(value)
}
