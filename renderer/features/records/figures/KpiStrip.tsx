import { isMoney } from '../../../../shared/finance/computed.ts'
import { readDecimal } from '../../../../shared/finance/decimal.ts'
import { formatMoney, formatNumber } from '../../../../shared/finance/format.ts'
import { metricNamed } from '../../../../shared/finance/metrics.ts'
import { type FigureRow, newestOf, numberIn, type PeriodTable } from './period-table.ts'

interface KpiStripProps {
  readonly table: PeriodTable
  /** Names of metrics, in order; those without any number or reason are left out. */
  readonly metrics: readonly string[]
}

/** The newest value of what matters most here, how it moved, and what the peers have. */
export function KpiStrip({ table, metrics }: KpiStripProps) {
  const rows = metrics.flatMap((name) => {
    const row = table.own.find((one) => one.metric === name && one.scope.kind === 'company')
    return row === undefined || newestOf(row) === null ? [] : [row]
  })
  if (rows.length === 0) return null
  return (
    <dl className="fp-kpis">
      {rows.map((row) => (
        <Kpi key={row.key} row={row} table={table} />
      ))}
    </dl>
  )
}

function Kpi({ row, table }: { readonly row: FigureRow; readonly table: PeriodTable }) {
  const newest = newestOf(row)
  if (newest === null) return null
  const { cell, at } = newest
  const label = shortLabels[row.metric] ?? row.label
  return (
    <div className="fp-kpi">
      <dt title={row.label}>{label}</dt>
      {cell.outcome.ok ? (
        <>
          <dd className="fp-value">
            <Value value={cell.outcome.value} unit={cell.outcome.unit} />
          </dd>
          <Movement row={row} at={at} table={table} />
        </>
      ) : (
        <>
          <dd className="fp-value">n.m.</dd>
          <dd className="fp-why">{cell.outcome.text}</dd>
        </>
      )}
      <Peer row={row} table={table} />
    </div>
  )
}

function Value({ value, unit }: { readonly value: string; readonly unit: string }) {
  if (isMoney(unit))
    return (
      <>
        {formatMoney(value, '')}
        <small>{unit}</small>
      </>
    )
  const decimals = unit === 'ratio' ? 2 : 1
  return (
    <>
      {formatNumber(value, decimals)}
      <small>{unit === 'ratio' ? 'x' : unit}</small>
    </>
  )
}

/** The change since the period before; money in percent, all else in its own unit. Good or bad is said in words too. */
function Movement({ row, at, table }: { readonly row: FigureRow; readonly at: number; readonly table: PeriodTable }) {
  const now = readDecimal(numberIn(row.cells[at]))
  const before = readDecimal(numberIn(row.cells[at - 1]))
  const since = table.columns[at - 1]?.label ?? ''
  if (now === null || before === null) return <dd>{table.columns[at]?.label ?? ''}</dd>
  const money = isMoney(row.unit)
  if (money && !before.gt(0)) return <dd>{table.columns[at]?.label ?? ''}</dd>
  const change = money ? now.div(before).minus(1).times(100) : now.minus(before)
  const decimals = row.unit === 'ratio' ? 2 : 1
  const text = `${change.isNegative() ? '\u2212' : '+'}${change.abs().toFixed(decimals)}${money ? ' %' : ''}`
  const better = metricNamed(row.metric)?.better ?? null
  const flat = Number(change.abs().toFixed(decimals)) === 0
  if (flat) return <dd>as in {since}</dd>
  const good = better === null ? null : change.isPositive() === (better === 'higher')
  return (
    <dd>
      <span className={good === null ? undefined : good ? 'fp-good' : 'fp-bad'}>
        {text} {good === null ? '' : <span className="ui-hidden">{good ? 'better' : 'worse'} </span>}
      </span>
      on {since}
    </dd>
  )
}

function Peer({ row, table }: { readonly row: FigureRow; readonly table: PeriodTable }) {
  const peers = table.comparators.filter((one) => one.metric === row.metric && one.unit === row.unit)
  const first = peers[0]
  const newest = first === undefined ? null : newestOf(first)
  if (first === undefined || newest === null || !newest.cell.outcome.ok) return null
  const { value, unit } = newest.cell.outcome
  return (
    <dd title={first.subject}>
      {isMoney(unit) ? formatMoney(value, unit) : formatNumber(value, unit === 'ratio' ? 2 : 1)} {first.subject}
    </dd>
  )
}

const shortLabels: Readonly<Record<string, string>> = {
  dso: 'DSO',
  dio: 'DIO',
  dpo: 'DPO',
  ccc: 'Cash cycle',
  oneDayDso: 'One day of DSO',
  cogsRatio: 'COGS of revenue',
  sgaRatio: 'SG&A of revenue',
  rndRatio: 'R&D of revenue',
}
