import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { BoundKeys } from '../../workbench/commands/keybinding.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import { ContextMenu } from '../../workbench/ui/ContextMenu.tsx'
import type { MenuEntry } from '../../workbench/ui/Menu.tsx'
import { KeybindingLine } from './KeybindingLine.tsx'
import { KeyRecorder } from './KeyRecorder.tsx'
import type { KeybindingRow } from './keybinding-rows.ts'
import { useKeyChanges } from './use-key-changes.ts'
import { rowsAhead, useWindowOfRows } from './use-window-of-rows.ts'

interface KeybindingTableProps {
  /** Changes with what is looked for. */
  readonly search: string
  readonly rows: readonly KeybindingRow[]
  /** What else keys may mean. */
  conflicts(wanted: Pick<BoundKeys, 'command' | 'chords' | 'when'>): readonly BoundKeys[]
  onShowSame(keys: string): void
}

const rowHeight = 26
const columns = [
  { title: 'Command', width: '44%' },
  { title: 'Keys', width: '26%' },
  { title: 'When', width: '20%' },
  { title: 'Source', width: '10%' },
]

interface Recorded {
  readonly row: KeybindingRow
  readonly how: 'change' | 'add'
}

/** The lines as a grid: arrows walk, Enter records new keys, Delete takes them away, the menu key has the rest. */
export function KeybindingTable({ search, rows, conflicts, onShowSame }: KeybindingTableProps) {
  const { commands } = useWorkbench()
  const changes = useKeyChanges()
  const scroller = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const [recorded, setRecorded] = useState<Recorded | null>(null)
  const wantsFocus = useRef(false)
  const active = Math.min(current, rows.length - 1)
  const { first, end } = useWindowOfRows(scroller, { count: rows.length, height: rowHeight })
  // What was scrolled away cannot take the focus: then the first line that is surely on screen does.
  const tabStop = active >= first && active < end ? active : Math.min(first + rowsAhead, end - 1)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins at its top.
  useEffect(() => {
    setCurrent(0)
    scroller.current?.scrollTo(0, 0)
  }, [search])

  function focusRow() {
    scroller.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true })
  }

  function goTo(index: number) {
    const next = Math.max(0, Math.min(rows.length - 1, index))
    setCurrent(next)
    wantsFocus.current = true
    const box = scroller.current
    if (box === null) return
    const top = next * rowHeight
    // The headings stand over the first line's height.
    const below = top + 2 * rowHeight - box.clientHeight
    if (top < box.scrollTop) box.scrollTop = top
    else if (below > box.scrollTop) box.scrollTop = below
  }
  // The row may be drawn only after the scroll was seen.
  useEffect(() => {
    if (!wantsFocus.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)
    if (row === null || row === undefined) return
    wantsFocus.current = false
    row.focus({ preventScroll: true })
  })

  const titleOf = (command: string) => commands.get(command)?.title ?? command
  const named = (others: readonly BoundKeys[]) => [
    ...new Set(others.map((one) => `${titleOf(one.command)}${one.when === undefined ? '' : ` (when ${one.when})`}`)),
  ]

  function actions(row: KeybindingRow): readonly MenuEntry[] {
    const { binding } = row
    const none = binding === null
    return [
      { id: 'change', label: none ? 'Add Keys…' : 'Change Keys…', run: () => setRecorded({ row, how: 'change' }) },
      { id: 'add', label: 'Add Further Keys…', disabled: none, run: () => setRecorded({ row, how: 'add' }) },
      { id: 'when', label: 'Change When…', disabled: none, run: () => void changes.editWhen(row) },
      'separator',
      { id: 'remove', label: 'Remove Keys', disabled: none, keys: 'Delete', run: () => void changes.remove(row) },
      { id: 'reset', label: 'Reset Keys of This Command', run: () => void changes.reset(row) },
      'separator',
      { id: 'same', label: 'Show Same Keys', disabled: none, run: () => onShowSame(row.keys) },
      { id: 'copy', label: 'Copy Command Id', run: () => void navigator.clipboard.writeText(row.command) },
    ]
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('.key-row')) return
    const row = rows[active]
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    }
    const target = moves[event.key]
    if (target !== undefined) goTo(target)
    else if (row !== undefined && event.key === 'Enter') setRecorded({ row, how: 'change' })
    else if (row !== undefined && event.key === 'Delete') void changes.remove(row)
    else return
    event.preventDefault()
  }

  return (
    <ContextMenu
      className="key-table"
      label="Key binding"
      entries={(target) => {
        const index = Number(target.closest('[data-index]')?.getAttribute('data-index') ?? Number.NaN)
        const row = rows[index]
        if (row === undefined) return []
        setCurrent(index)
        return actions(row)
      }}
    >
      <div className="key-scroll" ref={scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are walked is a grid.
          role="grid"
          className="key-grid"
          aria-label="Keyboard shortcuts"
          aria-rowcount={rows.length + 1}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr aria-rowindex={1}>
              {columns.map(({ title, width }) => (
                <th key={title} scope="col" style={{ width }}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap rows={first} />
            {rows.slice(first, end).map((row, offset) => (
              <KeybindingLine
                key={row.id}
                row={row}
                index={first + offset}
                isActive={first + offset === tabStop}
                also={row.binding === null ? [] : named(conflicts(row.binding))}
                onFocus={() => setCurrent(first + offset)}
                onChange={() => setRecorded({ row, how: 'change' })}
              />
            ))}
            <Gap rows={rows.length - end} />
          </tbody>
        </table>
      </div>
      {recorded === null ? null : (
        <KeyRecorder
          title={recorded.row.title}
          conflicts={(chords) => named(conflicts({ ...ownOf(recorded.row), chords }))}
          onCancel={() => {
            setRecorded(null)
            focusRow()
          }}
          onAccept={(chords) => {
            setRecorded(null)
            wantsFocus.current = true
            void changes.setKeys(recorded.row, chords, recorded.how)
          }}
        />
      )}
    </ContextMenu>
  )
}

/** Stands for the rows that are not drawn. */
function Gap({ rows }: { readonly rows: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it has no index to be focused by.
  return rows <= 0 ? null : <tr aria-hidden="true" style={{ height: rows * rowHeight }} />
}

function ownOf({ command, binding }: KeybindingRow): Pick<BoundKeys, 'command' | 'when'> {
  return { command, ...(binding?.when === undefined ? {} : { when: binding.when }) }
}
