import type { PageBody } from '../account/account.ts'
import type { CodeNode, DocumentNode, DocumentRoot, Json, ListItemNode, ListNode, OpaqueNode } from './nodes.ts'
import { isNesting } from './nodes.ts'

/** Where a list item stands. */
export interface ItemPlace {
  readonly level: number
  readonly value: number
}

const top: ItemPlace = { level: 0, value: 1 }
const element = { version: 1, direction: null, format: '', indent: 0 }

/** A page as Lexical stores it, with every field that it writes. What was kept closed comes out as it went in. */
export function writeBody(root: DocumentRoot): PageBody {
  if (root.damaged !== undefined) return { ...root.damaged }
  const children = root.children.map((block) => write(block, 0))
  return { ...root.beside, root: { ...rootFields, ...root.rest, children } }
}

export const rootFields: Json = { type: 'root', ...element }

/** The number of each item: an item that only nests another list takes no number of its own. */
export function itemValues(list: ListNode): readonly number[] {
  let value = list.start
  return list.children.map((item) => {
    const own = value
    if (!isNesting(item)) value += 1
    return own
  })
}

function write(node: DocumentNode, level: number): unknown {
  if (node.type === 'opaque') return node.json
  const own = { ...fieldsOf(node, top), ...node.rest }
  const children = childrenOf(node, level)
  return children === null ? own : { ...own, children }
}

function childrenOf(node: Exclude<DocumentNode, OpaqueNode>, level: number): readonly unknown[] | null {
  switch (node.type) {
    case 'list':
      return writeItems(node, level)
    case 'collapsible':
      return [node.title, ...node.children].map((child) => write(child, 0))
    default:
      return 'children' in node ? node.children.map((child: DocumentNode) => write(child, 0)) : null
  }
}

function writeItems(list: ListNode, level: number): readonly unknown[] {
  const values = itemValues(list)
  return list.children.map((item, index) =>
    item.type === 'opaque' ? item.json : writeItem(item, { level, value: values[index] ?? 1 }),
  )
}

function writeItem(item: ListItemNode, place: ItemPlace): unknown {
  return {
    ...fieldsOf(item, place),
    ...item.rest,
    children: item.children.map((child) => write(child, place.level + 1)),
  }
}

/** What Lexical writes for a node, without its children. */
export function fieldsOf(node: Exclude<DocumentNode, OpaqueNode>, { level, value }: ItemPlace): Json {
  const { type } = node
  switch (type) {
    case 'text':
      return { type, version: 1, text: node.text, format: node.format, detail: 0, mode: 'normal', style: '' }
    case 'code-highlight':
      return {
        type,
        version: 1,
        text: node.text,
        format: 0,
        detail: 0,
        mode: 'normal',
        style: '',
        highlightType: null,
      }
    case 'tab':
      return { type, version: 1, text: '\t', format: 0, detail: 2, mode: 'normal', style: '' }
    case 'linebreak':
    case 'horizontalrule':
      return { type, version: 1 }
    case 'link':
      return { type, ...element, url: node.url, rel: 'noopener noreferrer', target: '_blank', title: null }
    case 'autolink':
      return { type, ...element, url: node.url, rel: null, target: null, title: null, isUnlinked: false }
    case 'chip':
      return { type, version: 1, record: node.record, recordType: node.recordType, label: node.label }
    case 'mention':
      return { type, version: 1, record: node.record, label: node.label }
    case 'pagelink':
      return { type, version: 1, page: node.page, label: node.label }
    case 'date':
      return { type, version: 1, day: node.day }
    case 'image':
      return {
        type,
        version: 1,
        attachment: node.attachment,
        alt: node.alt,
        caption: node.caption,
        width: null,
      }
    case 'paragraph':
      return { type, ...element, textFormat: 0, textStyle: '' }
    case 'heading':
      return { type, ...element, tag: node.tag }
    case 'list':
      return {
        type,
        ...element,
        listType: node.listType,
        start: node.start,
        tag: node.listType === 'number' ? 'ol' : 'ul',
      }
    case 'listitem':
      return { type, ...element, indent: level, value, ...(node.checked === null ? {} : { checked: node.checked }) }
    case 'code':
      return { type, ...element, language: node.language }
    case 'tablecell':
      return {
        type,
        ...element,
        headerState: node.headerState,
        colSpan: node.colSpan,
        rowSpan: node.rowSpan,
        backgroundColor: null,
      }
    case 'callout':
      return { type, ...element, kind: node.kind }
    case 'collapsible':
      return { type, ...element, open: node.open }
    default:
      return { type, ...element }
  }
}

/** A block of code from its text. */
export function codeNode(language: string | null, content: string): CodeNode {
  const children = content
    .split(/(\n|\t)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return { type: 'linebreak' } as const
      return piece === '\t' ? ({ type: 'tab' } as const) : ({ type: 'text', text: piece, format: 0 } as const)
    })
  return { type: 'code', language, children }
}
