import * as v from 'valibot'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { Store } from '../../storage/store.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import type { Services } from '../feature.ts'
import { selectedNode } from './Explorer.tsx'
import { destination } from './explorer-drag.ts'
import { sortOrders, sortSetting, sortTitles } from './explorer-settings.ts'
import { clearClipboard, explorerState } from './explorer-state.ts'
import { accountAt, accountsIn, byAccount, commandTargets, pagesIn } from './explorer-targets.ts'
import { type ExplorerTarget, nodeId } from './node-id.ts'
import { bringPages, type Shift, shifted, trashPages } from './page-moves.ts'
import { unfold } from './use-expanded.ts'

const inTree = 'explorerFocus && !textFocus'

/** What can be done in the explorer's tree, by key, by menu and from the header. */
export function registerExplorerCommands(workbench: Workbench, { store }: Services) {
  const at = (args: unknown) => commandTargets(workbench, args)
  const add = (id: string, title: string, key: string | null, run: (args: unknown) => void | Promise<void>) => [
    workbench.commands.register({ id, title, category: 'Explorer', palette: false, run }),
    ...(key === null ? [] : [workbench.keybindings.register({ command: id, key, when: inTree })]),
  ]
  const shift = (to: Shift) => (args: unknown) => shiftPages(workbench, store, at(args), to)
  return [
    ...add('explorer.rename', 'Rename', 'f2', (args) => rename(at(args))),
    ...add('explorer.delete', 'Delete', 'delete', (args) => remove(workbench, store, at(args))),
    ...add('explorer.cut', 'Cut', 'ctrl+x', (args) => take(workbench, at(args), 'cut')),
    ...add('explorer.copy', 'Copy', 'ctrl+c', (args) => take(workbench, at(args), 'copy')),
    ...add('explorer.paste', 'Paste', 'ctrl+v', (args) => paste(workbench, store, at(args))),
    ...add('explorer.moveUp', 'Move Up', 'alt+up', shift('up')),
    ...add('explorer.moveDown', 'Move Down', 'alt+down', shift('down')),
    ...add('explorer.moveIn', 'Move into the Page Above', 'alt+shift+right', shift('in')),
    ...add('explorer.moveOut', 'Move out of Its Page', 'alt+shift+left', shift('out')),
    ...add('explorer.openToSide', 'Open to the Side', 'ctrl+enter', (args) => openToSide(workbench, at(args))),
    ...viewCommands(workbench, store),
    workbench.keybindings.register({ command: 'explorer.filter', key: 'ctrl+f', when: inTree }),
  ]
}

/** For the header and the palette: what the explorer shows, and in which order. */
function viewCommands(workbench: Workbench, store: Store) {
  const common = { category: 'Explorer', when: 'hasAccounts' }
  return [
    workbench.commands.register({
      ...common,
      id: 'explorer.filter',
      title: 'Filter Accounts and Pages',
      icon: 'filter',
      run() {
        workbench.sideBar.show('accounts')
        if (explorerState.filter.get() === null) explorerState.filter.set('')
        explorerState.filterWanted.set(explorerState.filterWanted.get() + 1)
      },
    }),
    workbench.commands.register({
      ...common,
      id: 'explorer.sort',
      title: 'Sort Accounts',
      icon: 'list-ordered',
      run: () => chooseOrder(workbench),
    }),
    workbench.commands.register({
      ...common,
      id: 'explorer.revealActive',
      title: 'Reveal Active Editor in the Explorer',
      enabled: () => workbench.editors.active()?.account !== undefined,
      run: (args) => reveal(workbench, store, args),
    }),
    workbench.menus.register({
      menu: 'editor.tab',
      group: '6 explorer',
      command: 'explorer.revealActive',
      label: 'Reveal in the Explorer',
    }),
  ]
}

function rename(targets: readonly ExplorerTarget[]) {
  const [target] = targets
  if (targets.length !== 1 || target === undefined) return
  if (target.kind === 'account' || target.kind === 'page') explorerState.renaming.set(nodeId(target))
}

/** Accounts and pages into the Trash: one step, one message. */
async function remove(workbench: Workbench, store: Store, targets: readonly ExplorerTarget[]) {
  const accounts = accountsIn(targets)
  const [first] = accounts
  if (accounts.length === 1 && first !== undefined) await workbench.commands.run('accounts.delete', { account: first })
  else if (accounts.length > 1) await trashAccounts(workbench, store, accounts)
  const pages = pagesIn(targets).filter(({ account }) => !accounts.includes(account))
  if (pages.length === 0) return
  const [page] = pages
  if (pages.length === 1) return workbench.commands.run('pages.delete', page)
  const count = await trashPages(workbench, store, pages)
  workbench.notifications.info(`${count} pages are in the Trash, where they stay for 30 days.`, [
    { title: 'Undo', run: () => workbench.commands.run('edit.undo') },
  ])
}

async function trashAccounts(workbench: Workbench, store: Store, accounts: readonly AccountId[]) {
  for (const account of accounts) workbench.editors.closeAllOf(account)
  await store.change(`Delete ${accounts.length} accounts`, null, async (tx) => {
    for (const account of accounts) await tx.trashAccount(account)
  })
  workbench.notifications.info(`${accounts.length} accounts are in the Trash, where they stay for 30 days.`, [
    {
      title: 'Undo',
      run: () =>
        store.change(`Restore ${accounts.length} accounts`, null, async (tx) => {
          for (const account of accounts) await tx.restoreAccount(account)
        }),
    },
  ])
}

function take(workbench: Workbench, targets: readonly ExplorerTarget[], kind: 'cut' | 'copy') {
  const pages = pagesIn(targets)
  if (pages.length === 0) {
    workbench.announce('Only pages can be cut and copied here')
    return
  }
  explorerState.clipboard.set({ kind, pages })
  const what = pages.length === 1 ? '1 page' : `${pages.length} pages`
  workbench.announce(`${what} ${kind === 'cut' ? 'cut' : 'copied'}. Choose an account or a page and paste`)
}

/** Into the account that is chosen; on a page, beside it. */
async function paste(workbench: Workbench, store: Store, targets: readonly ExplorerTarget[]) {
  const { kind, pages } = explorerState.clipboard.get()
  const account = accountAt(targets)
  if (pages.length === 0 || account === null) return
  const known = new Map([[account, await store.listPages(account)]])
  const to = destination(targets[0] ?? null, 'after', known)
  if (to === null) return
  if (kind === 'cut') clearClipboard()
  unfold([account])
  await bringPages(workbench, store, pages, to, kind === 'cut' ? 'move' : 'copy')
}

async function shiftPages(workbench: Workbench, store: Store, targets: readonly ExplorerTarget[], shift: Shift) {
  const pages = byAccount(pagesIn(targets))
  const [entry] = pages
  if (entry === undefined || pages.size !== 1) return
  const [account, ids] = entry
  const place = shifted(await store.listPages(account), ids, shift)
  if (place === null) {
    workbench.announce('There is no further step in this direction')
    return
  }
  const what = ids.length === 1 ? 'page' : `${ids.length} pages`
  await store.change(`Move ${what}`, account, (tx) => tx.movePages(ids, place))
  if (shift === 'in' && place.parent !== null) unfold([nodeId({ kind: 'page', account, page: place.parent })])
  workbench.announce('Moved')
}

function openToSide(workbench: Workbench, targets: readonly ExplorerTarget[]) {
  const [target] = targets
  const side = { group: 'side' } as const
  if (target?.kind === 'section') workbench.editors.open({ ...target }, side)
  if (target?.kind === 'page') workbench.editors.open({ ...target }, side)
  if (target?.kind === 'account') {
    workbench.editors.open({ kind: 'section', account: target.account, section: 'overview' }, side)
  }
}

async function chooseOrder(workbench: Workbench) {
  const chosen = await workbench.quickInput.pick(
    sortOrders.map((value) => ({ label: sortTitles[value], value })),
    { title: 'Order of accounts', selected: workbench.settings.get(sortSetting) },
  )
  if (chosen !== null) await workbench.settings.set(sortSetting, chosen)
}

/** Unfolds everything around the row of the active editor and goes there. */
const inputSchema = v.objectWithRest({ kind: v.string() }, v.string())

/** The editor whose tab the menu was opened on; without one the editor in front. */
async function reveal(workbench: Workbench, store: Store, args: unknown) {
  const meant = v.safeParse(inputSchema, args)
  const input = meant.success ? meant.output : workbench.editors.active()
  const node = input === null ? null : selectedNode(input)
  if (input === null || node === null) return
  const account = (await store.listAccounts()).find((one) => one.id === input.account)
  if (account === undefined) return
  const pages = await store.listPages(account.id)
  const above: string[] = [account.id]
  let page = pages.find((one) => one.id === input.page)
  while (page?.parent != null && above.length < pages.length) {
    const { parent } = page
    above.push(nodeId({ kind: 'page', account: account.id, page: parent }))
    page = pages.find((one) => one.id === parent)
  }
  explorerState.filter.set(null)
  workbench.sideBar.show('accounts')
  unfold(account.archived ? [nodeId({ kind: 'archive' }), ...above] : above)
  const tree = explorerState.tree.get()
  tree?.reveal(node)
}
