import type { BlockNode, CodeNode, InlineNode } from './nodes.ts'
import { inlineText, opaqueText } from './normal-inline.ts'

/** The code of a block, line by line. */
export function codeText({ children }: CodeNode): string {
  const pieces = children.map((part) => {
    if (part.type === 'linebreak') return '\n'
    if (part.type === 'tab') return '\t'
    return part.type === 'opaque' ? opaqueText(part).join(' ') : part.text
  })
  return pieces
    .join('')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '')
}

/** The words of a block, line by line, where its form cannot be kept. */
export function wordsIn(block: BlockNode): readonly string[] {
  switch (block.type) {
    case 'list':
      return block.children.flatMap((item) =>
        item.type === 'opaque'
          ? opaqueText(item)
          : [
              ...plainWords(item.children.filter((child) => child.type !== 'list')),
              ...item.children.flatMap((child) => (child.type === 'list' ? wordsIn(child) : [])),
            ],
      )
    case 'table':
      return block.children.map((row) =>
        row.children.map((cell) => cell.children.flatMap((each) => wordsIn(each)).join(' ')).join(' | '),
      )
    case 'callout':
      return block.children.flatMap((each) => wordsIn(each))
    case 'collapsible':
      return [...plainWords(block.title.children), ...block.children.flatMap((each) => wordsIn(each))]
    case 'paragraph':
    case 'heading':
    case 'quote':
      return plainWords(block.children)
    case 'code':
      return [codeText(block)]
    case 'opaque':
      return opaqueText(block)
    case 'image':
      return [block.caption === '' ? block.alt : block.caption]
    default:
      return []
  }
}

function plainWords(nodes: readonly InlineNode[]): readonly string[] {
  const words = inlineText(nodes)
  return words === '' ? [] : [words]
}
