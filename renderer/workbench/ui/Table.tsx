import type { ReactNode } from 'react'
import './table.css'

export interface Column<Row> {
  readonly id: string
  readonly title: string
  /** Numbers stand at the end. Default `start`. */
  readonly align?: 'start' | 'end'
  cell(row: Row): ReactNode
  /** CSS width, `120px` or `20%`. */
  readonly width?: string
}

interface TableProps<Row> {
  /** What the table is, for screen readers. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  rowKey(row: Row): string
  /** Rows that stand out: totals. */
  isTotal?(row: Row): boolean
  /** Makes rows pressable; put the same action on a button or link in the first cell for the keyboard. */
  onRowPress?(row: Row): void
  readonly empty?: ReactNode
}

/** A plain table of 24 px rows; the first column names its row. It scrolls sideways when it must. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, rowKey, isTotal, onRowPress, empty } = props
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  return (
    <div className="ui-table-scroll">
      <table className="ui-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={`ui-${column.align ?? 'start'}`}
                style={{ width: column.width }}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={isTotal?.(row) === true ? 'ui-total' : undefined}
              data-row={rowKey(row)}
              data-pressable={onRowPress === undefined ? undefined : true}
              // The pointer's short cut; the keyboard reaches the same through the control in the first cell.
              onClick={onRowPress === undefined ? undefined : () => onRowPress(row)}
            >
              {columns.map((column, index) => {
                const Cell = index === 0 ? 'th' : 'td'
                return (
                  <Cell
                    key={column.id}
                    scope={index === 0 ? 'row' : undefined}
                    className={`ui-${column.align ?? 'start'}`}
                  >
                    {column.cell(row)}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
