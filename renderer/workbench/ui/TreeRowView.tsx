import type { HTMLAttributes } from 'react'
import { Icon } from './Icon.tsx'
import { RenameBox } from './RenameBox.tsx'
import type { TreeNode, TreeRow } from './tree-rows.ts'
import { rowHeight } from './use-row-window.ts'

interface TreeRowProps {
  readonly row: TreeRow
  readonly index: number
  readonly domId: string
  readonly isCurrent: boolean
  readonly isSelected: boolean
  readonly drop: string | null
  readonly isRenamed: boolean
  onRename(text: string | null): void
  readonly handlers: HTMLAttributes<HTMLDivElement>
}

/** One row of a tree, at its place in the height of all rows. */
export function TreeRowView(props: TreeRowProps) {
  const { row, index, domId, isCurrent, isSelected, drop, isRenamed, onRename, handlers } = props
  const { node } = row
  return (
    <div
      {...handlers}
      id={domId}
      role="treeitem"
      tabIndex={isCurrent ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-selected={isSelected}
      aria-expanded={node.children === undefined ? undefined : row.open}
      data-node={node.id}
      data-tone={node.tone}
      data-drop={drop ?? undefined}
      data-faded={node.isFaded === true ? '' : undefined}
      className="ui-tree-row"
      style={{ top: index * rowHeight, paddingLeft: row.level * 8 }}
    >
      <span className="ui-tree-twistie" aria-hidden="true">
        {node.children === undefined ? null : <Icon name={row.open ? 'chevron-down' : 'chevron-right'} />}
      </span>
      {node.icon === undefined ? null : <Icon name={node.icon} />}
      {isRenamed ? (
        <RenameBox label={`New name of ${node.label}`} value={node.label} onDone={onRename} />
      ) : (
        <Label node={node} />
      )}
      {node.note === undefined ? null : (
        <span className="ui-tree-note" aria-hidden="true">
          {node.note}
        </span>
      )}
      {node.decoration === undefined ? null : (
        <span className="ui-tree-decoration" aria-hidden="true">
          {node.decoration}
        </span>
      )}
      {node.decorationLabel === undefined ? null : <span className="ui-hidden">, {node.decorationLabel}</span>}
    </div>
  )
}

function Label({ node: { label, marked } }: { readonly node: TreeNode }) {
  if (marked === undefined) return <span className="ui-tree-label">{label}</span>
  return (
    <span className="ui-tree-label">
      {label.slice(0, marked.from)}
      <mark className="ui-tree-mark">{label.slice(marked.from, marked.to)}</mark>
      {label.slice(marked.to)}
    </span>
  )
}
