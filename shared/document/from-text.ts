import type { PageBody } from '../account/account.ts'
import { sourceLimit } from './bounds.ts'
import { type BlockNode, paragraph, text } from './nodes.ts'
import { normalBlocks } from './normal.ts'
import { type DocumentProblem, ProblemList } from './problems.ts'
import { writeBody } from './write.ts'

/** A page made of foreign text, and what of the text did not come along. */
export interface FromText {
  readonly body: PageBody
  readonly problems: readonly DocumentProblem[]
}

/** Plain text as a page: a paragraph for each line, empty lines between them included. */
export function fromText(source: string): FromText {
  const problems = new ProblemList()
  if (source.length > sourceLimit) problems.add('tooLarge')
  const children = source.length > sourceLimit ? [paragraph()] : textBlocks(source)
  return { body: writeBody({ type: 'root', children }), problems: problems.list() }
}

/** A paragraph for each line. */
export function textBlocks(source: string): readonly BlockNode[] {
  const lines = source.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  return normalBlocks(
    lines.map((line) => paragraph([text(line)])),
    'markdown',
  )
}
