import type { Account, HistoryEntry, Notebook, Page, PageBody } from '../../../shared/account/account.ts'
import type { Instant } from '../../../shared/account/primitives.ts'
import type { AccountRecord } from '../../../shared/account/records/record.ts'
import { later } from '../later.ts'
import type { PageMeta } from '../store.ts'
import { spliceBlocks } from '../vault/blocks.ts'
import type { LogEntry, LogLine } from '../vault/log-line.ts'

/** A notebook while lines are played onto it. */
interface Playing {
  account: Account | null
  inTrash: Instant | null
  readonly records: Map<string, AccountRecord>
  readonly metas: Map<string, PageMeta>
  readonly bodies: Map<string, { readonly body: PageBody; readonly revision: number; readonly updated: Instant }>
  readonly history: Map<string, HistoryEntry>
  /** Pages of which a splice did not fit: what follows would not either, until a whole text comes. */
  readonly broken: Set<string>
}

export interface Replayed {
  readonly notebook: Notebook
  /** When the account was put into the Trash; null when it was not. */
  readonly inTrash: Instant | null
}

/**
 * The vault's copy with the newer lines of the save log played onto it, in their order.
 * A line that does not fit is left out: the text before it stays. Null when an account never came to be.
 */
export function replay(copy: Notebook | null, lines: readonly LogLine[]): Replayed | null {
  const playing = begin(copy)
  for (const line of lines.toSorted((one, other) => one.revision - other.revision)) {
    for (const entry of line.entries) play(playing, entry, line.at)
  }
  const { account, inTrash, records, history } = playing
  if (account === null) return null
  const notebook = {
    account,
    records: [...records.values()],
    pages: [...playing.metas.values()].flatMap((meta) => pageOf(meta, playing)),
    history: [...history.values()].sort((one, other) => one.day.localeCompare(other.day)),
  }
  return { notebook, inTrash }
}

function begin(copy: Notebook | null): Playing {
  const pages = copy?.pages ?? []
  return {
    account: copy?.account ?? null,
    inTrash: null,
    records: new Map(copy?.records.map((record) => [record.id, record])),
    metas: new Map(pages.map(({ body: _body, bodyVersion: _version, ...meta }) => [meta.id, meta])),
    bodies: new Map(pages.map(({ id, body, updated }) => [id, { body, revision: 1, updated }])),
    history: new Map(copy?.history.map((entry) => [entry.day, entry])),
    broken: new Set(),
  }
}

function pageOf(meta: PageMeta, { bodies }: Playing): readonly Page[] {
  const text = bodies.get(meta.id)
  if (text === undefined) return []
  const revision = meta.revision + text.revision - 1
  const updated = later(meta.updated, text.updated)
  return [{ ...meta, revision, updated, bodyVersion: 1, body: text.body }]
}

function play(playing: Playing, entry: LogEntry, at: Instant): void {
  switch (entry.kind) {
    case 'account':
      playing.account = entry.account
      playing.inTrash = entry.alive === 1 ? null : at
      return
    case 'record':
      if (entry.alive === 1) playing.records.set(entry.record.id, entry.record)
      else playing.records.delete(entry.record.id)
      return
    case 'page':
      if (entry.alive === 1) playing.metas.set(entry.page.id, entry.page)
      else playing.metas.delete(entry.page.id)
      return
    case 'body':
      playing.broken.delete(entry.page)
      playing.bodies.set(entry.page, { body: entry.body, revision: entry.revision, updated: entry.updated })
      return
    case 'blocks': {
      const before = playing.bodies.get(entry.page)
      const body = before === undefined ? null : spliceBlocks(before.body, entry.splice)
      if (playing.broken.has(entry.page)) return
      if (body === null) playing.broken.add(entry.page)
      else playing.bodies.set(entry.page, { body, revision: entry.revision, updated: entry.updated })
      return
    }
    case 'history':
      playing.history.set(entry.entry.day, entry.entry)
      return
    case 'gone':
      if (entry.what === 'account') playing.account = null
      if (entry.what === 'record') playing.records.delete(entry.id)
      if (entry.what === 'page') playing.metas.delete(entry.id)
  }
}
