import { listBlocks } from '../lists.ts'
import type { BlockNode, HeadingTag } from '../nodes.ts'
import type { ProblemList } from '../problems.ts'
import { quoteBlocks } from '../quotes.ts'
import { BlockBuilder } from './block-builder.ts'
import { editorLines, readCode } from './code-block.ts'
import { formatInside } from './inline-format.ts'
import { readCallout, readCollapsible, readImage } from './read-container.ts'
import { readLink, readReference } from './read-inline.ts'
import { readItem, readList } from './read-list.ts'
import { readTable } from './read-table.ts'
import type { Surroundings } from './surroundings.ts'
import { active, blockTags, headings, silent } from './tags.ts'
import { attribute, type HtmlElement, type HtmlNode, isElement, styleOf } from './tree.ts'
import { isListSign, wordListPlace } from './word-list.ts'

const outermost = { format: 0, link: null, listLevel: 0, isTicked: false, isInHeading: false, containers: 0 }

/** Nodes of HTML as blocks, not yet in normal form. */
export function readFlow(nodes: readonly HtmlNode[], problems: ProblemList): readonly BlockNode[] {
  return blocksIn(nodes, { ...outermost, problems, blocksIn })
}

/** The blocks that a container's nodes come to; words outside of blocks become paragraphs. */
function blocksIn(nodes: readonly HtmlNode[], around: Surroundings): readonly BlockNode[] {
  const builder = new BlockBuilder()
  for (const node of nodes) readNode(node, builder, around)
  return builder.finish()
}

function readNode(node: HtmlNode, builder: BlockBuilder, around: Surroundings): void {
  if (node.nodeName === '#text' && 'value' in node) builder.words(withoutOverrides(node.value, around), around)
  else if (isElement(node)) readElement(node, builder, around)
}

/** Text may not be turned around: `gnp.exe` shown backwards has fooled people. */
function withoutOverrides(words: string, { problems }: Surroundings): string {
  if (!/[\u202d\u202e]/.test(words)) return words
  problems.add('overrideDropped')
  return words.replace(/[\u202d\u202e]/g, '')
}

function readElement(element: HtmlElement, builder: BlockBuilder, around: Surroundings): void {
  const { tagName: tag } = element
  const { problems } = around
  if (element.attrs.some(({ name }) => name.startsWith('on'))) problems.add('activeDropped')
  if (tag === 'input' && attribute(element, 'type')?.toLowerCase() === 'checkbox') return
  if (active.has(tag)) {
    problems.add('activeDropped')
    return
  }
  if (silent.has(tag) || isListSign(element) || styleOf(element).get('display') === 'none') return
  if (tag === 'img' || tag === 'picture') {
    if (attribute(element, 'aria-roledescription') !== 'checkbox') problems.add('imageDropped')
    return
  }
  const isInterchange = attribute(element, 'class') === 'Apple-interchange-newline'
  const lines = isInterchange ? null : editorLines(element)
  if (lines !== null) builder.codeLines(lines)
  else if (tag !== 'br') readKnown(element, builder, around)
  else if (!isInterchange) builder.inline({ type: 'linebreak' }, around)
}

function readKnown(element: HtmlElement, builder: BlockBuilder, around: Surroundings): void {
  const isInLink = around.link !== null || element.tagName === 'a'
  const isInHeading = around.isInHeading || headings.includes(element.tagName)
  const { isTicked } = around
  const format = formatInside(element, around.format, { isInLink, isTicked, isInHeading })
  const inner = { ...around, format, isInHeading }
  const blocks = ownBlocks(element, around, inner)
  if (blocks !== null) {
    builder.blocks(blocks)
    return
  }
  if (blockTags.has(element.tagName)) {
    readBlockElement(element, builder, inner)
    return
  }
  const reference = readReference(element)
  if (reference !== null) {
    builder.inline(reference, around)
    return
  }
  const link = element.tagName === 'a' ? readLink(element, around) : around.link
  for (const child of element.childNodes) readNode(child, builder, { ...inner, link })
}

/** The blocks of an element that is more than a line; null for all others. */
function ownBlocks(element: HtmlElement, around: Surroundings, inner: Surroundings): readonly BlockNode[] | null {
  const { tagName: tag, childNodes } = element
  const code = readCode(element)
  if (code !== null) return [code]
  if (headings.includes(tag)) return headingBlocks(tag, blocksIn(childNodes, inner))
  switch (tag) {
    case 'hr':
      return [{ type: 'horizontalrule' }]
    case 'ul':
    case 'ol':
      return readList(element, around)
    case 'li':
      // An item without a list.
      return listBlocks(readItem(element, around), { listType: 'bullet', start: 1 })
    case 'blockquote': {
      const blocks = blocksIn(childNodes, inner)
      return blocks.length === 0 ? [] : quoteBlocks(blocks)
    }
    case 'table':
      return readTable(element, around)
    case 'details':
      return readCollapsible(element, inner)
    case 'aside':
    case 'figure': {
      const special = tag === 'aside' ? readCallout(element, inner) : readImage(element)
      return special === null ? null : [special]
    }
    default:
      return null
  }
}

function headingBlocks(tag: string, blocks: readonly BlockNode[]): readonly BlockNode[] {
  return blocks.map((block) =>
    // The tag is one of the six.
    block.type === 'paragraph' ? { type: 'heading', tag: tag as HeadingTag, children: block.children } : block,
  )
}

function readBlockElement(element: HtmlElement, builder: BlockBuilder, inner: Surroundings): void {
  const place = wordListPlace(element)
  builder.endLine()
  if (place === null) {
    for (const child of element.childNodes) readNode(child, builder, inner)
    builder.endLine()
    return
  }
  const blocks = blocksIn(element.childNodes, inner)
  const children = blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : []))
  builder.wordItem({ ...place, children })
}
