import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'

export type HtmlElement = DefaultTreeAdapterMap['element']
export type HtmlNode = DefaultTreeAdapterMap['node']

/** Browsers flatten what is nested deeper than 512. */
const deepest = 600
/** Unclosed formatting is repeated in every paragraph, so that a small page can become a tree of any size. */
const mostElements = 1_000_000

/** Thrown inside the parser, which has no other way to be stopped, and caught below. */
class TreeTooBig extends Error {}

/** The tree of a page; null where it is nested too deeply or grows too large. */
export function parseHtml(text: string): DefaultTreeAdapterMap['document'] | null {
  try {
    return parse<DefaultTreeAdapterMap>(text, { treeAdapter: boundedAdapter(), scriptingEnabled: false })
  } catch (error) {
    if (error instanceof TreeTooBig) return null
    throw error
  }
}

function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0
  let elements = 0
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      if (++elements > mostElements) throw new TreeTooBig()
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
    onItemPush() {
      if (++depth > deepest) throw new TreeTooBig()
    },
    onItemPop() {
      depth--
    },
  }
}
