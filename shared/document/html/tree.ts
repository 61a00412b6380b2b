import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5'
import { elementLimit } from '../bounds.ts'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** Elements that may be open at once. The parser looks through all of them, again and again. */
const deepestElement = 400
const attributeLimit = 2_000

/** Stops the parser in the middle; never leaves this file. */
class TooMuch extends Error {}

/** HTML as a browser would read it, without running or loading anything. Null when it is nested beyond all measure. */
export function parseHtml(html: string): readonly HtmlNode[] | null {
  if (hasEndlessTag(html)) return null
  let elements = 0
  let depth = 0
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(tag, namespace, attributes) {
      elements += 1
      if (elements > elementLimit) throw new TooMuch()
      return defaultTreeAdapter.createElement(tag, namespace, attributes)
    },
    onItemPush() {
      depth += 1
      if (depth > deepestElement) throw new TooMuch()
    },
    onItemPop() {
      depth -= 1
    },
  }
  try {
    return parseFragment<DefaultTreeAdapterMap>(html, { treeAdapter }).childNodes
  } catch (error) {
    if (error instanceof TooMuch) return null
    throw error
  }
}

/** The parser compares each attribute of a tag with all before it. */
function hasEndlessTag(html: string): boolean {
  let quote = ''
  let isInTag = false
  let parts = 0
  for (let index = 0; index < html.length; index += 1) {
    const sign = html[index] ?? ''
    if (!isInTag) {
      if (sign !== '<' || !/[a-z/]/i.test(html[index + 1] ?? '')) continue
      isInTag = true
      quote = ''
      parts = 0
    } else if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '>') isInTag = false
    else if (sign === '"' || sign === "'") quote = sign
    else if (/[\s/=]/.test(sign)) {
      parts += 1
      if (parts > attributeLimit) return true
    }
  }
  return false
}

/** The words between the tags, where the tags cannot be made sense of. */
export function wordsBetweenTags(html: string): string {
  const words: string[] = []
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    if (open < 0) {
      words.push(html.slice(at))
      break
    }
    words.push(html.slice(at, open), ' ')
    const close = html.indexOf('>', open)
    if (close < 0) break
    at = close + 1
  }
  return words.join('')
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

/** The declarations of a style attribute, as far as they tell form from looks. */
export function styleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>()
  for (const declaration of (attribute(element, 'style') ?? '').split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0)
      declarations.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      )
  }
  return declarations
}

/** The text below a node, with its line ends as they stand there. */
export function textBelow(node: HtmlNode): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (!isElement(node)) return ''
  if (node.tagName === 'br') return '\n'
  return node.childNodes.map((child) => textBelow(child)).join('')
}

/** Whether something of the kind stands below; lists within are not looked into. */
export function findBelow(element: HtmlElement, wanted: (each: HtmlElement) => boolean): HtmlElement | null {
  for (const child of element.childNodes) {
    if (!isElement(child) || child.tagName === 'ul' || child.tagName === 'ol') continue
    const found = wanted(child) ? child : findBelow(child, wanted)
    if (found !== null) return found
  }
  return null
}
