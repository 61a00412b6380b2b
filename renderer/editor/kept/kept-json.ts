import type { PageBody } from '../../../shared/account/account.ts'
import { emptyBody } from '../../storage/empty-body.ts'

/** Lexical's nesting has no end of its own; deeper than this is kept unread. */
const deepest = 64

/** Outside data: nothing of it can be taken for granted. */
interface Json {
  readonly type?: unknown
  readonly children?: unknown
  readonly text?: unknown
  readonly tag?: unknown
  readonly listType?: unknown
  readonly url?: unknown
  readonly original?: unknown
  readonly [key: string]: unknown
}

/** What a node may hold, by its type. */
interface NodeKind {
  readonly inline: boolean
  /** Leaves have no children. */
  readonly element: boolean
  readonly valid?: (node: Json) => boolean
}

const text: NodeKind = { inline: true, element: false, valid: (node) => typeof node.text === 'string' }
const block: NodeKind = { inline: false, element: true }

/** The nodes of the editor. What is not here, or breaks its rule, is kept aside and written back untouched. */
export const nodeKinds: Readonly<Record<string, NodeKind>> = {
  paragraph: block,
  heading: { ...block, valid: (node) => /^h[1-6]$/.test(String(node.tag)) },
  quote: block,
  list: { ...block, valid: (node) => ['bullet', 'number', 'check'].includes(String(node.listType)) },
  listitem: block,
  link: { inline: true, element: true, valid: (node) => typeof node.url === 'string' },
  autolink: { inline: true, element: true, valid: (node) => typeof node.url === 'string' },
  text,
  tab: text,
  linebreak: { inline: true, element: false },
}

/**
 * Stored JSON as Lexical can take it, whatever is in it: unknown and damaged nodes become `kept` nodes that carry
 * the original.
 */
export function toEditorJson(body: PageBody): PageBody {
  const { root } = body
  if (!isJson(root) || !Array.isArray(root.children)) return withBlocks(emptyBody(), [kept(body, false)])
  const children = root.children.map((child: unknown) => convert(child, 'root', 1))
  return withBlocks({ ...body, root: { ...emptyBody().root, ...root, type: 'root' } }, children)
}

/** Nodes from the clipboard, by the same gate; what cannot stand alone is left out. */
export function toEditorNodes(nodes: readonly unknown[]): readonly unknown[] {
  return nodes.flatMap((node) => {
    const type = isJson(node) ? String(node.type) : ''
    const kind = Object.hasOwn(nodeKinds, type) ? nodeKinds[type] : undefined
    if (kind === undefined) return []
    return [convert(node, kind.inline ? 'paragraph' : type === 'listitem' ? 'list' : 'root', 1)]
  })
}

/** The other way: what was kept stands where it stood. */
export function fromEditorJson(state: PageBody): PageBody {
  const { root } = state
  return isJson(root) ? { ...state, root: restore(root) } : state
}

function withBlocks(body: PageBody, children: readonly unknown[]): PageBody {
  const { root } = body
  return { ...body, root: { ...Object(root), children: children.length === 0 ? emptyBody().root.children : children } }
}

function convert(node: unknown, parent: string, depth: number): unknown {
  const inlineHere = parent !== 'root' && parent !== 'list'
  if (!isJson(node)) return kept(node, inlineHere)
  const type = String(node.type)
  if (type === 'kept') return { ...node, version: 1, inline: inlineHere }
  const kind = Object.hasOwn(nodeKinds, type) ? nodeKinds[type] : undefined
  const fits = kind !== undefined && depth < deepest && placed(type, kind, parent) && (kind.valid?.(node) ?? true)
  if (!fits) return kept(node, inlineHere)
  if (!kind.element) return node
  const { children } = node
  if (!Array.isArray(children)) return kept(node, inlineHere)
  return { ...node, children: children.map((child: unknown) => convert(child, type, depth + 1)) }
}

/** Where Lexical would throw or rearrange, the node is kept instead. */
function placed(type: string, kind: NodeKind, parent: string): boolean {
  if (parent === 'root') return !kind.inline && type !== 'listitem'
  if (parent === 'list') return type === 'listitem'
  if (parent === 'listitem') return kind.inline || type === 'list'
  return kind.inline
}

function kept(original: unknown, inline: boolean): Json {
  return { type: 'kept', version: 1, original, inline }
}

function restore(node: Json): Json {
  const { children } = node
  if (!Array.isArray(children)) return node
  return {
    ...node,
    children: children.map((child: unknown) => {
      if (!isJson(child)) return child
      return child.type === 'kept' ? unwrapped(child) : restore(child)
    }),
  }
}

/** A stored node goes back as it was; what never was a node stays wrapped, and is found again next time. */
function unwrapped(node: Json): unknown {
  const { original } = node
  return isJson(original) && typeof original.type === 'string' ? original : node
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
