import type { PageBody } from '../account/account.ts'
import { type BlockNode, isNesting, type ListNode } from './nodes.ts'
import { inlineText } from './normal-inline.ts'
import { readBody } from './read.ts'
import { codeText, wordsIn } from './words.ts'
import { itemValues } from './write.ts'

/**
 * A page as plain text to read: an empty line between blocks, lists with their signs, the cells of a row with tabs
 * between. `pageText` gives the bare words instead.
 */
export function toText(body: PageBody): string {
  const blocks = readBody(body).children.map((block) => blockText(block))
  const text = blocks.filter((block) => block !== '').join('\n\n')
  return text === '' ? '' : `${text}\n`
}

function blockText(block: BlockNode): string {
  switch (block.type) {
    case 'list':
      return listLines(block, '').join('\n')
    case 'code':
      return codeText(block)
    case 'table':
      return block.children
        .map((row) =>
          row.children.map(({ children }) => children.flatMap((each) => wordsIn(each)).join(' ')).join('\t'),
        )
        .join('\n')
    case 'horizontalrule':
      return '---'
    case 'callout':
      return block.children.map((child) => blockText(child)).join('\n\n')
    case 'collapsible':
      return [inlineText(block.title.children), ...block.children.map((child) => blockText(child))].join('\n\n')
    default:
      return wordsIn(block).join('\n')
  }
}

function listLines(list: ListNode, indent: string): readonly string[] {
  const values = itemValues(list)
  return list.children.flatMap((item, index) => {
    if (item.type === 'opaque') return wordsIn(item).map((line) => `${indent}- ${line}`)
    const box = item.checked === true ? '[x] ' : '[ ] '
    const bullet = list.listType === 'number' ? `${values[index] ?? 1}. ` : '- '
    const sign = list.listType === 'check' ? `${bullet}${box}` : bullet
    const words = inlineText(item.children.filter((child) => child.type !== 'list'))
    const deeper = `${indent}  `
    const own = isNesting(item) ? [] : [`${indent}${sign}${words.replaceAll('\n', `\n${deeper}`)}`]
    return [...own, ...item.children.flatMap((child) => (child.type === 'list' ? listLines(child, deeper) : []))]
  })
}
