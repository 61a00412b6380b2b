import type { Contradiction } from '../../../shared/readiness/assessment.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import { Button } from '../../workbench/ui/Button.tsx'
import { type Column, Table } from '../../workbench/ui/Table.tsx'
import { useCurrentAccount } from '../accounts/current-account.ts'
import { useAssessment } from './current-meter.ts'
import './readiness.css'

/** Claims that cannot both be true, until one is mended or the difference is explained. */
export function ContradictionsPanel() {
  const account = useCurrentAccount()
  const live = useAssessment(account)
  const workbench = useWorkbench()
  if (account === null) return <p className="rd-none">Open an account to see where its facts contradict each other.</p>
  const columns: readonly Column<Contradiction>[] = [
    { id: 'text', title: 'What contradicts', cell: (row) => row.text },
    { id: 'state', title: 'State', width: '90px', cell: (row) => (row.open ? 'Open' : 'Resolved') },
    {
      id: 'records',
      title: 'Records',
      width: '180px',
      cell: (row) => (
        <span className="rd-claims">
          {row.records.map((id, index) => (
            <Button
              key={id}
              tone="link"
              label={`Open claim ${index + 1} of: ${row.text}`}
              onPress={() => workbench.commands.run('records.open', { account, id })}
            >
              {`Claim ${index + 1}`}
            </Button>
          ))}
        </span>
      ),
    },
    {
      id: 'resolve',
      title: 'Resolve',
      width: '150px',
      cell: (row) =>
        row.open ? (
          <Button
            tone="link"
            label={`Resolve with a reason: ${row.text}`}
            onPress={() => workbench.commands.run('readiness.resolve', { account, key: row.key, text: row.text })}
          >
            Resolve with a reason
          </Button>
        ) : null,
    },
  ]
  return (
    <div className="rd-table">
      <Table
        label="Contradictions"
        columns={columns}
        rows={live?.assessment.contradictions ?? []}
        rowKey={(row) => row.key}
        empty={<p className="rd-none">Nothing in this notebook contradicts itself.</p>}
      />
    </div>
  )
}
