import type { MoneyScale } from '../../../../shared/finance/format.ts'
import { useAccountData } from '../account-data.tsx'
import { cellText } from './cell-text.ts'
import type { Cell, FigureRow } from './period-table.ts'
import type { NumberedSources } from './source-numbers.ts'

export interface CellPoint {
  readonly row: number
  readonly column: number
}

interface GridCellProps {
  readonly cell: Cell
  readonly row: FigureRow
  readonly scale: MoneyScale
  readonly sources: NumberedSources
  readonly point: CellPoint
  /** The one cell that Tab reaches; arrows walk from there. */
  readonly isStop: boolean
  readonly isOpen: boolean
  readonly tip: string | undefined
  onPoint(point: CellPoint, element: HTMLElement): void
  onFocus(point: CellPoint, element: HTMLElement): void
  onBlur(): void
  onOpen(): void
}

/** One number, with its source's number and marks for what is special about it. */
export function GridCell(props: GridCellProps) {
  const { cell, row, scale, sources, point, isStop, isOpen, tip } = props
  const { account } = useAccountData()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its cells.
    <td
      data-cell={`${point.row}:${point.column}`}
      tabIndex={isStop ? 0 : -1}
      className={`pg-cell pg-${cellTone(cell)}${isOpen ? ' pg-open' : ''}`}
      aria-describedby={tip}
      onMouseEnter={(event) => props.onPoint(point, event.currentTarget)}
      onFocus={(event) => props.onFocus(point, event.currentTarget)}
      onBlur={props.onBlur}
      onClick={props.onOpen}
    >
      {cellText(cell, row, scale, account.currency)}
      <Marks cell={cell} sources={sources} />
    </td>
  )
}

function cellTone(cell: Cell): string {
  if (cell.kind === 'empty') return 'empty'
  if (!cell.outcome.ok) return 'none'
  return cell.kind
}

function Marks({ cell, sources }: { readonly cell: Cell; readonly sources: NumberedSources }) {
  if (cell.kind !== 'kept') return null
  const { citations, restated, status } = cell.figure
  const numbers = [...new Set(citations.map((citation) => sources.of(citation.source)))].filter((one) => one !== null)
  const marks = [...(restated.length > 0 ? [restatedMark] : []), ...(statusMarks[status.kind] ?? [])]
  if (numbers.length + marks.length === 0) return null
  return (
    <sup className="pg-marks">
      {numbers.length === 0 ? null : <span className="ui-hidden">, source </span>}
      {numbers.join(',')}
      {marks.map(({ sign, words }) => (
        <span key={sign} className="pg-mark">
          <span aria-hidden="true">{sign}</span>
          <span className="ui-hidden">, {words}</span>
        </span>
      ))}
    </sup>
  )
}

interface Mark {
  readonly sign: string
  readonly words: string
}
const restatedMark: Mark = { sign: 'r', words: 'restated' }
const statusMarks: Readonly<Record<string, readonly Mark[]>> = {
  guidance: [{ sign: 'f', words: 'their own forecast' }],
  disputed: [{ sign: '?', words: 'disputed' }],
  confirmed: [{ sign: '\u2713', words: 'confirmed by them' }],
}
