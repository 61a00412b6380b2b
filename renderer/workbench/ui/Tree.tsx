import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { ContextMenu } from './ContextMenu.tsx'
import type { MenuEntry } from './Menu.tsx'
import { TreeRowView } from './TreeRowView.tsx'
import { type TreeDrag, useTreeDrag } from './tree-drag.ts'
import { type TreeNode, type TreeRow, treeRows, typeAhead, unfoldable } from './tree-rows.ts'
import { extended, selectOnly, targets, toggled, widened } from './tree-selection.ts'
import { rowHeight, scrollToRow, useRowWindow } from './use-row-window.ts'
import './tree.css'

/** What others may ask of a tree on screen. */
export interface TreeHandle {
  /** What a command is about: the chosen rows, or the one with the cursor where it is none of them. */
  targets(): readonly string[]
  /** Puts the keyboard focus into the tree, on a row or where it was. */
  focus(id?: string): void
  /** Chooses the row and scrolls to it, as soon as it is on show. */
  reveal(id: string): void
}

interface TreeProps {
  readonly label: string
  readonly nodes: readonly TreeNode[]
  readonly expanded: ReadonlySet<string>
  onExpandedChange(expanded: ReadonlySet<string>): void
  /** The row of what is open elsewhere: chosen and scrolled to when it changes. */
  readonly selected: string | null
  /** Several rows may be chosen: Ctrl and Shift with clicks, Shift with arrows, Ctrl+A. */
  readonly multiple?: boolean
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
  /** Escape where nothing is left to unchoose. */
  onEscape?(): void
  menu?(id: string, ids: readonly string[]): readonly MenuEntry[]
  readonly drag?: TreeDrag
  readonly ref?: Ref<TreeHandle>
}

// As long as people pause between the letters of one word.
const typeAheadPause = 700

/**
 * A tree with the keys of VS Code's explorer: arrows, Home, End, page keys, letters, `*`, Enter, blank, F2, Delete.
 * Only the rows in view are in the page, and the one with the focus.
 */
export function Tree(props: TreeProps) {
  const { label, nodes, expanded, onExpandedChange, selected, onOpen, renaming = null, menu, multiple = false } = props
  const rows = useMemo(() => treeRows(nodes, expanded), [nodes, expanded])
  const places = useMemo(() => new Map(rows.map((row, index) => [row.node.id, index])), [rows])
  const [cursor, setCursor] = useState<string | null>(null)
  const [selection, setSelection] = useState(() => selectOnly(selected))
  const [shown, setShown] = useState(selected)
  const typed = useRef({ text: '', at: 0 })
  const tree = useRef<HTMLDivElement>(null)
  const wanted = useRef<{ readonly id: string; readonly focus: boolean } | null>(null)
  const prefix = useId()
  const inView = useRowWindow(tree)
  const has = (id: string | null): id is string => id !== null && places.has(id)
  const current = has(cursor) ? cursor : has(selected) ? selected : (rows[0]?.node.id ?? null)

  if (shown !== selected) {
    setShown(selected)
    setSelection(selectOnly(selected))
  }

  useEffect(() => {
    if (selected !== null) wanted.current = { id: selected, focus: false }
  }, [selected])

  // What was asked for may come on show only later: its account has to be read first.
  useEffect(() => {
    const wish = wanted.current
    const index = wish === null ? undefined : places.get(wish.id)
    if (wish === null || index === undefined || tree.current === null) return
    wanted.current = null
    scrollToRow(tree.current, index)
    if (wish.focus) document.getElementById(prefix + wish.id)?.focus({ preventScroll: true })
  })

  useKeptFocus(tree, current === null ? undefined : places.get(current), (index) => focusRow(index))

  useImperativeHandle(props.ref, () => ({
    targets: () => targets(rows, selection, current),
    focus(id) {
      const row = id !== undefined && has(id) ? id : current
      if (row !== null) focusRow(places.get(row) ?? 0)
    },
    reveal(id) {
      setSelection(selectOnly(id))
      setCursor(id)
      wanted.current = { id, focus: false }
    },
  }))

  const dragging = useTreeDrag(
    props.drag,
    (id) => targets(rows, selection, id),
    (row) => toggle(row, true),
  )

  function focusRow(index: number) {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))]
    if (row === undefined) return
    setCursor(row.node.id)
    if (tree.current !== null) scrollToRow(tree.current, rows.indexOf(row))
    const element = document.getElementById(prefix + row.node.id)
    if (element === null) wanted.current = { id: row.node.id, focus: true }
    else element.focus({ preventScroll: true })
  }

  function toggle(row: TreeRow, open: boolean) {
    if (row.node.children === undefined || row.open === open) return
    const next = new Set(expanded)
    if (open) next.add(row.node.id)
    else next.delete(row.node.id)
    onExpandedChange(next)
  }

  const isTyping = (at: number) => typed.current.text !== '' && at - typed.current.at < typeAheadPause

  function letters(index: number, key: string, at: number) {
    const text = isTyping(at) ? typed.current.text + key : key
    typed.current = { text, at }
    const found = typeAhead(rows, index, text)
    if (found !== null) focusRow(found)
  }

  /** Moves the cursor, and with Shift the end of the range. */
  function go(index: number, isRange: boolean) {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))]
    if (row === undefined) return
    if (isRange)
      setSelection(
        extended(rows, selection.ids.has(current ?? '') ? selection : selectOnly(null), current, row.node.id),
      )
    focusRow(index)
  }

  function withControl(event: KeyboardEvent<HTMLElement>, row: TreeRow): (() => void) | undefined {
    if (!multiple || event.altKey || event.shiftKey) return undefined
    if (event.key.toLowerCase() === 'a') return () => setSelection(widened(rows, selection, row.node.id))
    if (event.key === ' ') return () => setSelection(toggled(selection, row.node.id))
    return undefined
  }

  function plain(event: KeyboardEvent<HTMLElement>, row: TreeRow, index: number): (() => void) | undefined {
    const isRange = multiple && event.shiftKey
    const page = Math.max(1, Math.floor((tree.current?.clientHeight ?? 0) / rowHeight) - 1)
    const actions = new Map<string, (() => void) | undefined>([
      ['ArrowDown', () => go(index + 1, isRange)],
      ['ArrowUp', () => go(index - 1, isRange)],
      ['PageDown', () => go(index + page, isRange)],
      ['PageUp', () => go(index - page, isRange)],
      ['Home', () => go(0, isRange)],
      ['End', () => go(rows.length - 1, isRange)],
      ['ArrowRight', () => (row.node.children === undefined || row.open ? focusRow(index + 1) : toggle(row, true))],
      ['ArrowLeft', () => (row.open ? toggle(row, false) : focusRow(places.get(row.parent ?? '') ?? index))],
      ['*', () => onExpandedChange(new Set([...expanded, ...unfoldable(rows, row)]))],
      ['Enter', () => onOpen(row.node.id, { pinned: true })],
      [' ', () => onOpen(row.node.id, { pinned: false })],
      ['Escape', selection.ids.size > 1 ? () => setSelection(selectOnly(row.node.id)) : props.onEscape],
      ['F2', props.onRenameStart && (() => props.onRenameStart?.(row.node.id))],
      ['Delete', props.onDelete && (() => props.onDelete?.(row.node.id))],
    ])
    // Within a word that is being typed a blank belongs to it.
    const action = event.key === ' ' && isTyping(event.timeStamp) ? undefined : actions.get(event.key)
    if (action !== undefined) return action
    if (event.key.length !== 1) return undefined
    return () => letters(index, event.key, event.timeStamp)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>, row: TreeRow, index: number) {
    if (event.target !== event.currentTarget) return
    const isControl = event.ctrlKey || event.metaKey
    const action = isControl ? withControl(event, row) : event.altKey ? undefined : plain(event, row, index)
    if (action === undefined) return
    action()
    event.preventDefault()
    event.stopPropagation()
  }

  function onClick(event: MouseEvent<HTMLElement>, row: TreeRow) {
    const { node } = row
    if (renaming === node.id) return
    event.currentTarget.focus({ preventScroll: true })
    if (multiple && event.shiftKey) return setSelection(extended(rows, selection, current, node.id))
    if (multiple && (event.ctrlKey || event.metaKey)) return setSelection(toggled(selection, node.id))
    const onTwistie = event.target instanceof Element && event.target.closest('.ui-tree-twistie') !== null
    if (node.children !== undefined) toggle(row, !row.open)
    if (onTwistie) return
    setSelection(selectOnly(node.id))
    onOpen(node.id, { pinned: false })
  }

  const currentIndex = current === null ? -1 : (places.get(current) ?? -1)
  const drawn = rows.slice(inView.from, inView.to).map((row, index) => ({ row, index: index + inView.from }))
  const far = rows[currentIndex]
  if (far !== undefined && (currentIndex < inView.from || currentIndex >= inView.to)) {
    drawn.push({ row: far, index: currentIndex })
  }

  return (
    <ContextMenu
      className="ui-tree-frame"
      label={`${label}: actions`}
      entries={(target) => {
        const id = target.closest('[data-node]')?.getAttribute('data-node')
        if (id === null || id === undefined) return []
        return menu?.(id, targets(rows, selection, id)) ?? []
      }}
    >
      <div className="ui-tree" role="tree" aria-label={label} aria-multiselectable={multiple || undefined} ref={tree}>
        <div className="ui-tree-rows" role="none" style={{ height: rows.length * rowHeight }}>
          {drawn.map(({ row, index }) => {
            const { id } = row.node
            return (
              <TreeRowView
                key={id}
                row={row}
                index={index}
                domId={prefix + id}
                isCurrent={id === current}
                isSelected={selection.ids.has(id)}
                drop={dragging.mark?.id === id ? dragging.mark.place : null}
                isRenamed={renaming === id}
                onRename={(text) => {
                  props.onRename?.(id, text)
                  document.getElementById(prefix + id)?.focus()
                }}
                handlers={{
                  onFocus(event) {
                    if (event.target === event.currentTarget) setCursor(id)
                  },
                  onKeyDown: (event) => onKeyDown(event, row, index),
                  onClick: (event) => onClick(event, row),
                  onDoubleClick: () => onOpen(id, { pinned: true }),
                  ...(renaming === id ? {} : dragging.handlers(row)),
                }}
              />
            )
          })}
        </div>
      </div>
    </ContextMenu>
  )
}

/** A row that goes away while it has the focus passes it to the one that takes its place. */
function useKeptFocus(
  tree: { readonly current: HTMLElement | null },
  index: number | undefined,
  focusRow: (index: number) => void,
) {
  const last = useRef<{ index: number; element: Element } | null>(null)
  useLayoutEffect(() => {
    const active = document.activeElement
    if (last.current !== null && !last.current.element.isConnected && (active === null || active === document.body)) {
      focusRow(last.current.index)
    }
    const isInside = active?.matches('[role=treeitem]') === true && tree.current?.contains(active) === true
    if (isInside && index !== undefined) last.current = { index, element: active }
    else if (active !== null && active !== document.body) last.current = null
  })
}
