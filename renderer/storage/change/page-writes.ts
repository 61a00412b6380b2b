import * as v from 'valibot'
import { type Page, type PageBody, pageSchema } from '../../../shared/account/account.ts'
import { type AccountId, type PageId, pageIdSchema } from '../../../shared/account/ids.ts'
import { type Section, sections } from '../../../shared/account/sections.ts'
import { decode, encode } from '../database/codec.ts'
import type { BodyRow, PageRow } from '../database/rows.ts'
import { emptyBody } from '../empty-body.ts'
import { StorageFault } from '../fault.ts'
import { branchesUnder, topmost, withDescendants } from '../page-tree.ts'
import type { PageMeta, PagePlace } from '../store.ts'
import { note } from './journal.ts'
import { parsed } from './parse.ts'
import { accountInScope, expectRevision, type Scope, stamp } from './scope.ts'

const pageMetaSchema = v.strictObject(v.omit(pageSchema.pipe[0], ['body', 'bodyVersion']).entries)

interface NewPage {
  readonly title: string
  readonly section?: Section | null
  readonly parent?: PageId | null
  readonly position?: number
  readonly internal?: boolean
  readonly body?: PageBody
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
  { title, section = null, parent = null, position, internal = false, body = emptyBody() }: NewPage,
  options: { readonly undo: boolean },
): Promise<PageMeta> {
  const { database, now, author } = scope
  const page = parsed(pageSchema, {
    id: parsed(pageIdSchema, scope.mint()),
    revision: 1,
    author,
    created: now,
    updated: now,
    title,
    section,
    parent,
    position: position ?? (await lastPosition(scope, account)) + 1,
    internal,
    bodyVersion: 1,
    body,
  })
  const [row, bodyRow] = pageRows(account, page)
  await database.bodies.put(bodyRow)
  note(scope.journal, { table: 'bodies', before: undefined, after: bodyRow }, { undo: false })
  await writePage(scope, undefined, row, options.undo)
  return decode(row.data)
}

async function lastPosition(scope: Scope, account: AccountId): Promise<number> {
  return (await alivePages(scope, account)).reduce((last, page) => Math.max(last, page.position), 0)
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

async function alivePages(scope: Scope, account: AccountId): Promise<readonly PageMeta[]> {
  const rows = await scope.database.pages.where('[account+alive]').equals([account, 1]).toArray()
  return rows.map((row) => decode(row.data))
}

/**
 * Writes the pages as the children of `to.parent`, in order, before `to.before`. All siblings are counted anew, so
 * that there is always room between two.
 * @throws {StorageFault} `invalid` when a page would come to hang under itself, `missing` when the parent is gone
 */
async function placePages(scope: Scope, account: AccountId, ids: readonly PageId[], to: PagePlace): Promise<void> {
  const pages = await alivePages(scope, account)
  const moved = ids.flatMap((id) => pages.find((page) => page.id === id) ?? [])
  if (to.parent !== null && withDescendants(pages, ids).some((page) => page.id === to.parent)) {
    throw new StorageFault('invalid', 'parent')
  }
  const there = branchesUnder(pages, to.parent)
  if (there === null) throw new StorageFault('missing')
  const stay = there.map(({ page }) => page).filter((page) => !ids.includes(page.id))
  const at = stay.findIndex((page) => page.id === to.before)
  const order = stay.toSpliced(at === -1 ? stay.length : at, 0, ...moved)
  for (const [index, page] of order.entries()) {
    const next = { ...page, parent: to.parent, position: sections.length + index }
    if (next.position !== page.position || next.parent !== page.parent) await putPage({ ...scope, account }, next)
  }
}

/** Pages of the account in scope to another place in it; what hangs under them comes along. */
export async function movePages(scope: Scope, ids: readonly PageId[], to: PagePlace): Promise<void> {
  const account = accountInScope(scope)
  const tops = topmost(await alivePages(scope, account), ids)
  await placePages(
    scope,
    account,
    tops.map((page) => page.id),
    to,
  )
}

/**
 * Copies pages of any account, with what hangs under them, into the account in scope. Gives the copies of the topmost
 * ones. `asCopied` may change the text on its way.
 */
export async function copyPages(
  scope: Scope,
  from: AccountId,
  ids: readonly PageId[],
  to: PagePlace,
  asCopied: (page: { readonly title: string; readonly body: PageBody }) => {
    readonly title: string
    readonly body: PageBody
  },
): Promise<readonly PageMeta[]> {
  const account = accountInScope(scope)
  const pages = await alivePages(scope, from)
  const tops = new Set<string>(topmost(pages, ids).map((page) => page.id))
  const copies = new Map<string, PageMeta>()
  for (const page of withDescendants(pages, ids)) {
    const body = await scope.database.bodies.get([from, page.id])
    const text = asCopied({ title: page.title, body: body === undefined ? emptyBody() : decode(body.data) })
    const parent = tops.has(page.id) || page.parent === null ? to.parent : (copies.get(page.parent)?.id ?? to.parent)
    const { position, internal } = page
    const copy = await addPageUnder(scope, account, { ...text, parent, position, internal }, { undo: true })
    copies.set(page.id, copy)
  }
  const made = [...copies].flatMap(([id, copy]) => (tops.has(id) ? [copy] : []))
  await placePages(
    scope,
    account,
    made.map((page) => page.id),
    to,
  )
  return made
}

/** Pages of any account into the Trash, with all that hangs under them. Gives the ids of those that went. */
export async function removePages(scope: Scope, from: AccountId, ids: readonly PageId[]): Promise<readonly PageId[]> {
  const gone = withDescendants(await alivePages(scope, from), ids).map((page) => page.id)
  for (const id of gone) await setPageAlive({ ...scope, account: from }, id, 0)
  return gone
}
