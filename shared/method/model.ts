/** A table of the method: every number in it comes from the data that the program judges and computes by. */
export interface MethodTable {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly { readonly title: string; readonly align: 'start' | 'end'; readonly share: number }[]
  /** A line break parts the items of a cell. */
  readonly rows: readonly (readonly string[])[]
}

export type MethodBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | MethodTable

export interface MethodSection {
  readonly id: string
  readonly title: string
  readonly blocks: readonly MethodBlock[]
}

/** The method in plain words: how a notebook is judged, and how its numbers are computed. */
export interface Method {
  readonly title: string
  readonly version: number
  readonly sections: readonly MethodSection[]
}

type ColumnGiven = readonly [title: string, share: number, align?: 'end']

export function table(
  caption: string,
  columns: readonly ColumnGiven[],
  rows: readonly (readonly string[])[],
): MethodTable {
  return {
    kind: 'table',
    caption,
    columns: columns.map(([title, share, align]) => ({ title, share, align: align ?? 'start' })),
    rows,
  }
}

export function text(words: string): MethodBlock {
  return { kind: 'text', text: words }
}

/** `0.15` as `15 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
