import { deepestList } from '../bounds.ts'
import { itemPart, type ListPart, listBlocks } from '../lists.ts'
import type { BlockNode, InlineNode } from '../nodes.ts'
import { attribute, findBelow, type HtmlElement, styleOf, textBelow } from './tree.ts'

/** A paragraph that Word shows as an item of a list. */
export interface WordItem {
  /** From 0. */
  readonly level: number
  readonly isNumbered: boolean
  readonly start: number
  readonly children: readonly InlineNode[]
}

/** Word writes lists as paragraphs: the level stands in the style, the sign in a part to be ignored. Null elsewhere. */
export function wordListPlace(element: HtmlElement): Omit<WordItem, 'children'> | null {
  const level = /^l\d+ level(\d+)/.exec(styleOf(element).get('mso-list') ?? '')?.[1]
  if (level === undefined) return null
  const sign = findBelow(element, isListSign)
  const mark = sign === null ? '' : textBelow(sign).trim()
  const number = /^\(?(\d{1,6})[.)]/.exec(mark)?.[1]
  return {
    level: Math.min(deepestList, Math.max(0, Number(level) - 1)),
    isNumbered: /^\(?(?:\d+|[a-z]{1,5})[.)]/i.test(mark),
    start: number === undefined ? 1 : Number(number),
  }
}

export function isListSign(element: HtmlElement): boolean {
  return /mso-list:\s*ignore/i.test(attribute(element, 'style') ?? '')
}

/** Word's items as lists in each other. */
export function wordLists(items: readonly WordItem[]): readonly BlockNode[] {
  return listsFrom(items, 0)
}

function listsFrom(items: readonly WordItem[], level: number): readonly BlockNode[] {
  const blocks: BlockNode[] = []
  for (let index = 0; index < items.length; ) {
    const first = items[index]
    if (first === undefined) break
    const parts: ListPart[] = []
    for (; index < items.length; ) {
      const item = items[index]
      if (item === undefined || (item.level <= level && item.isNumbered !== first.isNumbered && first.level <= level))
        break
      if (item.level <= level) {
        parts.push(itemPart(item.children, null))
        index += 1
        continue
      }
      let end = index
      while (end < items.length && (items[end]?.level ?? 0) > level) end += 1
      for (const block of listsFrom(items.slice(index, end), level + 1))
        if (block.type === 'list') parts.push(itemPart([block], null))
      index = end
    }
    blocks.push(...listBlocks(parts, { listType: first.isNumbered ? 'number' : 'bullet', start: first.start }))
  }
  return blocks
}
