import type { ReactNode } from 'react'

export interface TreeNode {
  readonly id: string
  readonly label: string
  readonly icon?: string
  /** Undefined for a leaf; an empty list is a folder with nothing in it. */
  readonly children?: readonly TreeNode[]
  /** Stands at the right end: a count, a bar. */
  readonly decoration?: ReactNode
  /** What a screen reader says of the decoration: `3 gaps`. */
  readonly decorationLabel?: string
  readonly tone?: 'strong' | 'mute'
  /** The part of the label that answers a filter, marked. */
  readonly marked?: { readonly from: number; readonly to: number }
  /** Small words after the label: tags. */
  readonly note?: ReactNode
  /** On its way to elsewhere: cut, but not pasted yet. */
  readonly isFaded?: boolean
}

export interface TreeRow {
  readonly node: TreeNode
  readonly level: number
  readonly position: number
  readonly size: number
  readonly parent: string | null
  readonly open: boolean
}

/** The rows on screen, in order, of a tree with these nodes open. */
export function treeRows(nodes: readonly TreeNode[], expanded: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = []
  function walk(level: readonly TreeNode[], depth: number, parent: string | null) {
    level.forEach((node, index) => {
      const open = node.children !== undefined && expanded.has(node.id)
      rows.push({ node, level: depth, position: index + 1, size: level.length, parent, open })
      if (open && node.children !== undefined) walk(node.children, depth + 1, node.id)
    })
  }
  walk(nodes, 1, null)
  return rows
}

/** The next row, after the one given and around the end, whose label starts with the text; null without one. */
export function typeAhead(rows: readonly TreeRow[], from: number, text: string): number | null {
  const wanted = text.toLocaleLowerCase()
  const start = text.length > 1 ? from : from + 1
  for (let step = 0; step < rows.length; step += 1) {
    const index = (start + step) % rows.length
    if (rows[index]?.node.label.toLocaleLowerCase().startsWith(wanted) === true) return index
  }
  return null
}

/** The ids of the row and of all that stand beside it under the same parent and can be unfolded. */
export function unfoldable(rows: readonly TreeRow[], row: TreeRow): readonly string[] {
  return rows.filter((one) => one.parent === row.parent && one.node.children !== undefined).map((one) => one.node.id)
}
