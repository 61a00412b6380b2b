import { deepestList } from './bounds.ts'
import {
  type BlockNode,
  type InlineNode,
  isNesting,
  type ListItemNode,
  type ListType,
  type OpaqueNode,
} from './nodes.ts'

/** What an item of a foreign list comes to: items of ours, and blocks that no item of ours can hold. */
export type ListPart =
  | { readonly kind: 'item'; readonly item: ListItemNode | OpaqueNode }
  | { readonly kind: 'block'; readonly block: BlockNode }

export function itemPart(children: ListItemNode['children'], checked: boolean | null): ListPart {
  return { kind: 'item', item: { type: 'listitem', checked, children } }
}

/**
 * The parts of one item: its words, its blocks, and the lists below it, which become items that nest them.
 * @param words null when the item has no line of its own
 */
export function partsOfItem(
  words: readonly InlineNode[] | null,
  { checked, blocks, level }: { checked: boolean | null; blocks: readonly BlockNode[]; level: number },
): readonly ListPart[] {
  const own = words === null ? [] : [itemPart(words, checked)]
  return [
    ...own,
    ...blocks.flatMap((block): readonly ListPart[] => {
      if (block.type !== 'list') return [{ kind: 'block', block }]
      if (level < deepestList) return [itemPart([block], null)]
      return block.children.map((item) => ({ kind: 'item', item }))
    }),
  ]
}

/** One list, or several around the blocks that no item can hold. A numbered list counts on after such a block. */
export function listBlocks(
  parts: readonly ListPart[],
  { listType, start }: { listType: Exclude<ListType, 'check'>; start: number },
): readonly BlockNode[] {
  const blocks: BlockNode[] = []
  let items: (ListItemNode | OpaqueNode)[] = []
  let next = listType === 'number' ? start : 1
  const close = () => {
    if (items.length > 0) blocks.push(listOf(items, { listType, start: next }))
    if (listType === 'number') next += items.filter((item) => !isNesting(item)).length
    items = []
  }
  for (const part of parts) {
    if (part.kind === 'item') items.push(part.item)
    else {
      close()
      blocks.push(part.block)
    }
  }
  close()
  return blocks
}

/** A list is a checklist as soon as one of its items has a box. */
function listOf(
  items: readonly (ListItemNode | OpaqueNode)[],
  { listType, start }: { listType: Exclude<ListType, 'check'>; start: number },
): BlockNode {
  const isCheck = items.some((item) => item.type === 'listitem' && item.checked !== null)
  const children = items.map((item) =>
    item.type === 'opaque' || isNesting(item) ? item : { ...item, checked: isCheck ? (item.checked ?? false) : null },
  )
  return { type: 'list', listType: isCheck ? 'check' : listType, start: isCheck ? 1 : start, children }
}
