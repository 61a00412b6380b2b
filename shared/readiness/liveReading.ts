import { type Signal, signal } from '@preact/signals-core'
import type { Notebook, Page } from '../account/account.ts'
import { type AccountRecord, type RecordOf, type RecordType, recordTypes } from '../account/records/record.ts'
import { byId, type Reading, sortedRecords } from './reading.ts'
import { sameData } from './sameData.ts'

/** A notebook that changes, read so that every reader is known. */
export interface LiveReading extends Reading {
  /** Puts another state of the notebook in place; only what differs counts as changed. */
  update(notebook: Notebook): void
}

export function liveReading(first: Notebook): LiveReading {
  const account = signal(first.account)
  const pages = signal<readonly Page[]>([])
  const lists = new Map(recordTypes.map((type) => [type, signal<readonly AccountRecord[]>([])]))
  // Each list holds the records of the type it stands under.
  const records = <Type extends RecordType>(type: Type) => (lists.get(type)?.value ?? []) as readonly RecordOf<Type>[]
  const maps = {
    sources: new LiveMap<RecordOf<'source'>>(),
    people: new LiveMap<RecordOf<'stakeholder'>>(),
    meetings: new LiveMap<RecordOf<'meeting'>>(),
    figures: new LiveMap<RecordOf<'figure'>>(),
  }
  let known: ReadonlyMap<string, AccountRecord> = new Map()

  function update(notebook: Notebook) {
    if (!sameData(account.peek(), notebook.account)) account.value = notebook.account
    pages.value = keepSame(pages.peek(), settled(notebook.pages, byId(pages.peek())))
    const next = settled(notebook.records, known)
    known = byId(next)
    const sorted = sortedRecords(next)
    for (const [type, list] of lists) list.value = keepSame(list.peek(), sorted[type])
    maps.sources.replace(records('source'))
    maps.people.replace(records('stakeholder'))
    maps.meetings.replace(records('meeting'))
    maps.figures.replace(records('figure'))
  }

  update(first)
  return {
    get account() {
      return account.value
    },
    get pages() {
      return pages.value
    },
    records,
    ...maps,
    update,
  }
}

/** What is read anew from a database comes as a copy: where it says the same, the object known before stands for it. */
function settled<Item extends { readonly id: string }>(
  items: readonly Item[],
  known: ReadonlyMap<string, Item>,
): readonly Item[] {
  return items.map((item) => {
    const before = known.get(item.id)
    return before !== undefined && before !== item && sameData(before, item) ? before : item
  })
}

function keepSame<Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  return before.length === after.length && after.every((item, at) => item === before[at]) ? before : after
}

/** A map in which a reader of one id depends on that id alone, present or absent. */
class LiveMap<Item extends { readonly id: string }> implements ReadonlyMap<string, Item> {
  private readonly cells = new Map<string, Signal<Item | undefined>>()
  private readonly whole = signal<readonly Item[]>([])
  private current: ReadonlyMap<string, Item> = new Map()

  replace(items: readonly Item[]) {
    if (items === this.whole.peek()) return
    this.current = byId(items)
    this.whole.value = items
    for (const [id, cell] of this.cells) cell.value = this.current.get(id)
  }

  get(id: string): Item | undefined {
    let cell = this.cells.get(id)
    if (cell === undefined) {
      cell = signal(this.current.get(id))
      this.cells.set(id, cell)
    }
    return cell.value
  }

  has(id: string): boolean {
    return this.get(id) !== undefined
  }

  get size(): number {
    return this.all().size
  }

  keys() {
    return this.all().keys()
  }

  values() {
    return this.all().values()
  }

  entries() {
    return this.all().entries()
  }

  [Symbol.iterator]() {
    return this.entries()
  }

  forEach(visit: (item: Item, id: string, map: ReadonlyMap<string, Item>) => void) {
    this.all().forEach(visit)
  }

  /** A reader of more than one id depends on every item. */
  private all(): ReadonlyMap<string, Item> {
    void this.whole.value
    return this.current
  }
}
