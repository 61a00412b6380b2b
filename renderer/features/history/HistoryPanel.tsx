import { longDay, shortDay } from '../../../shared/account/day-words.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import { useHistory } from '../../storage/hooks.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import { EmptyState } from '../../workbench/ui/EmptyState.tsx'
import { Icon } from '../../workbench/ui/Icon.tsx'
import { type Column, Table } from '../../workbench/ui/Table.tsx'
import { useCurrentAccount } from '../accounts/current-account.ts'
import { NoAccount } from '../accounts/NoAccount.tsx'
import { changeText, type HistoryRow, historyRows } from './history-rows.ts'
import './history.css'

/** How the preparation came to where it is: each day's level and axes, and what was done. */
export function HistoryPanel() {
  const account = useCurrentAccount()
  if (account === null)
    return (
      <NoAccount text="Open an account to see how its preparation has grown, for example from Vendor to Influencer in a week." />
    )
  return <AccountHistory account={account} />
}

const columns: readonly Column<HistoryRow>[] = [
  {
    id: 'day',
    title: 'Day',
    width: '110px',
    cell: ({ entry }) => <time title={longDay(entry.day)}>{shortDay(entry.day)}</time>,
  },
  { id: 'level', title: 'Level', width: '170px', cell: (row) => <LevelCell row={row} /> },
  {
    id: 'knowing',
    title: 'Knowing',
    width: '86px',
    align: 'end',
    cell: (row) => <AxisCell row={row} axis="knowing" />,
  },
  { id: 'caring', title: 'Caring', width: '110px', align: 'end', cell: (row) => <AxisCell row={row} axis="caring" /> },
  { id: 'causes', title: 'What was done', cell: (row) => <Causes row={row} /> },
]

function AccountHistory({ account }: { readonly account: AccountId }) {
  const workbench = useWorkbench()
  const entries = useHistory(account)
  if (entries === undefined) return null
  return (
    <div className="hi-table">
      <Table
        label="History"
        columns={columns}
        rows={historyRows(entries)}
        rowKey={({ entry }) => entry.day}
        empty={
          <EmptyState
            text="No history yet. From the first change on, each day keeps its level and what moved it."
            action={{ label: 'Show the gaps', run: () => workbench.panel.show('gaps') }}
          />
        }
      />
    </div>
  )
}

function LevelCell({ row: { levelName, change } }: { readonly row: HistoryRow }) {
  const by = change?.level ?? 0
  return (
    <span className="hi-level">
      {levelName}
      {by === 0 ? null : (
        <Icon
          name={by > 0 ? 'arrow-up' : 'arrow-down'}
          label={by > 0 ? 'risen' : 'fallen'}
          className={by > 0 ? 'hi-up' : 'hi-down'}
        />
      )}
    </span>
  )
}

interface AxisCellProps {
  readonly row: HistoryRow
  readonly axis: 'knowing' | 'caring'
}

function AxisCell({ row: { entry, change }, axis }: AxisCellProps) {
  const by = change?.[axis] ?? 0
  return (
    <span className="hi-axis">
      <span className={by < 0 ? 'hi-down' : 'hi-up'}>{changeText(by)}</span>
      <span className="hi-value">{entry[axis]}</span>
    </span>
  )
}

function Causes({ row: { causes } }: { readonly row: HistoryRow }) {
  if (causes.length === 1) return <>{causes[0]}</>
  return (
    <ul className="hi-causes">
      {causes.map((cause) => (
        <li key={cause}>{cause}</li>
      ))}
    </ul>
  )
}
