import { cellLimit } from './bounds.ts'
import { type BlockNode, type InlineNode, paragraph, type TableCellNode, type TableNode, text } from './nodes.ts'
import { normalInline } from './normal-inline.ts'
import { codeText, wordsIn } from './words.ts'

/** Whether Markdown shows a table as it is. */
export function hasMergedCells(table: TableNode): boolean {
  return table.children.some(({ children }) => children.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1))
}

/** Every row as long as the longest, merged cells split into empty ones, one paragraph each. */
export function plainTable(table: TableNode): TableNode {
  const grid = spread(table)
  const width = Math.max(1, ...grid.map((row) => row.length))
  const [head] = table.children
  const hasHead = head?.children.some(({ headerState }) => headerState === 1 || headerState === 3) ?? false
  return {
    type: 'table',
    children: grid.map((row, rowIndex) => ({
      type: 'tablerow',
      children: Array.from({ length: width }, (_, column) => {
        const cell = row[column]
        return {
          type: 'tablecell',
          headerState: hasHead && rowIndex === 0 ? 1 : 0,
          colSpan: 1,
          rowSpan: 1,
          children: [paragraph(cell === undefined ? [] : normalInline(cellLines(cell.children), 'html'))],
        } as const
      }),
    })),
  }
}

/** Cells at their places in the grid. A table that would spread beyond all measure keeps its cells unspread. */
function spread(table: TableNode): readonly (readonly (TableCellNode | undefined)[])[] {
  const grid: (TableCellNode | undefined | null)[][] = table.children.map(() => [])
  let cells = 0
  for (const [rowIndex, row] of table.children.entries()) {
    let column = 0
    for (const cell of row.children) {
      while (grid[rowIndex]?.[column] !== undefined) column += 1
      const rows = Math.min(cell.rowSpan, grid.length - rowIndex)
      cells += rows * cell.colSpan
      if (cells > cellLimit) return table.children.map(({ children }) => children)
      for (let down = 0; down < rows; down += 1)
        for (let across = 0; across < cell.colSpan; across += 1) {
          const line = grid[rowIndex + down]
          if (line !== undefined) line[column + across] = down === 0 && across === 0 ? cell : null
        }
      column += cell.colSpan
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length))
  if (width * grid.length > cellLimit) return table.children.map(({ children }) => children)
  return grid.map((row) => Array.from(row, (cell) => cell ?? undefined))
}

/** The blocks of a cell as one line of nodes, broken where blocks end. */
export function cellLines(blocks: readonly BlockNode[]): readonly InlineNode[] {
  const lines = blocks.flatMap((block): readonly (readonly InlineNode[])[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
      case 'quote':
        return [block.children]
      case 'opaque':
        return [[block]]
      case 'code':
        return [[text(codeText(block), 16)]]
      case 'horizontalrule':
        return []
      case 'image':
        return [[text(block.caption === '' ? block.alt : block.caption)]]
      default:
        return wordsIn(block).map((line) => [text(line)])
    }
  })
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'linebreak' } as const, ...line]))
}
