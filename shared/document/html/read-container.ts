import { deepestContainer } from '../bounds.ts'
import { type BlockNode, calloutKinds } from '../nodes.ts'
import { readBlock } from '../read.ts'
import type { Surroundings } from './surroundings.ts'
import { attribute, findBelow, type HtmlElement, type HtmlNode, isElement, textBelow } from './tree.ts'

/** A stored picture of ours. */
export function readImage(element: HtmlElement): BlockNode | null {
  const attachment = attribute(element, 'data-attachment')
  if (attachment === undefined) return null
  const image = findBelow(element, ({ tagName }) => tagName === 'img')
  const words = findBelow(element, ({ tagName }) => tagName === 'figcaption')
  const alt = image === null ? '' : (attribute(image, 'alt') ?? '')
  const node = readBlock({
    type: 'image',
    version: 1,
    attachment,
    alt,
    caption: words === null ? '' : textBelow(words),
  })
  return node.type === 'image' ? { type: 'image', attachment, alt: node.alt, caption: node.caption } : null
}

export function readCallout(element: HtmlElement, around: Surroundings): BlockNode | null {
  const kind = calloutKinds.find((each) => each === attribute(element, 'data-callout'))
  if (kind === undefined || around.containers >= deepestContainer) return null
  const children = around.blocksIn(element.childNodes, { ...around, containers: around.containers + 1 })
  return { type: 'callout', kind, children }
}

export function readCollapsible(element: HtmlElement, around: Surroundings): readonly BlockNode[] {
  const isSummary = (node: HtmlNode) => isElement(node) && node.tagName === 'summary'
  const summary = element.childNodes.find(isSummary)
  const others = element.childNodes.filter((node) => node !== summary)
  const head = summary === undefined ? [] : around.blocksIn([summary], around)
  if (around.containers >= deepestContainer) return [...head, ...around.blocksIn(others, around)]
  const title = head.flatMap((block) => (block.type === 'paragraph' ? block.children : []))
  return [
    {
      type: 'collapsible',
      open: attribute(element, 'open') !== undefined,
      title: { type: 'collapsible-title', children: title },
      children: around.blocksIn(others, { ...around, containers: around.containers + 1 }),
    },
  ]
}
