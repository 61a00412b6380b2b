import * as v from 'valibot'
import { type AccountId, accountIdSchema, type PageId, pageIdSchema } from '../../../shared/account/ids.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { explorerState, type PageRef } from './explorer-state.ts'
import { type ExplorerTarget, targetOf } from './node-id.ts'

const menuArgs = v.object({ nodes: v.array(v.string()) })
const pageArgs = v.object({ account: accountIdSchema, page: pageIdSchema })
const accountArgs = v.object({ account: accountIdSchema })

/**
 * What an explorer command is about: the rows it was given by a menu, else those chosen in the tree while the focus
 * is there, else what is in the active editor.
 */
export function commandTargets(workbench: Workbench, args: unknown): readonly ExplorerTarget[] {
  const given = v.safeParse(menuArgs, args)
  if (given.success) return given.output.nodes.flatMap((id) => targetOf(id) ?? [])
  const named = inputTarget(args)
  if (named !== null) return [named]
  const tree = explorerState.tree.get()
  if (tree !== null && workbench.context.get('explorerFocus') === true) {
    return tree.targets().flatMap((id) => targetOf(id) ?? [])
  }
  const active = inputTarget(workbench.editors.active())
  return active === null ? [] : [active]
}

function inputTarget(value: unknown): ExplorerTarget | null {
  const page = v.safeParse(pageArgs, value)
  if (page.success) return { kind: 'page', ...page.output }
  const account = v.safeParse(accountArgs, value)
  return account.success ? { kind: 'account', account: account.output.account } : null
}

export function pagesIn(targets: readonly ExplorerTarget[]): readonly PageRef[] {
  return targets.flatMap((target) => (target.kind === 'page' ? [{ account: target.account, page: target.page }] : []))
}

/** The accounts among the targets themselves, each once. */
export function accountsIn(targets: readonly ExplorerTarget[]): readonly AccountId[] {
  return [...new Set(targets.flatMap((target) => (target.kind === 'account' ? [target.account] : [])))]
}

/** The account to which the first target belongs. */
export function accountAt(targets: readonly ExplorerTarget[]): AccountId | null {
  const [first] = targets
  return first !== undefined && 'account' in first ? first.account : null
}

/** Pages by their account, in the order in which they came. */
export function byAccount(pages: readonly PageRef[]): ReadonlyMap<AccountId, readonly PageId[]> {
  const found = new Map<AccountId, PageId[]>()
  for (const { account, page } of pages) {
    const known = found.get(account)
    if (known === undefined) found.set(account, [page])
    else known.push(page)
  }
  return found
}
