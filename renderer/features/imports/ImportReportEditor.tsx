import { useLiveQuery } from 'dexie-react-hooks'
import * as v from 'valibot'
import { useStore } from '../../storage/context.tsx'
import type { EditorInput } from '../../workbench/editors/editor-area.ts'
import { EmptyState } from '../../workbench/ui/EmptyState.tsx'
import { Table } from '../../workbench/ui/Table.tsx'
import { importReportSchema, reportSetting } from './report.ts'
import './imports.css'

/** What an import took, what it left out and why. */
export function ImportReportEditor({ input }: { readonly input: EditorInput }) {
  const store = useStore()
  const { report: id = '' } = input
  const saved = useLiveQuery(async () => ({ value: await store.getSetting(reportSetting(id)) }), [store, id])
  if (saved === undefined) return null
  const report = v.safeParse(importReportSchema, saved.value)
  if (!report.success) return <EmptyState text="This report is no longer kept. The imported figures are unaffected." />
  const { title, taken, notes } = report.output
  return (
    <div className="imp-report">
      <h1>{title}</h1>
      <p>{taken.join(', ')}.</p>
      <Table
        label="What was left out or changed, and why"
        columns={[
          { id: 'what', title: 'Figures', width: '26%', cell: (row) => row.what },
          { id: 'text', title: 'Note', cell: (row) => row.text },
          { id: 'where', title: 'Periods', width: '20%', cell: (row) => row.where },
        ]}
        rows={notes}
        rowKey={(row) => `${row.what}/${row.where}/${row.text}`}
        empty={<p>Everything the filing holds of these periods was taken as it stands.</p>}
      />
    </div>
  )
}
