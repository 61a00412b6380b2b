import { type Column, namedColumns, valueColumnsOf } from './columns.ts'
import type { RowView } from './row-view.ts'
import { readUnitText } from './unit-text.ts'

/** Rows of numbers under one set of headers. */
export interface Block {
  /** Headings above the headers, and the headers' own labels: where unit and statement are told. */
  readonly titles: readonly string[]
  readonly headers: readonly RowView[]
  readonly columns: readonly Column[]
  /** Numbers, and the headings between them. */
  readonly rows: readonly RowView[]
}

interface Draft {
  titles: string[]
  headers: RowView[]
  rows: RowView[]
}

export const statementTitle =
  /statements?\b.* of |balance sheets?|income statements?|cash ?flow statements?|statement of cash|profit and loss|gewinn-? ?und verlust|\bbilanz\b|kapitalfluss|geldfluss|compte de resultat|\bbilan\b|tableau des flux|financial position/i

/** More statements one below the other, and more header rows above one, are no statements. */
const mostBlocks = 50
const mostHeaders = 12

/** Splits a sheet where new headers begin, or a new statement's title stands above numbers without headers. */
export function splitBlocks(views: readonly RowView[]): readonly Block[] {
  const drafts: Draft[] = []
  let current: Draft = { titles: [], headers: [], rows: [] }
  let pending: RowView[] = []
  for (const view of views) {
    if (view.form === 'blank') continue
    if (view.form === 'text') {
      pending.push(view)
    } else if (view.form === 'header' || view.form === 'names') {
      const isMore = current.rows.length === 0 && (view.form === 'header' || current.headers.length > 0)
      if (view.form === 'names' && !isMore) {
        pending.push(view)
        continue
      }
      if (!isMore) {
        drafts.push(current)
        current = { titles: [], headers: [], rows: [] }
      }
      current.titles.push(...pending.filter((row) => row.form === 'text').map((row) => row.label), view.label)
      current.headers.push(...pending.filter((row) => row.form === 'names'), view)
      pending = []
    } else {
      const title = pending.filter((row) => row.form === 'text' && statementTitle.test(row.label)).at(-1)
      if (title !== undefined && current.rows.length > 0) {
        drafts.push(current)
        current = {
          titles: pending.filter((row) => row.form === 'text').map((row) => row.label),
          headers: [],
          rows: [],
        }
        pending = []
      }
      // A unit may stand between the headers and the numbers.
      const isFirst = current.rows.length === 0
      const isTitle = current.headers.length === 0 ? () => true : namesUnit
      if (isFirst) current.titles.push(...pending.map((row) => row.label).filter(isTitle))
      current.rows.push(...pending.filter((row) => row.form === 'text'), view)
      pending = []
    }
  }
  // `All numbers in thousands` may stand below the table.
  current.titles.push(...pending.map((row) => row.label).filter((label) => label.length <= 80 && namesUnit(label)))
  drafts.push(current)
  return withColumns(drafts.filter((draft) => draft.rows.length > 0).slice(0, mostBlocks))
}

function namesUnit(label: string): boolean {
  const { scale, currency } = readUnitText(label)
  return scale !== null || currency !== null
}

/** A block without headers of its own stands under those of the block before. */
function withColumns(drafts: readonly Draft[]): readonly Block[] {
  let columns: readonly Column[] = []
  let headers: readonly RowView[] = []
  return drafts.map((draft) => {
    if (draft.headers.length > 0) {
      headers = draft.headers.slice(-mostHeaders)
      columns = namedColumns(headers, valueColumnsOf(draft.rows))
    }
    return { titles: draft.titles.filter((title) => title !== '').slice(-20), headers, columns, rows: draft.rows }
  })
}
