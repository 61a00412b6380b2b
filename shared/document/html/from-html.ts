import { sourceLimit } from '../bounds.ts'
import type { FromText } from '../from-text.ts'
import { type BlockNode, paragraph, text } from '../nodes.ts'
import { normalBlocks } from '../normal.ts'
import { oneLine } from '../normal-inline.ts'
import { ProblemList } from '../problems.ts'
import { writeBody } from '../write.ts'
import { readFlow } from './read-flow.ts'
import { parseHtml, wordsBetweenTags } from './tree.ts'

/**
 * HTML as a page: what things are is kept, how they look is not. Nothing is run or loaded; script, forms, frames,
 * styles, foreign images and links to anything but web pages and mail are left out, and the problems say so. Never
 * throws.
 */
export function fromHtml(html: string): FromText {
  const problems = new ProblemList()
  const blocks = readHtml(html, problems)
  const children = blocks.length === 0 ? [paragraph()] : blocks
  return { body: writeBody({ type: 'root', children }), problems: problems.list() }
}

/** The blocks of a piece of HTML, in the normal form of HTML. */
export function readHtml(html: string, problems: ProblemList): readonly BlockNode[] {
  if (html.length > sourceLimit) {
    problems.add('tooLarge')
    return []
  }
  const nodes = parseHtml(html)
  if (nodes === null) {
    problems.add('tooComplex')
    const words = oneLine(wordsBetweenTags(html))
    return words === '' ? [] : [paragraph([text(words)])]
  }
  return normalBlocks(readFlow(nodes, problems), 'html')
}
