import { useMemo } from 'react'
import type { Account } from '../../../shared/account/account.ts'
import { shortDay } from '../../../shared/account/day-words.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { AccountRecord } from '../../../shared/account/records/record.ts'
import { gradeNames, gradeNeeds } from '../../../shared/method/credit.ts'
import { useStore } from '../../storage/context.tsx'
import { useAccount, useAllRecords } from '../../storage/hooks.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import { Badge } from '../../workbench/ui/Badge.tsx'
import { Button } from '../../workbench/ui/Button.tsx'
import { EmptyState } from '../../workbench/ui/EmptyState.tsx'
import { type Column, Table } from '../../workbench/ui/Table.tsx'
import type { Workbench } from '../../workbench/workbench.ts'
import { useCurrentAccount } from '../accounts/current-account.ts'
import { NoAccount } from '../accounts/NoAccount.tsx'
import { descriptionOf, fieldOf } from '../records/fields/all.ts'
import { titleOf } from '../records/values/titles.ts'
import { ageText, type SourceRow, sourceRows } from './source-rows.ts'
import type { Use } from './where-used.ts'
import './sources-panel.css'

/** What the account rests on: each source with its grade, its age, and the claims that cite it. */
export function SourcesPanel() {
  const account = useCurrentAccount()
  if (account === null)
    return <NoAccount text="Open an account to see what its claims rest on, for example an annual report or a call." />
  return <AccountSources id={account} />
}

function AccountSources({ id }: { readonly id: AccountId }) {
  const account = useAccount(id)
  const records = useAllRecords(id)
  if (account === undefined || records === undefined) return null
  if (account === null) return <EmptyState text="This account is in the Trash." />
  return <SourceTable account={account} records={records} />
}

// So many claims are named in the row; the rest are one press away.
const named = 1

interface SourceTableProps {
  readonly account: Account
  readonly records: readonly AccountRecord[]
}

function SourceTable({ account, records }: SourceTableProps) {
  const workbench = useWorkbench()
  const today = useStore().today()
  const rows = useMemo(() => sourceRows(account, records, today), [account, records, today])
  const byId = useMemo(() => new Map(records.map((record) => [record.id as string, record])), [records])
  const open = (record: string) => void workbench.commands.run('records.open', { account: account.id, id: record })
  const nameOf = (use: Use) => titleOfUse(use, byId)
  const go = (use: Use) => goTo(workbench, account.id, use)
  const columns: readonly Column<SourceRow>[] = [
    {
      id: 'title',
      title: 'Source',
      cell: ({ source }) => (
        <span title={titleOf(source, byId)}>
          <Button tone="link" onPress={() => open(source.id)}>
            {titleOf(source, byId)}
          </Button>
        </span>
      ),
    },
    { id: 'kind', title: 'Kind', width: '160px', cell: ({ source }) => kindName(source.kind) },
    {
      id: 'grade',
      title: 'Grade',
      width: '60px',
      cell: ({ grade }) => (
        <span title={`${gradeNames[grade]}. ${gradeNeeds[grade]}`}>
          <Badge tone={grade === '-' ? 'warn' : 'neutral'} label={`Grade ${grade === '-' ? 'none' : grade}`}>
            {grade === '-' ? 'none' : grade}
          </Badge>
        </span>
      ),
    },
    {
      id: 'age',
      title: 'Age',
      width: '96px',
      cell: ({ source, age }) => (
        <span
          className={age === null || age < 0 ? 'so-warn' : undefined}
          title={source.date === null ? undefined : shortDay(source.date)}
        >
          {ageText(age)}
        </span>
      ),
    },
    {
      id: 'uses',
      title: 'Where it is used',
      width: '46%',
      cell: ({ source, uses }) =>
        uses.length === 0 ? (
          <span className="so-none">Nothing cites it</span>
        ) : (
          <span className="so-uses">
            {uses.slice(0, named).map((use) => (
              <Button key={keyOf(use)} tone="link" onPress={() => go(use)}>
                {nameOf(use)}
              </Button>
            ))}
            {uses.length <= named ? null : (
              <Button
                tone="link"
                label={`and ${uses.length - named} more that cite ${titleOf(source, byId)}`}
                onPress={() => void chooseUse(workbench, titleOf(source, byId), uses, nameOf, go)}
              >
                {`and ${uses.length - named} more`}
              </Button>
            )}
          </span>
        ),
    },
  ]
  return (
    <div className="so-table">
      <Table
        label="Sources"
        columns={columns}
        rows={rows}
        rowKey={({ source }) => source.id}
        empty={
          <EmptyState
            text="No sources yet. A claim that cites one weighs more: an annual report, an article, a conversation."
            action={{
              label: 'Add a source',
              icon: 'add',
              run: () => void workbench.commands.run('records.add', { account: account.id, type: 'source' }),
            }}
          />
        }
      />
    </div>
  )
}

async function chooseUse(
  workbench: Workbench,
  title: string,
  uses: readonly Use[],
  nameOf: (use: Use) => string,
  go: (use: Use) => void,
): Promise<void> {
  const items = uses.map((use) => ({
    label: nameOf(use),
    description: use.kind === 'answer' ? 'overview' : descriptionOf(use.record.type).noun,
    value: use,
  }))
  const chosen = await workbench.quickInput.pick(items, { title: `What rests on ${title}` })
  if (chosen !== null) go(chosen)
}

function goTo(workbench: Workbench, account: AccountId, use: Use): void {
  if (use.kind === 'answer') workbench.editors.open({ kind: 'section', account, section: 'overview' })
  else void workbench.commands.run('records.open', { account, id: use.record.id })
}

function titleOfUse(use: Use, byId: ReadonlyMap<string, AccountRecord>): string {
  if (use.kind === 'answer') return use.question === 'whatTheyWant' ? 'What they want' : 'Why they should care'
  const title = titleOf(use.record, byId)
  return use.kind === 'win' ? `${title}: personal win` : title
}

function keyOf(use: Use): string {
  return use.kind === 'answer' ? use.question : `${use.kind} ${use.record.id}`
}

/** The word of the form for it. */
function kindName(kind: string): string {
  const field = fieldOf('source', 'kind')
  if (field === null || !('options' in field)) return kind
  return field.options.find(({ value }) => value === kind)?.label ?? kind
}
