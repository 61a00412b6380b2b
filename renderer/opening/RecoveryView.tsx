import { useState } from 'react'
import type { AccountId } from '../../shared/account/ids.ts'
import type { AccountExtent, RecoveryAccount, RecoveryReport } from '../storage/recovery/report.ts'
import { Button } from '../workbench/ui/Button.tsx'
import { Heading } from '../workbench/ui/Section.tsx'
import { type Column, Table } from '../workbench/ui/Table.tsx'
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
  const restorable = report.accounts.filter((account) => account.inCopies !== null)
  const act = (work: () => Promise<void>) => {
    setIsBusy(true)
    void work().finally(() => setIsBusy(false))
  }
  return (
    <main className="opening">
      <Heading level={1}>Your notebooks need a look before they open</Heading>
      <p>{report.text}</p>
      <p>
        Nothing has been deleted. Everything Acumen keeps, the copies too, is in <code>{profile}</code>.
      </p>
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
        Restoring brings back every account that has a copy. Continuing leaves the copies as they are, so that they can
        still be restored later.
      </p>
    </main>
  )
}

const columns: readonly Column<RecoveryAccount>[] = [
  { id: 'name', title: 'Account', cell: (row) => row.name },
  { id: 'database', title: 'In the database', cell: (row) => extent(row.inDatabase) },
  { id: 'copies', title: 'In the copies', cell: (row) => extent(row.inCopies) },
  {
    id: 'at',
    title: 'Copy of',
    cell: (row) => (row.inCopies === null ? '' : new Date(row.inCopies.at).toLocaleString()),
  },
]

function extent(side: AccountExtent | null): string {
  if (side === null) return 'nothing'
  const records = `${side.records} ${side.records === 1 ? 'record' : 'records'}`
  return `${records}, ${side.pages} ${side.pages === 1 ? 'page' : 'pages'}`
}
