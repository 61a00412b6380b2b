import type { Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown as write } from 'mdast-util-to-markdown'
import type { PageBody } from '../../account/account.ts'
import type { BlockNode } from '../nodes.ts'
import { normalBlocks } from '../normal.ts'
import { hasMergedCells } from '../plain-table.ts'
import { readBody } from '../read.ts'
import { writeBody } from '../write.ts'
import { flow } from './flow.ts'
import { readMarkdown } from './from-markdown.ts'
import type { Manner } from './phrasing.ts'

/**
 * A page as GitHub's Markdown. It comes back by `fromMarkdown` as the page's normal form: each block is read back here,
 * and written in the stricter manner where the plain one would change it.
 */
export function toMarkdown(body: PageBody): string {
  const { children, damaged } = readBody(body)
  const stored: readonly BlockNode[] = damaged === undefined ? children : [{ type: 'opaque', json: damaged }]
  const pieces: string[] = []
  let last: BlockNode | null = null
  for (const block of stored)
    for (const normal of normalBlocks([block], 'markdown')) {
      const isNeighbour = last?.type === 'list' && normal.type === 'list'
      if (block.type === 'table' && hasMergedCells(block)) pieces.push('<!-- Merged cells were split. -->')
      // Two lists in a row would be read as one.
      if (isNeighbour) pieces.push('<!-- -->')
      pieces.push(faithful(normal))
      last = normal
    }
  return pieces.length === 0 ? '' : `${pieces.join('\n\n')}\n`
}

function faithful(block: BlockNode): string {
  const plain = written(block, 'plain')
  return comesBack(plain, block) ? plain : written(block, 'strict')
}

function written(block: BlockNode, manner: Manner): string {
  const root: Root = { type: 'root', children: flow(block, manner) }
  const markdown = write(root, {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    rule: '*',
    ruleRepetition: 3,
  })
  return markdown.replace(/\n+$/, '')
}

function comesBack(markdown: string, block: BlockNode): boolean {
  const { blocks, problems } = readMarkdown(markdown)
  return problems.length === 0 && stored(blocks) === stored([block])
}

function stored(children: readonly BlockNode[]): string {
  return JSON.stringify(writeBody({ type: 'root', children }))
}
