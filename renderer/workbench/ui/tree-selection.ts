import type { TreeRow } from './tree-rows.ts'

/** The chosen rows of a tree, and the one from which a range is drawn. */
export interface TreeSelection {
  readonly ids: ReadonlySet<string>
  readonly anchor: string | null
}

export function selectOnly(id: string | null): TreeSelection {
  return { ids: new Set(id === null ? [] : [id]), anchor: id }
}

/** Ctrl+click: in or out. */
export function toggled({ ids }: TreeSelection, id: string): TreeSelection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id }
}

/** Shift+click and Shift+arrows: everything between where the range began and `to`, whichever comes first. */
export function extended(
  rows: readonly TreeRow[],
  { anchor }: TreeSelection,
  cursor: string | null,
  to: string,
): TreeSelection {
  const indexOf = (id: string | null) => rows.findIndex((row) => row.node.id === id)
  const began = [anchor, cursor, to].find((id) => indexOf(id) !== -1) ?? to
  const [from, last] = [indexOf(began), indexOf(to)].toSorted((one, other) => one - other)
  return { ids: new Set(rows.slice(from, (last ?? 0) + 1).map((row) => row.node.id)), anchor: began }
}

/** Ctrl+A: all that stand beside the cursor; once they are chosen, every row. */
export function widened(
  rows: readonly TreeRow[],
  { ids, anchor }: TreeSelection,
  cursor: string | null,
): TreeSelection {
  const parent = rows.find((row) => row.node.id === cursor)?.parent ?? null
  const beside = rows.filter((row) => row.parent === parent).map((row) => row.node.id)
  const isWide = beside.every((id) => ids.has(id))
  return { ids: new Set(isWide ? rows.map((row) => row.node.id) : beside), anchor: anchor ?? cursor }
}

/** What a command is about, in the order on screen: the chosen rows, or the row at hand where it is none of them. */
export function targets(rows: readonly TreeRow[], { ids }: TreeSelection, at: string | null): readonly string[] {
  if (at === null) return []
  return ids.has(at) ? rows.map((row) => row.node.id).filter((id) => ids.has(id)) : [at]
}
