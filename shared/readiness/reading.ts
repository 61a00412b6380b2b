import type { Account, Notebook, Page } from '../account/account.ts'
import type { Figure } from '../account/records/figure.ts'
import { type AccountRecord, type RecordOf, type RecordType, recordTypes } from '../account/records/record.ts'
import type { Source } from '../account/records/source.ts'
import type { Stakeholder } from '../account/records/stakeholder.ts'
import { metricByAnyName } from '../finance/metric-names.ts'

/** The doors through which a notebook is read. Nothing else of it is looked at, so that what depends on what is known. */
export interface Reading {
  readonly account: Account
  readonly pages: readonly Page[]
  /** The records of one type, by id, so that their order in the file never matters. */
  records<Type extends RecordType>(type: Type): readonly RecordOf<Type>[]
  readonly sources: ReadonlyMap<string, Source>
  readonly people: ReadonlyMap<string, Stakeholder>
  readonly meetings: ReadonlyMap<string, RecordOf<'meeting'>>
  readonly figures: ReadonlyMap<string, Figure>
}

export function readingOf(notebook: Notebook): Reading {
  const sorted = sortedRecords(notebook.records)
  // Each list holds the records of the type it stands under.
  const records = <Type extends RecordType>(type: Type) => sorted[type] as readonly RecordOf<Type>[]
  return {
    account: notebook.account,
    pages: notebook.pages,
    records,
    sources: byId(records('source')),
    people: byId(records('stakeholder')),
    meetings: byId(records('meeting')),
    figures: byId(records('figure')),
  }
}

export type SortedRecords = Readonly<Record<RecordType, readonly AccountRecord[]>>

/** The records by type, each type by id, with Figures under the names the rubric knows. */
export function sortedRecords(records: readonly AccountRecord[]): SortedRecords {
  // The table of all types is built from the list of all types.
  const sorted = Object.fromEntries(recordTypes.map((type) => [type, []])) as unknown as Record<
    RecordType,
    AccountRecord[]
  >
  for (const record of records) sorted[record.type].push(record.type === 'figure' ? underKnownName(record) : record)
  for (const list of Object.values(sorted)) list.sort(byIds)
  return sorted
}

export function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]))
}

function byIds(one: AccountRecord, other: AccountRecord): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

const renamed = new WeakMap<Figure, Figure>()

/** A line typed as "Operating cash flow" is the one the rubric knows as `operatingCashFlow`. */
function underKnownName(figure: Figure): Figure {
  const metric = metricByAnyName(figure.metric)
  if (metric === figure.metric) return figure
  const known = renamed.get(figure) ?? { ...figure, metric }
  renamed.set(figure, known)
  return known
}
