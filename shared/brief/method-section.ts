import { gradesInShort } from '../method/credit.ts'
import { explainMethod } from '../method/method.ts'
import type { MethodBlock } from '../method/model.ts'
import { line, sentence } from './line.ts'
import type { Block, BriefSection } from './model.ts'

const title = 'How this was judged'

/** The method behind the level, whole and with its version. For the internal dossier alone. */
export function methodSection(): BriefSection {
  const { version, sections } = explainMethod()
  const by: Block = {
    kind: 'text',
    line: line(`By version ${version} of the rubric, which the program explains under Help.`),
  }
  const blocks = sections.flatMap(({ title: text, blocks: explained }): Block[] => [
    { kind: 'heading', level: 3, text },
    ...explained.map(printed),
  ])
  return { id: 'method', title, blocks: [by, ...blocks] }
}

/** The same in a remark, for the executive brief: what a reader needs to weigh the verdict and the grades of the sources. */
export function methodRemark(): string {
  const { version } = explainMethod()
  return `${title}: by version ${version} of the rubric. A level holds when all its gates are open; a claim counts form \u00d7 evidence \u00d7 recency. Evidence: ${gradesInShort()}.`
}

function printed(block: MethodBlock): Block {
  switch (block.kind) {
    case 'text':
      return { kind: 'text', line: line(block.text) }
    case 'list':
      return { kind: 'list', ordered: false, items: block.items.map((item) => line(item)) }
    case 'table':
      return {
        ...block,
        columns: [...block.columns],
        rows: block.rows.map((row) => row.map((cell) => line(inOneLine(cell)))),
        note: '',
      }
  }
}

/** The items of a cell one after the other, each a sentence: a list in a cell of a printed table would be a page high. */
function inOneLine(cell: string): string {
  return cell.includes('\n') ? cell.split('\n').map(sentence).join(' ') : cell
}
