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
  const marks = [
    ...(restated.length > 0 ? ['r'] : []),
    ...(status.kind === 'guidance'
      ? ['f']
      : status.kind === 'disputed'
        ? ['?']
        : status.kind === 'confirmed'
          ? ['\u2713']
          : []),
  ]
  if (numbers.length + marks.length === 0) return null
  return (
    <sup className="pg-marks">
      {numbers.join(',')}
      {marks.length > 0 ? <span className="pg-mark">{marks.join('')}</span> : null}
    </sup>
  )
}
