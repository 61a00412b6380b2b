import { type BlockNode, paragraph, type TableCellNode, type TableRowNode } from '../nodes.ts'
import type { Surroundings } from './surroundings.ts'
import { attribute, findBelow, type HtmlElement, type HtmlNode, isElement, styleOf } from './tree.ts'

interface Row {
  readonly cells: readonly HtmlElement[]
  readonly isHead: boolean
}

/** A table with its caption above. A table that only lays out a page gives what stands in it. */
export function readTable(element: HtmlElement, around: Surroundings): readonly BlockNode[] {
  const rows = rowsOf(element)
  const caption = element.childNodes.filter((node) => isElement(node) && node.tagName === 'caption')
  const lead = around.blocksIn(caption, around)
  const cells = rows.flatMap((row) => row.cells)
  if (cells.length < 2 || cells.some(holdsTable))
    return [...lead, ...cells.flatMap((cell) => around.blocksIn(cell.childNodes, around))]
  const children = rows.map(
    (row, index): TableRowNode => ({
      type: 'tablerow',
      children: row.cells.map((cell, column) =>
        readCell(cell, { row, index, column, below: rows.length - index, around }),
      ),
    }),
  )
  return [...lead, { type: 'table', children }]
}

function holdsTable(cell: HtmlElement): boolean {
  return findBelow(cell, ({ tagName }) => tagName === 'table') !== null
}

function rowsOf(table: HtmlElement): readonly Row[] {
  const rows: Row[] = []
  const visit = (nodes: readonly HtmlNode[], isHead: boolean) => {
    for (const node of nodes) {
      if (!isElement(node)) continue
      if (styleOf(node).get('display') === 'none') continue
      if (node.tagName === 'tr') {
        const cells = node.childNodes.filter(
          (each): each is HtmlElement => isElement(each) && (each.tagName === 'td' || each.tagName === 'th'),
        )
        if (cells.length > 0) rows.push({ cells, isHead })
      } else if (['thead', 'tbody', 'tfoot'].includes(node.tagName)) visit(node.childNodes, node.tagName === 'thead')
    }
  }
  visit(table.childNodes, false)
  return rows
}

function readCell(
  cell: HtmlElement,
  at: { row: Row; index: number; column: number; below: number; around: Surroundings },
): TableCellNode {
  const blocks = at.around.blocksIn(cell.childNodes, { ...at.around, format: 0, link: null })
  return {
    type: 'tablecell',
    headerState: headerState(cell, at),
    colSpan: span(attribute(cell, 'colspan'), 1000),
    rowSpan: span(attribute(cell, 'rowspan'), at.below),
    children: blocks.length === 0 ? [paragraph()] : blocks,
  }
}

function headerState(
  cell: HtmlElement,
  { row, index, column }: { row: Row; index: number; column: number },
): TableCellNode['headerState'] {
  if (cell.tagName === 'td') return row.isHead ? 1 : 0
  if (attribute(cell, 'data-heads') === 'both') return 3
  const scope = attribute(cell, 'scope')
  if (scope === 'col' || scope === 'colgroup') return 1
  if (scope === 'row' || scope === 'rowgroup') return 2
  const isHeadRow = row.isHead || (index === 0 && row.cells.every(({ tagName }) => tagName === 'th'))
  return isHeadRow || column > 0 ? 1 : 2
}

function span(value: string | undefined, most: number): number {
  const number = Number(value ?? '1')
  return Number.isInteger(number) ? Math.min(Math.max(1, number), most, 1000) : 1
}
