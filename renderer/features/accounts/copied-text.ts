import type { PageBody } from '../../../shared/account/account.ts'
import { deepestNode } from '../../../shared/document/bounds.ts'
import { isJson } from '../../../shared/document/nodes.ts'

/** Nodes that stand for a record or a page of their own account. */
const bound: ReadonlySet<unknown> = new Set(['chip', 'mention', 'pagelink'])

/**
 * The text of a page on its way to another account: what stood for a record or a page of the old one stays as the
 * plain words that it showed. All else stays as it is, also what this version does not know.
 */
export function detached(body: PageBody): PageBody {
  const root = walk(body['root'], 0)
  return { ...body, root }
}

function walk(node: unknown, depth: number): unknown {
  if (!isJson(node) || depth > deepestNode) return node
  if (bound.has(node['type'])) return plain(node['label'])
  const { children } = node
  if (!Array.isArray(children)) return node
  return { ...node, children: children.map((child) => walk(child, depth + 1)) }
}

function plain(label: unknown): unknown {
  const text = typeof label === 'string' ? label : ''
  return { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }
}
