import type { BlockNode } from './nodes.ts'

/** Paragraphs in a row become one quote with an empty line between; everything else stays as it is. */
export function quoteBlocks(blocks: readonly BlockNode[]): readonly BlockNode[] {
  if (blocks.length === 0) return [{ type: 'quote', children: [] }]
  const out: BlockNode[] = []
  let isOpen = false
  for (const block of blocks) {
    const last = out.at(-1)
    if (block.type === 'paragraph' && isOpen && last?.type === 'quote') {
      const gap = [{ type: 'linebreak' }, { type: 'linebreak' }] as const
      out[out.length - 1] = { type: 'quote', children: [...last.children, ...gap, ...block.children] }
    } else {
      out.push(block.type === 'paragraph' ? { type: 'quote', children: block.children } : block)
      isOpen = block.type === 'paragraph'
    }
  }
  return out
}
