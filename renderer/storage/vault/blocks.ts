import type { PageBody } from '../../../shared/account/account.ts'

/** A change of a page's top-level blocks: from `from`, `remove` of them gave way to `insert`. */
export interface BlockSplice {
  readonly from: number
  readonly remove: number
  readonly insert: readonly unknown[]
  /** Blocks before the change, and a sum over those removed: a splice that does not fit is not applied. */
  readonly size: number
  readonly sum: number
}

/** The blocks of a body, each as JSON; null when the body has not Lexical's form. */
export function blockTexts(body: PageBody): readonly string[] | null {
  const blocks = blocksOf(body)
  return blocks === null ? null : blocks.map((block) => JSON.stringify(block))
}

/** What turns `before` into `after`: one splice between the common beginning and the common end. */
export function diffBlocks(before: readonly string[], after: readonly string[]): BlockSplice {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from += 1
  let end = 0
  while (end < shorter - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  const removed = before.slice(from, before.length - end)
  return {
    from,
    remove: removed.length,
    insert: after.slice(from, after.length - end).map((text): unknown => JSON.parse(text)),
    size: before.length,
    sum: checksum(removed.map((text): unknown => JSON.parse(text))),
  }
}

/** The body after the splice; null when the splice was not made from this body. */
export function spliceBlocks(body: PageBody, splice: BlockSplice): PageBody | null {
  const { root } = body
  const blocks = blocksOf(body)
  if (blocks === null || blocks.length !== splice.size) return null
  const removed = blocks.slice(splice.from, splice.from + splice.remove)
  if (checksum(removed) !== splice.sum) return null
  const children = [...blocks.slice(0, splice.from), ...splice.insert, ...blocks.slice(splice.from + splice.remove)]
  return { ...body, root: { ...Object(root), children } }
}

function blocksOf(body: PageBody): readonly unknown[] | null {
  const { root } = body
  if (typeof root !== 'object' || root === null || !('children' in root)) return null
  return Array.isArray(root.children) ? root.children : null
}

/** FNV-1a over the blocks, whatever the order of their keys: notices a wrong base, guards against nobody. */
function checksum(blocks: readonly unknown[]): number {
  let sum = 0x811c9dc5
  const text = JSON.stringify(blocks, sortedKeys)
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return sum >>> 0
}

/** The account file writes keys in an order of its own. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
