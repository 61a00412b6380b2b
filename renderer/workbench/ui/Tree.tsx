import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { ContextMenu } from './ContextMenu.tsx'
import { Icon } from './Icon.tsx'
import type { MenuEntry } from './Menu.tsx'
import { RenameBox } from './RenameBox.tsx'
import { type TreeNode, type TreeRow, treeRows, typeAhead } from './tree-rows.ts'
import './tree.css'

interface TreeProps {
  readonly label: string
  readonly nodes: readonly TreeNode[]
  readonly expanded: ReadonlySet<string>
  onExpandedChange(expanded: ReadonlySet<string>): void
  readonly selected: string | null
  /** A click or a blank previews (`pinned` false); Enter or a double click pins. Folders open and close besides. */
  onOpen(id: string, how: { readonly pinned: boolean }): void
  /** The node whose label is being edited. */
  readonly renaming?: string | null
  /** F2. */
  onRenameStart?(id: string): void
  /** Null when given up. */
  onRename?(id: string, label: string | null): void
  /** Delete key. */
  onDelete?(id: string): void
  menu?(id: string): readonly MenuEntry[]
}

// As long as people pause between the letters of one word.
const typeAheadPause = 700

/** A tree with the keys of VS Code's explorer: arrows, Home, End, letters, Enter, blank, F2, Delete. */
export function Tree(props: TreeProps) {
  const { label, nodes, expanded, onExpandedChange, selected, onOpen, renaming = null, menu } = props
  const rows = useMemo(() => treeRows(nodes, expanded), [nodes, expanded])
  const [cursor, setCursor] = useState<string | null>(null)
  const typed = useRef({ text: '', at: 0 })
  const tree = useRef<HTMLDivElement>(null)
  const prefix = useId()
  const has = (id: string | null) => id !== null && rows.some((row) => row.node.id === id)
  const current = has(cursor) ? cursor : has(selected) ? selected : (rows[0]?.node.id ?? null)

  const isSelectedShown = rows.some((row) => row.node.id === selected)
  useEffect(() => {
    if (selected !== null && isSelectedShown) {
      document.getElementById(prefix + selected)?.scrollIntoView({ block: 'nearest' })
    }
  }, [selected, isSelectedShown, prefix])

  function focusRow(index: number) {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))]
    if (row === undefined) return
    setCursor(row.node.id)
    document.getElementById(prefix + row.node.id)?.focus()
  }

  function toggle(row: TreeRow, open: boolean) {
    if (row.node.children === undefined || row.open === open) return
    const next = new Set(expanded)
    if (open) next.add(row.node.id)
    else next.delete(row.node.id)
    onExpandedChange(next)
  }

  function letters(index: number, key: string, at: number) {
    const text = at - typed.current.at < typeAheadPause ? typed.current.text + key : key
    typed.current = { text, at }
    const found = typeAhead(rows, index, text)
    if (found !== null) focusRow(found)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>, row: TreeRow, index: number) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const parent = () => focusRow(rows.findIndex((one) => one.node.id === row.parent))
    const actions = new Map<string, (() => void) | undefined>([
      ['ArrowDown', () => focusRow(index + 1)],
      ['ArrowUp', () => focusRow(index - 1)],
      ['Home', () => focusRow(0)],
      ['End', () => focusRow(rows.length - 1)],
      ['ArrowRight', () => (row.node.children === undefined || row.open ? focusRow(index + 1) : toggle(row, true))],
      ['ArrowLeft', () => (row.open ? toggle(row, false) : parent())],
      ['Enter', () => onOpen(row.node.id, { pinned: true })],
      [' ', () => onOpen(row.node.id, { pinned: false })],
      ['F2', props.onRenameStart && (() => props.onRenameStart?.(row.node.id))],
      ['Delete', props.onDelete && (() => props.onDelete?.(row.node.id))],
    ])
    const action = actions.get(event.key)
    if (action !== undefined) action()
    else if (event.key.length === 1 && /\S/.test(event.key)) letters(index, event.key, event.timeStamp)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <ContextMenu
      className="ui-tree-frame"
      label={`${label}: actions`}
      entries={(target) => {
        const id = target.closest('[data-node]')?.getAttribute('data-node')
        return id === null || id === undefined || menu === undefined ? [] : menu(id)
      }}
    >
      <div className="ui-tree" role="tree" aria-label={label} ref={tree}>
        {rows.map((row, index) => {
          const { node } = row
          return (
            <div
              key={node.id}
              id={prefix + node.id}
              role="treeitem"
              tabIndex={node.id === current ? 0 : -1}
              aria-level={row.level}
              aria-posinset={row.position}
              aria-setsize={row.size}
              aria-selected={node.id === selected}
              aria-expanded={node.children === undefined ? undefined : row.open}
              data-node={node.id}
              data-tone={node.tone}
              className="ui-tree-row"
              style={{ paddingLeft: row.level * 8 }}
              onFocus={(event) => {
                if (event.target === event.currentTarget) setCursor(node.id)
              }}
              onKeyDown={(event) => onKeyDown(event, row, index)}
              onClick={(event) => {
                if (renaming === node.id) return
                event.currentTarget.focus()
                const onTwistie = event.target instanceof Element && event.target.closest('.ui-tree-twistie') !== null
                if (node.children !== undefined) toggle(row, !row.open)
                if (!onTwistie) onOpen(node.id, { pinned: false })
              }}
              onDoubleClick={() => onOpen(node.id, { pinned: true })}
            >
              <span className="ui-tree-twistie" aria-hidden="true">
                {node.children === undefined ? null : <Icon name={row.open ? 'chevron-down' : 'chevron-right'} />}
              </span>
              {node.icon === undefined ? null : <Icon name={node.icon} />}
              {renaming === node.id ? (
                <RenameBox
                  label={`New name of ${node.label}`}
                  value={node.label}
                  onDone={(text) => {
                    props.onRename?.(node.id, text)
                    document.getElementById(prefix + node.id)?.focus()
                  }}
                />
              ) : (
                <span className="ui-tree-label">{node.label}</span>
              )}
              {node.decoration === undefined ? null : (
                <span className="ui-tree-decoration" aria-hidden="true">
                  {node.decoration}
                </span>
              )}
              {node.decorationLabel === undefined ? null : <span className="ui-hidden">, {node.decorationLabel}</span>}
            </div>
          )
        })}
      </div>
    </ContextMenu>
  )
}
