import { useState } from 'react'
import type { AccountId } from '../../shared/account/ids.ts'
import { isStorageFault } from '../storage/fault.ts'
import type { AccountExtent, RecoveryAccount, RecoveryReport } from '../storage/recovery/report.ts'
import { Button } from '../workbench/ui/Button.tsx'
import { Heading } from '../workbench/ui/Section.tsx'
import { type Column, Table } from '../workbench/ui/Table.tsx'
import { Whereabouts } from './RefusedView.tsx'
import './opening.css'

interface RecoveryViewProps {
  readonly report: RecoveryReport
  /** The folder that holds database and copies. */
  readonly profile: string
  onRestore(accounts: readonly AccountId[]): Promise<void>
  onContinue(): Promise<void>
  onQuit(): void
}

/** The database does not hold what it held. Nothing has been deleted, and nothing here deletes: the user decides. */
export function RecoveryView({ report, profile, onRestore, onContinue, onQuit }: RecoveryViewProps) {
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const restorable = report.accounts.filter((account) => account.inCopies !== null)
  const act = (work: () => Promise<void>) => {
    setIsBusy(true)
    setFailure(null)
    work()
      .catch((error: unknown) => setFailure(isStorageFault(error) ? error.text : 'This did not work.'))
      .finally(() => setIsBusy(false))
  }
  return (
    <main className="opening">
      <Heading level={1}>Your notebooks need a look before they open</Heading>
      <p>{report.text}</p>
      <Table
        label="What the database and the copies hold, per account"
        columns={columns}
        rows={report.accounts}
        rowKey={(row) => row.account}
      />
      {report.problems.map((problem) => (
        <p key={problem} className="opening-problem">
          {problem}
        </p>
      ))}
      {failure === null ? null : (
        <p className="opening-problem" role="alert">
          {failure} Nothing was deleted.
        </p>
      )}
      <div className="opening-actions">
        <Button
          tone="primary"
          autoFocus
          disabled={isBusy || restorable.length === 0}
          onPress={() => act(() => onRestore(restorable.map((account) => account.account)))}
        >
          Restore the newest good state
        </Button>
        <Button disabled={isBusy} onPress={() => act(onContinue)}>
          Continue with what the database has
        </Button>
        <Button disabled={isBusy} onPress={onQuit}>
          Quit
        </Button>
      </div>
      <p className="opening-note">
        Restoring brings back every account that has a copy, and keeps what is newer in the database. Continuing opens
        what the database has, and leaves every copy where it is.
      </p>
      <Whereabouts profile={profile} />
    </main>
  )
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

const columns: readonly Column<RecoveryAccount>[] = [
  { id: 'name', title: 'Account', cell: (row) => row.name },
  { id: 'database', title: 'In the database', cell: (row) => extent(row.inDatabase) },
  { id: 'copies', title: 'In the copies', cell: (row) => extent(row.inCopies) },
  {
    id: 'at',
    title: 'As of',
    cell: (row) => (row.inCopies === null ? '' : moment.format(new Date(row.inCopies.at))),
  },
]

function extent(side: AccountExtent | null): string {
  if (side === null) return 'nothing'
  const records = `${side.records} ${side.records === 1 ? 'record' : 'records'}`
  return `${records}, ${side.pages} ${side.pages === 1 ? 'page' : 'pages'}`
}
