import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { isMoney } from '../../../../shared/finance/computed.ts'
import type { MoneyScale } from '../../../../shared/finance/format.ts'
import { useAccountData } from '../account-data.tsx'
import { cellStory } from './cell-text.ts'
import { type CellPoint, GridCell } from './GridCell.tsx'
import type { Cell, FigureRow, PeriodTable } from './period-table.ts'
import type { NumberedSources } from './source-numbers.ts'
import './period-grid.css'

interface PeriodGridProps {
  readonly label: string
  readonly table: PeriodTable
  readonly scale: MoneyScale
  readonly sources: NumberedSources
  readonly openId: string | null
  onOpen(cell: Cell, row: FigureRow, column: number): void
  onDelete(cell: Cell): void
}

/** Lines over periods. Arrows walk the cells, Enter opens, Delete removes; each cell tells where it comes from. */
export function PeriodGrid({ label, table, scale, sources, openId, onOpen, onDelete }: PeriodGridProps) {
  const data = useAccountData()
  const tip = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<CellPoint>({ row: 0, column: Math.max(0, table.columns.length - 1) })
  const [told, setTold] = useState<(CellPoint & { readonly left: number; readonly top: number }) | null>(null)
  const rows = [...table.own, ...table.comparators]

  // The newest period stands at the right: that is where one starts to read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new set of columns is what moves the view.
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollLeft = scroller.current.scrollWidth
  }, [table.columns.length])

  function tell(point: CellPoint, cell: HTMLElement) {
    const box = scroller.current?.parentElement?.getBoundingClientRect()
    const own = cell.getBoundingClientRect()
    if (box !== undefined)
      setTold({ ...point, left: Math.max(0, own.right - box.left - 320), top: own.bottom - box.top + 4 })
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const cell = rows[at.row]?.cells[at.column]
    const row = rows[at.row]
    if (event.key === 'Escape' && told !== null) {
      event.stopPropagation()
      setTold(null)
      return
    }
    if (cell === undefined || row === undefined) return
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      onOpen(cell, row, at.column)
    } else if (event.key === 'Delete') onDelete(cell)
    else {
      const next = moved(at, event.key, rows.length, table.columns.length)
      if (next === null) return
      event.preventDefault()
      setAt(next)
      event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.row}:${next.column}"]`)?.focus()
    }
  }

  const toldRow = told === null ? undefined : rows[told.row]
  const toldCell = told === null ? undefined : toldRow?.cells[told.column]
  return (
    <div className="pg-frame">
      <div className="pg-scroll" ref={scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what a grid of cells is.
          role="grid"
          className="pg-table"
          aria-label={label}
          onKeyDown={onKeyDown}
          onMouseLeave={() => setTold(null)}
        >
          <thead>
            <tr>
              <th scope="col" className="pg-head">
                <span className="ui-hidden">Line</span>
              </th>
              {table.columns.map((column) => (
                <th key={column.end} scope="col" className="pg-head">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowAt) => (
              <tr
                key={row.key}
                className={[
                  row.derived ? 'pg-derived' : '',
                  rowAt === table.own.length ? 'pg-comparators' : '',
                  row.scope.kind === 'segment' ? 'pg-segment' : '',
                ].join(' ')}
              >
                <th scope="row" className="pg-name" title={rowTitle(row)}>
                  {row.subject === '' ? '' : <span className="pg-subject">{row.subject} </span>}
                  {row.scope.kind === 'segment' ? row.scope.name || 'Segment' : row.label}{' '}
                  <span className="pg-unit">{unitText(row.unit, data.account.currency)}</span>
                </th>
                {row.cells.map((cell, columnAt) => (
                  <GridCell
                    key={table.columns[columnAt]?.end}
                    cell={cell}
                    row={row}
                    scale={scale}
                    sources={sources}
                    point={{ row: rowAt, column: columnAt }}
                    isStop={at.row === rowAt && at.column === columnAt}
                    isOpen={cell.kind === 'kept' && cell.figure.id === openId}
                    tip={told?.row === rowAt && told.column === columnAt ? tip : undefined}
                    onPoint={tell}
                    onFocus={(point, element) => {
                      setAt(point)
                      tell(point, element)
                    }}
                    onBlur={() => setTold(null)}
                    onOpen={() => onOpen(cell, row, columnAt)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {told === null || toldRow === undefined || toldCell === undefined ? null : (
        <div id={tip} role="tooltip" className="pg-tip" style={{ left: told.left, top: told.top }}>
          {cellStory(toldCell, toldRow, { byId: data.byId, figures: table.figures }).map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
      )}
    </div>
  )
}

/** The whole name of a row, where the column cuts it. */
function rowTitle(row: FigureRow): string {
  return [row.subject, row.scope.kind === 'segment' ? row.scope.name : '', row.label]
    .filter((part) => part !== '')
    .join(', ')
}

function unitText(unit: string, currency: string): string {
  if (unit === 'ratio') return 'x'
  return isMoney(unit) && unit === currency ? '' : unit
}

function moved(at: CellPoint, key: string, rows: number, columns: number): CellPoint | null {
  const row = (value: number) => Math.min(Math.max(value, 0), rows - 1)
  const column = (value: number) => Math.min(Math.max(value, 0), columns - 1)
  switch (key) {
    case 'ArrowUp':
      return { ...at, row: row(at.row - 1) }
    case 'ArrowDown':
      return { ...at, row: row(at.row + 1) }
    case 'ArrowLeft':
      return { ...at, column: column(at.column - 1) }
    case 'ArrowRight':
      return { ...at, column: column(at.column + 1) }
    case 'Home':
      return { ...at, column: 0 }
    case 'End':
      return { ...at, column: columns - 1 }
    default:
      return null
  }
}
