import type { Definition, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** Bare addresses stay words: a page has links where someone made one. */
const withoutBareLinks = {
  disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] },
}

/** Markdown with GitHub's tables, strikethrough, checklists and footnotes, as a tree. */
export function parseMarkdown(source: string): Root {
  return fromMarkdown(source, {
    extensions: [gfm(), withoutBareLinks],
    mdastExtensions: gfmFromMarkdown().filter((extension) => !('transforms' in extension)),
  })
}

/** The addresses that links name elsewhere in the text. */
export function definitionsOf(root: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>()
  for (const node of allNodes(root))
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  return definitions
}

/** The words of a tree, however deep. */
export function wordsOf(node: Nodes): string {
  const words: string[] = []
  for (const each of allNodes(node))
    if (each.type !== 'html' && each.type !== 'definition' && 'value' in each) words.push(each.value)
  return words.join(' ')
}

/** Each node in the order of the text, without recursion: the nesting is the sender's choice. */
export function* allNodes(node: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next
    if ('children' in next)
      for (let index = next.children.length - 1; index >= 0; index -= 1) {
        const child = next.children[index]
        if (child !== undefined) waiting.push(child)
      }
  }
}
