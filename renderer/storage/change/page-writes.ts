import * as v from 'valibot'
import { type Page, pageSchema } from '../../../shared/account/account.ts'
import { type AccountId, type PageId, pageIdSchema } from '../../../shared/account/ids.ts'
import type { Section } from '../../../shared/account/sections.ts'
import { decode, encode } from '../database/codec.ts'
import type { BodyRow, PageRow } from '../database/rows.ts'
import { emptyBody } from '../empty-body.ts'
import { StorageFault } from '../fault.ts'
import type { PageMeta } from '../store.ts'
import { note } from './journal.ts'
import { parsed } from './parse.ts'
import { accountInScope, expectRevision, type Scope, stamp } from './scope.ts'

const pageMetaSchema = v.strictObject(v.omit(pageSchema.pipe[0], ['body', 'bodyVersion']).entries)

interface NewPage {
  readonly title: string
  readonly section?: Section | null
  readonly parent?: PageId | null
  readonly position?: number
}

async function writePage(scope: Scope, before: PageRow | undefined, after: PageRow, undo = true): Promise<void> {
  await scope.database.pages.put(after)
  note(scope.journal, { table: 'pages', before, after }, { undo })
}

async function foundRow(scope: Scope, id: PageId): Promise<PageRow> {
  const row = await scope.database.pages.get([accountInScope(scope), id])
  if (row === undefined) throw new StorageFault('missing')
  return row
}

/** Splits a page into the two rows it is kept in. */
export function pageRows(account: AccountId, { body, bodyVersion: _version, ...meta }: Page): [PageRow, BodyRow] {
  return [
    { account, id: meta.id, alive: 1, deletedOn: null, data: encode(meta) },
    { account, id: meta.id, revision: 1, updated: meta.updated, data: encode(body) },
  ]
}

/** Undo takes the page's row away into the Trash; its text stays where it is. */
export async function addPageUnder(
  scope: Scope,
  account: AccountId,
  { title, section = null, parent = null, position }: NewPage,
  options: { readonly undo: boolean },
): Promise<PageMeta> {
  const { database, now, author } = scope
  const last = await database.pages.where('[account+alive]').equals([account, 1]).toArray()
  const page = parsed(pageSchema, {
    id: parsed(pageIdSchema, scope.mint()),
    revision: 1,
    author,
    created: now,
    updated: now,
    title,
    section,
    parent,
    position: position ?? Math.max(0, ...last.map((row) => decode(row.data).position)) + 1,
    internal: false,
    bodyVersion: 1,
    body: emptyBody(),
  })
  const [row, bodyRow] = pageRows(account, page)
  await database.bodies.put(bodyRow)
  note(scope.journal, { table: 'bodies', before: undefined, after: bodyRow }, { undo: false })
  await writePage(scope, undefined, row, options.undo)
  return decode(row.data)
}

export function addPage(scope: Scope, page: NewPage): Promise<PageMeta> {
  return addPageUnder(scope, accountInScope(scope), page, { undo: true })
}

export async function putPage(scope: Scope, page: PageMeta): Promise<PageMeta> {
  const before = await foundRow(scope, page.id)
  if (before.alive === 0) throw new StorageFault('missing')
  const { revision } = decode(before.data)
  expectRevision(revision, page.revision)
  const next = parsed(pageMetaSchema, { ...page, ...stamp(scope, revision) })
  await writePage(scope, before, { ...before, data: encode(next) })
  return next
}

export async function setPageAlive(scope: Scope, id: PageId, alive: 0 | 1): Promise<void> {
  const before = await foundRow(scope, id)
  if (before.alive === alive) return
  const content = decode(before.data)
  const data = encode({ ...content, ...stamp(scope, content.revision) })
  await writePage(scope, before, { ...before, alive, deletedOn: alive === 1 ? null : scope.now, data })
}

export async function erasePage(scope: Scope, id: PageId): Promise<void> {
  const before = await foundRow(scope, id)
  const { account } = before
  await scope.database.pages.delete([account, id])
  await scope.database.bodies.delete([account, id])
  await scope.database.tombstones.put({
    account,
    id,
    kind: 'page',
    revision: decode(before.data).revision,
    erasedOn: scope.now,
  })
  note(scope.journal, { table: 'pages', before, after: undefined }, { undo: false })
  scope.journal.erased.add(account)
}
