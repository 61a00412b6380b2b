import type { AccountId } from '../../../shared/account/ids.ts'
import type { PageMeta, Store } from '../../storage/store.ts'
import type { DropPlace, TreeDrag } from '../../workbench/ui/tree-drag.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { byAccount, pagesIn } from './explorer-targets.ts'
import { type ExplorerTarget, targetOf } from './node-id.ts'
import { bringPages, type Destination, mayNest } from './page-moves.ts'

type PagesOf = ReadonlyMap<AccountId, readonly PageMeta[]>

/** Dragging pages: among their siblings, into another page, to another account. */
export function explorerDrag(workbench: Workbench, store: Store, pages: PagesOf): TreeDrag {
  const dragged = (ids: readonly string[]) => pagesIn(ids.flatMap((id) => targetOf(id) ?? []))
  return {
    canDrag: (id) => targetOf(id)?.kind === 'page',
    place(ids, onto, wish) {
      const target = targetOf(onto)
      if (target?.kind === 'account') return 'inside'
      if (target?.kind !== 'page' || ids.includes(onto)) return null
      const to = destination(target, wish, pages)
      if (to === null) return null
      const own = byAccount(dragged(ids)).get(to.account) ?? []
      return mayNest(pages.get(to.account) ?? [], own, to.parent) ? wish : null
    },
    drop(ids, onto, place, { copy }) {
      const to = destination(targetOf(onto), place, pages)
      if (to !== null) void bringPages(workbench, store, dragged(ids), to, copy ? 'copy' : 'move')
    },
  }
}

/** Where in an account a page is that stands before, after or inside a row; null at rows that take no pages. */
export function destination(target: ExplorerTarget | null, place: DropPlace, pages: PagesOf): Destination | null {
  if (target?.kind === 'account' || target?.kind === 'section') {
    return { account: target.account, parent: null, before: null }
  }
  if (target?.kind !== 'page') return null
  const { account, page: id } = target
  if (place === 'inside') return { account, parent: id, before: null }
  const known = pages.get(account) ?? []
  const page = known.find((one) => one.id === id)
  if (page === undefined) return null
  const { parent } = page
  if (place === 'before') return { account, parent, before: id }
  const siblings = known
    .filter((one) => one.section === null && one.parent === parent)
    .toSorted((one, other) => one.position - other.position)
  return { account, parent, before: siblings[siblings.indexOf(page) + 1]?.id ?? null }
}
