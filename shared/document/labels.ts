import type { ChipNode, DateNode, MentionNode, PageLinkNode } from './nodes.ts'

/** What a reader sees where a node that stands for something else cannot be shown. */
export function labelOf(node: ChipNode | MentionNode | PageLinkNode | DateNode): string {
  return node.type === 'date' ? node.day : node.label
}
