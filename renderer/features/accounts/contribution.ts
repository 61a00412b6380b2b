import { liveQuery } from 'dexie'
import { lazy } from 'react'
import * as v from 'valibot'
import { accountIdSchema, pageIdSchema } from '../../../shared/account/ids.ts'
import type { Store } from '../../storage/store.ts'
import { consoleLog } from '../../workbench/log.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import type { Feature } from '../feature.ts'
import { crumbSiblings } from '../records/crumb-lists.ts'
import { openAccount, registerAccountCommands } from './account-commands.ts'
import { registerMarkCommands } from './account-marks-commands.ts'
import { type AccountNames, createAccountNames } from './account-names.ts'
import { currentAccount } from './current-account.ts'
import { provideStandings } from './current-standings.ts'
import { Explorer } from './Explorer.tsx'
import { registerExplorerCommands } from './explorer-commands.ts'
import { registerExplorerMenus } from './explorer-menu.ts'
import { autoRevealSetting, sortSetting } from './explorer-settings.ts'
import { registerPageCommands } from './page-commands.ts'
import { registerQuickOpen } from './quick-open.ts'
import { createStandings } from './standings.ts'
import { TrashView } from './TrashView.tsx'
import { emptyExpired } from './trash-age.ts'
import { foldAll } from './use-expanded.ts'

const FreePage = lazy(async () => ({ default: (await import('./FreePage.tsx')).FreePage }))
const openArgs = v.object({ account: accountIdSchema })
const pageInput = v.object({ account: accountIdSchema, page: pageIdSchema })

export const contribution: Feature = {
  id: 'accounts',
  phase: 'starting',
  activate(workbench, services) {
    const names = createAccountNames(services.store)
    const disposers = [
      ...views(workbench),
      ...editors(workbench, names, services.store),
      ...registerAccountCommands(workbench, services),
      ...registerPageCommands(workbench, services),
      ...registerExplorerCommands(workbench, services),
      ...registerMarkCommands(workbench, services),
      ...registerExplorerMenus(workbench),
      workbench.settings.register(sortSetting),
      workbench.settings.register(autoRevealSetting),
      provideStandings(createStandings(services.store, () => currentAccount(workbench), consoleLog)),
      ...openCommands(workbench),
      registerQuickOpen(workbench, services.store),
      followContext(workbench, names, services.store),
      names.dispose,
    ]
    emptyExpired(services.store).catch((error: unknown) => consoleLog.error('accounts', 'trash not thinned', error))
    return () => {
      for (const dispose of disposers) dispose()
    }
  },
}

function views(workbench: Workbench) {
  return [
    workbench.sideBar.register({
      id: 'accounts',
      title: 'Accounts',
      icon: 'notebook',
      order: 1,
      location: 'left',
      component: Explorer,
      actions: ['accounts.create', 'pages.create', 'explorer.filter', 'explorer.sort', 'accounts.foldAll'],
    }),
    workbench.sideBar.register({
      id: 'trash',
      title: 'Trash',
      icon: 'trash',
      order: 90,
      location: 'left',
      position: 'bottom',
      component: TrashView,
    }),
  ]
}

function editors(workbench: Workbench, names: AccountNames, store: Store) {
  return [
    workbench.editors.register({
      kind: 'page',
      component: FreePage,
      title: (input) => names.page(input.account, input.page),
      icon: () => 'note',
      crumbs: (input) => [
        { label: names.account(input.account), command: 'accounts.open', args: { account: input.account } },
        { label: names.page(input.account, input.page) },
      ],
      siblings: crumbSiblings(workbench, store),
      async isGone(input) {
        const page = v.safeParse(pageInput, input)
        if (!page.success || (await store.getAccount(page.output.account)) === null) return true
        return (await store.getPage(page.output.account, page.output.page)) === null
      },
      onTitlesChanged: names.onChange,
    }),
  ]
}

function openCommands(workbench: Workbench) {
  return [
    workbench.commands.register({
      id: 'accounts.open',
      title: 'Open Account',
      category: 'Accounts',
      palette: false,
      run: (args) => openAccount(workbench, v.parse(openArgs, args).account),
    }),
    workbench.commands.register({
      id: 'accounts.foldAll',
      title: 'Collapse All Accounts',
      category: 'Accounts',
      icon: 'collapse-all',
      when: 'hasAccounts',
      run: foldAll,
    }),
    workbench.keybindings.register({ command: 'view.accounts', key: 'ctrl+shift+e' }),
  ]
}

/** Commands that need an account are offered only while one is on screen. */
function followContext(workbench: Workbench, names: AccountNames, store: Store) {
  const accounts = liveQuery(() => store.listAccounts()).subscribe((list) =>
    workbench.context.set('hasAccounts', list.length > 0),
  )
  function follow() {
    const account = currentAccount(workbench)
    workbench.context.set('hasAccount', account !== null)
    if (account !== null) names.followPages(account)
  }
  follow()
  const stop = workbench.editors.onChange(follow)
  return () => {
    accounts.unsubscribe()
    stop()
  }
}
