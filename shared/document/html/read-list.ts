import { type ListPart, listBlocks, partsOfItem } from '../lists.ts'
import type { BlockNode, InlineNode } from '../nodes.ts'
import { formatInside } from './inline-format.ts'
import type { Surroundings } from './surroundings.ts'
import { attribute, findBelow, type HtmlElement, isElement } from './tree.ts'

export function readList(element: HtmlElement, around: Surroundings): readonly BlockNode[] {
  const isChecklist = attribute(element, '__lexicallisttype') === 'check'
  const parts = element.childNodes.flatMap((child): readonly ListPart[] => {
    if (!isElement(child)) return []
    if (child.tagName === 'li') return readItem(child, around, isChecklist)
    // Google Docs puts a nested list beside its item.
    const blocks = around.blocksIn([child], { ...around, listLevel: around.listLevel + 1 })
    return partsOfItem(null, { checked: null, blocks, level: around.listLevel })
  })
  const start = Number(attribute(element, 'start') ?? '1')
  return listBlocks(parts, {
    listType: element.tagName === 'ol' ? 'number' : 'bullet',
    start: Number.isSafeInteger(start) && start >= 0 ? start : 1,
  })
}

export function readItem(element: HtmlElement, around: Surroundings, isChecklist = false): readonly ListPart[] {
  const checked = boxOf(element) ?? (isChecklist ? false : null)
  const isTicked = checked === true
  const inner = {
    ...around,
    format: formatInside(element, around.format, { isInLink: false, isTicked, isInHeading: false }),
    listLevel: around.listLevel + 1,
    isTicked,
  }
  const all = around.blocksIn(element.childNodes, inner)
  const lines = all.flatMap((block) => ('children' in block && isLine(block) ? [block.children] : []))
  const blocks = all.filter((block) => !isLine(block))
  const hasLine = lines.length > 0 || all.length === 0
  const words = lines.flatMap((line, index): readonly InlineNode[] =>
    index === 0 ? line : [{ type: 'linebreak' }, ...line],
  )
  return partsOfItem(hasLine ? words : null, { checked, blocks, level: around.listLevel })
}

function isLine(block: BlockNode): block is Extract<BlockNode, { type: 'paragraph' | 'heading' | 'quote' }> {
  return block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote'
}

/** Whether an item has a box, and whether it is ticked, as Google Docs, GitHub, Joplin, Notion and ourselves write it. */
function boxOf(element: HtmlElement): boolean | null {
  if (attribute(element, 'role') === 'checkbox') return attribute(element, 'aria-checked') === 'true'
  const box = findBelow(
    element,
    (each) =>
      (each.tagName === 'input' && attribute(each, 'type')?.toLowerCase() === 'checkbox') ||
      /\bcheckbox-(?:on|off)\b/.test(attribute(each, 'class') ?? ''),
  )
  if (box === null) return null
  return box.tagName === 'input'
    ? attribute(box, 'checked') !== undefined
    : (attribute(box, 'class') ?? '').includes('checkbox-on')
}
