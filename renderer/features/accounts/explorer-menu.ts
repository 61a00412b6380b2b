import type { Account } from '../../../shared/account/account.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { MenuItem } from '../../workbench/menus/menus.ts'
import type { MenuEntry } from '../../workbench/ui/Menu.tsx'
import type { Workbench } from '../../workbench/workbench.ts'
import { explorerState } from './explorer-state.ts'
import { targetOf } from './node-id.ts'

/** The lines of the explorer's menus that are its own; others contribute theirs. */
const items: readonly MenuItem[] = [
  { menu: 'explorer.account', command: 'pages.create', group: '1 new', label: 'New Page' },
  { menu: 'explorer.account', command: 'explorer.paste', group: '3 clipboard', when: 'explorerCanPaste' },
  { menu: 'explorer.account', command: 'accounts.addFavourite', group: '4 mark', when: '!explorerFavourite' },
  { menu: 'explorer.account', command: 'accounts.removeFavourite', group: '4 mark', when: 'explorerFavourite' },
  { menu: 'explorer.account', command: 'accounts.editTags', group: '4 mark', order: 1, when: '!explorerSeveral' },
  { menu: 'explorer.account', command: 'explorer.rename', group: '5 change', when: '!explorerSeveral' },
  {
    menu: 'explorer.account',
    command: 'accounts.archive',
    group: '5 change',
    order: 1,
    when: '!explorerArchived',
    label: 'Archive',
  },
  {
    menu: 'explorer.account',
    command: 'accounts.unarchive',
    group: '5 change',
    order: 1,
    when: 'explorerArchived',
    label: 'Bring Back',
  },
  { menu: 'explorer.account', command: 'explorer.delete', group: '5 change', order: 2, destructive: true },
  { menu: 'explorer.page', command: 'explorer.openToSide', group: '1 open', when: '!explorerSeveral' },
  {
    menu: 'explorer.page',
    command: 'pages.create',
    group: '2 new',
    when: '!explorerSeveral',
    label: 'New Page Inside',
  },
  { menu: 'explorer.page', command: 'explorer.cut', group: '3 clipboard' },
  { menu: 'explorer.page', command: 'explorer.copy', group: '3 clipboard', order: 1 },
  { menu: 'explorer.page', command: 'explorer.paste', group: '3 clipboard', order: 2, when: 'explorerCanPaste' },
  { menu: 'explorer.page', command: 'explorer.moveUp', group: '4 move' },
  { menu: 'explorer.page', command: 'explorer.moveDown', group: '4 move', order: 1 },
  { menu: 'explorer.page', command: 'explorer.moveIn', group: '4 move', order: 2 },
  { menu: 'explorer.page', command: 'explorer.moveOut', group: '4 move', order: 3 },
  { menu: 'explorer.page', command: 'explorer.rename', group: '5 change', when: '!explorerSeveral' },
  { menu: 'explorer.page', command: 'explorer.delete', group: '5 change', order: 1, destructive: true },
  { menu: 'explorer.section', command: 'explorer.openToSide', group: '1 open' },
  { menu: 'explorer.section', command: 'explorer.paste', group: '3 clipboard', when: 'explorerCanPaste' },
]

export function registerExplorerMenus(workbench: Workbench) {
  return items.map((item) => workbench.menus.register(item))
}

/** What can be done with a row of the explorer, or with all that are chosen. */
export function explorerEntries(
  workbench: Workbench,
  id: string,
  ids: readonly string[],
  accounts: readonly Account[],
  favourites: ReadonlySet<AccountId>,
): readonly MenuEntry[] {
  const target = targetOf(id)
  if (target === null || !('account' in target)) return []
  const { context } = workbench
  const account = accounts.find((one) => one.id === target.account)
  context.set('explorerArchived', account?.archived === true)
  context.set('explorerFavourite', favourites.has(target.account))
  context.set('explorerSeveral', ids.length > 1)
  context.set('explorerCanPaste', explorerState.clipboard.get().pages.length > 0)
  return workbench.menus.entries(`explorer.${target.kind}`, { ...target, nodes: ids })
}
