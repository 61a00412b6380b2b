import { explainMethod } from '../method/method.ts'
import type { MethodBlock } from '../method/model.ts'
import { line, sentence } from './line.ts'
import type { Block, BriefSection } from './model.ts'

/** What a reader of the executive brief needs to weigh the verdict; the dossier explains the method whole. */
const short: ReadonlySet<string> = new Set(['levels', 'credit'])

/** The method behind the level, with its version: how this was judged. For the internal edition alone. */
export function methodSection(isWhole: boolean): BriefSection {
  const { version, sections } = explainMethod()
  const shown = isWhole ? sections : sections.filter(({ id }) => short.has(id))
  return {
    id: 'method',
    title: 'How this was judged',
    blocks: [
      { kind: 'text', line: line(`By version ${version} of the rubric, which the program explains under Help.`) },
      ...shown.flatMap(({ title, blocks }): Block[] => [
        { kind: 'heading', level: 3, text: title },
        ...blocks.map(printed),
      ]),
    ],
  }
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
