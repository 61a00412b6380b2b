import { type KeyboardEvent, useRef } from 'react'
import type { AccountId } from '../../../../shared/account/ids.ts'
import type { AccountRecord, RecordType } from '../../../../shared/account/records/record.ts'
import { useWorkbench } from '../../../workbench/context.tsx'
import { Button } from '../../../workbench/ui/Button.tsx'
import { EmptyState } from '../../../workbench/ui/EmptyState.tsx'
import { Section } from '../../../workbench/ui/Section.tsx'
import { useAccountData } from '../account-data.tsx'
import { descriptionOf, fieldOf } from '../fields/all.ts'
import { useOpenRecord } from '../open-record.tsx'
import { useEdits } from '../use-edits.ts'
import { addRecord } from '../verbs.ts'
import { fittingColumns, listColumns } from './columns.ts'
import { type ListColumn, RecordRow } from './RecordRow.tsx'
import { useWidth } from './use-width.ts'
import './record-list.css'

interface RecordListProps {
  readonly account: AccountId
  readonly type: RecordType
  /** Default: how the type is called. */
  readonly title?: string
  /** Those to show, in order; default all of the type. */
  readonly records?: readonly AccountRecord[]
  /** What a record added here starts with. */
  readonly fields?: Readonly<Record<string, unknown>>
  /** Columns that the records do not keep themselves, such as a count. */
  readonly extra?: readonly ListColumn[]
}

/**
 * The records of a type: a compact table whose rows open into their form in place. Arrows walk the rows, Enter opens
 * and closes, Delete removes with an Undo.
 */
export function RecordList({ account, type, title, records, fields, extra = [] }: RecordListProps) {
  const data = useAccountData()
  const workbench = useWorkbench()
  const edits = useEdits(account)
  const open = useOpenRecord()
  const body = useRef<HTMLTableSectionElement>(null)
  const description = descriptionOf(type)
  const shown = records ?? data.of(type)
  const [frame, width] = useWidth()
  const columns = fittingColumns(type, [...listColumns(type, data), ...extra], width)
  const add = () => void addRecord(workbench, account, type, fields)
  const heading = title ?? description.plural

  async function remove(record: AccountRecord) {
    const buttons = rowButtons(body.current)
    const at = buttons.findIndex((button) => button.dataset['row'] === record.id)
    const next = buttons[at + 1] ?? buttons[at - 1]
    if (open.id === record.id) open.close()
    if (await edits.remove(record.id)) next?.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableSectionElement>) {
    if (!(event.target instanceof HTMLButtonElement) || event.target.dataset['row'] === undefined) return
    const buttons = rowButtons(body.current)
    const at = buttons.indexOf(event.target)
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      buttons[step(at, buttons.length)]?.focus()
    } else if (event.key === 'Delete') {
      const record = shown.find((one) => one.id === (event.target as HTMLButtonElement).dataset['row'])
      if (record !== undefined) void remove(record)
    }
  }

  return (
    <Section
      title={heading}
      level={2}
      {...(shown.length === 0 ? {} : { note: String(shown.length) })}
      actions={
        shown.length === 0 ? undefined : (
          <Button tone="quiet" icon="add" label={`Add ${description.noun}`} onPress={add}>
            Add
          </Button>
        )
      }
    >
      {shown.length === 0 ? (
        <EmptyState
          text={`${description.empty.text} For example: ${description.empty.example}.`.replace(/\."?\.$/, '."')}
          action={{ label: `Add ${description.noun}`, icon: 'add', run: add }}
        />
      ) : (
        <div ref={frame}>
          <table className="rl-table" aria-label={heading}>
            <thead>
              <tr>
                <th scope="col">{description.titleLabel ?? fieldOf(type, description.titleField)?.label}</th>
                {columns.map((column) => (
                  <th
                    key={column.key}
                    scope="col"
                    className={column.end ? 'rl-end' : undefined}
                    style={{ width: column.width }}
                  >
                    {column.label}
                  </th>
                ))}
                <th scope="col" className="rl-actions">
                  <span className="ui-hidden">Delete</span>
                </th>
              </tr>
            </thead>
            <tbody ref={body} onKeyDown={onKeyDown}>
              {shown.map((record) => (
                <RecordRow
                  key={record.id}
                  account={account}
                  record={record}
                  columns={columns}
                  onRemove={() => void remove(record)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}

type Step = (at: number, count: number) => number
const steps: Readonly<Record<string, Step>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
}

function rowButtons(body: HTMLTableSectionElement | null): HTMLButtonElement[] {
  return body === null ? [] : [...body.querySelectorAll<HTMLButtonElement>('button[data-row]')]
}
