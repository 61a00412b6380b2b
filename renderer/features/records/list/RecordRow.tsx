import { useEffect, useRef } from 'react'
import type { AccountId } from '../../../../shared/account/ids.ts'
import type { AccountRecord } from '../../../../shared/account/records/record.ts'
import { Icon } from '../../../workbench/ui/Icon.tsx'
import { IconButton } from '../../../workbench/ui/IconButton.tsx'
import { useAccountData } from '../account-data.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useOpenRecord } from '../open-record.tsx'
import { titleOf } from '../values/titles.ts'

export interface ListColumn {
  readonly key: string
  readonly label: string
  /** Numbers stand at the end. */
  readonly end: boolean
  /** CSS width; without one it shares what is left. */
  readonly width?: string
  text(record: AccountRecord): string
}

interface RecordRowProps {
  readonly account: AccountId
  readonly record: AccountRecord
  readonly columns: readonly ListColumn[]
  onRemove(): void
}

/** One row, and beneath it, while it is open, the form. */
export function RecordRow({ account, record, columns, onRemove }: RecordRowProps) {
  const data = useAccountData()
  const open = useOpenRecord()
  const button = useRef<HTMLButtonElement>(null)
  const row = useRef<HTMLTableRowElement>(null)
  const isOpen = open.id === record.id
  const title = titleOf(record, data.byId)

  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])

  function close() {
    open.close()
    button.current?.focus()
  }

  return (
    <>
      <tr
        ref={row}
        className={isOpen ? 'rl-row rl-open' : 'rl-row'}
        // The pointer's short cut: the keyboard opens by the button in the first cell.
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('button') !== null) return
          if (isOpen) open.close()
          else open.open(record.id)
        }}
      >
        <th scope="row" className="rl-name">
          <button
            ref={button}
            type="button"
            className="rl-title"
            data-row={record.id}
            aria-expanded={isOpen}
            onClick={() => (isOpen ? open.close() : open.open(record.id))}
          >
            <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
            <span title={title}>{title}</span>
          </button>
        </th>
        {columns.map((column) => {
          const text = column.text(record)
          return (
            <td key={column.key} className={column.end ? 'rl-end' : undefined}>
              <span className="rl-text" title={text}>
                {text}
              </span>
            </td>
          )
        })}
        <td className="rl-actions">
          <IconButton icon="trash" label={`Delete ${title}`} tabStop={isOpen} onPress={onRemove} />
        </td>
      </tr>
      {isOpen ? (
        <tr className="rl-form">
          <td colSpan={columns.length + 2}>
            <RecordForm
              account={account}
              record={record}
              onClose={close}
              {...(open.field === undefined ? {} : { focus: open.field })}
            />
          </td>
        </tr>
      ) : null}
    </>
  )
}
