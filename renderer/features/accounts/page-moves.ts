import type { AccountId, PageId } from '../../../shared/account/ids.ts'
import { isStorageFault } from '../../storage/fault.ts'
import { branchesUnder, topmost, withDescendants } from '../../storage/page-tree.ts'
import type { PageMeta, PagePlace, Store } from '../../storage/store.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { pageTitle } from './account-names.ts'
import { detached } from './copied-text.ts'
import type { PageRef } from './explorer-state.ts'
import { byAccount } from './explorer-targets.ts'

/** Where pages may be let go: in an account, at a place among its pages. */
export interface Destination extends PagePlace {
  readonly account: AccountId
}

/**
 * Moves or copies pages, with all that hangs under them, to a place in any account: one step for undo. What a page
 * says of records of its old account stays as plain words in another one.
 */
export async function bringPages(
  workbench: Workbench,
  store: Store,
  pages: readonly PageRef[],
  to: Destination,
  how: 'move' | 'copy',
): Promise<void> {
  if (pages.length === 0) return
  const account = await store.getAccount(to.account)
  if (account === null) return
  // What was typed a moment ago comes along.
  await store.flush()
  const what = await describe(store, pages)
  const verb = how === 'move' ? 'Move' : 'Copy'
  const gone: PageRef[] = []
  try {
    await store.change(`${verb} ${what} to ${account.name}`, to.account, async (tx) => {
      for (const [from, ids] of byAccount(pages)) {
        const isHome = from === to.account
        if (isHome && how === 'move') {
          await tx.movePages(ids, to)
          continue
        }
        await tx.copyPages(from, ids, to, ({ title, body }) =>
          isHome ? { title: copyTitle(title), body } : { title, body: detached(body) },
        )
        if (how === 'copy') continue
        for (const page of await tx.removePages(from, ids)) gone.push({ account: from, page })
      }
    })
  } catch (error) {
    if (!isStorageFault(error)) throw error
    workbench.notifications.warn(error.text)
    return
  }
  closeEditors(workbench, gone)
  workbench.announce(how === 'move' ? `Moved ${what} to ${account.name}` : `Copied ${what} to ${account.name}`)
}

function copyTitle(title: string): string {
  return title.trim() === '' ? title : `${title} copy`
}

function closeEditors(workbench: Workbench, pages: readonly PageRef[]): void {
  for (const page of pages) workbench.editors.close({ kind: 'page', ...page })
}

async function describe(store: Store, pages: readonly PageRef[]): Promise<string> {
  const [first] = pages
  if (first === undefined || pages.length > 1) return `${pages.length} pages`
  return pageTitle((await store.getPage(first.account, first.page))?.title ?? '')
}

export type Shift = 'up' | 'down' | 'in' | 'out'

/**
 * Where the pages go when they are shifted by one step among their siblings, under the sibling above, or out of the
 * page they hang under; null where there is no such step.
 */
export function shifted(pages: readonly PageMeta[], ids: readonly PageId[], shift: Shift): PagePlace | null {
  const moved = topmost(pages, ids)
  const [first] = moved
  // Pages of different parents have no common step.
  if (first === undefined || moved.some((page) => page.parent !== first.parent)) return null
  const siblings = (branchesUnder(pages, first.parent) ?? branchesUnder(pages, null) ?? []).map(({ page }) => page)
  const isMoved = (page: PageMeta) => moved.includes(page)
  const from = siblings.findIndex(isMoved)
  const to = siblings.findLastIndex(isMoved)
  const above = siblings[from - 1]
  if (shift === 'up') return above === undefined ? null : { parent: first.parent, before: above.id }
  if (shift === 'in') return above === undefined ? null : { parent: above.id, before: null }
  if (shift === 'down') {
    if (siblings[to + 1] === undefined) return null
    return { parent: first.parent, before: siblings[to + 2]?.id ?? null }
  }
  const parent = pages.find((page) => page.id === first.parent)
  if (parent === undefined) return null
  const aunts = (branchesUnder(pages, parent.parent) ?? []).map(({ page }) => page)
  return { parent: parent.parent, before: aunts[aunts.indexOf(parent) + 1]?.id ?? null }
}

/** Into the Trash, with all that hangs under them, in one step. Gives how many went. */
export async function trashPages(workbench: Workbench, store: Store, pages: readonly PageRef[]): Promise<number> {
  const what = await describe(store, pages)
  const gone: PageRef[] = []
  await store.change(`Delete ${what}`, null, async (tx) => {
    for (const [account, ids] of byAccount(pages)) {
      for (const page of await tx.removePages(account, ids)) gone.push({ account, page })
    }
  })
  closeEditors(workbench, gone)
  return gone.length
}

/** Whether the pages may go under `parent`: none of them is it, or above it. */
export function mayNest(pages: readonly PageMeta[], ids: readonly PageId[], parent: PageId | null): boolean {
  return parent === null || !withDescendants(pages, ids).some((page) => page.id === parent)
}
