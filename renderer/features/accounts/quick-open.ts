import { sections, sectionTitles } from '../../../shared/account/sections.ts'
import type { Store } from '../../storage/store.ts'
import type { QuickPickItem } from '../../workbench/quick/quick-input.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { openAccount } from './account-commands.ts'
import { pageTitle } from './account-names.ts'
import { currentAccount } from './current-account.ts'
import { sectionIcons } from './section-icons.ts'

/** Ctrl+P: the pages of the account on screen first, then every account. */
export function registerQuickOpen(workbench: Workbench, store: Store) {
  return workbench.quickInput.registerProvider({
    id: 'accounts',
    prefix: '',
    title: 'Accounts and pages',
    async items() {
      const accounts = await store.listAccounts()
      const current = accounts.find((account) => account.id === currentAccount(workbench))
      const here = current === undefined ? [] : await pagesOf(workbench, store, current)
      return [
        ...here,
        ...accounts.map((account) => ({
          label: account.name,
          icon: 'notebook',
          group: 'Accounts',
          ...(account.archived ? { description: 'archived' } : {}),
          value: () => openAccount(workbench, account.id),
        })),
      ]
    },
  })
}

async function pagesOf(
  workbench: Workbench,
  store: Store,
  account: Awaited<ReturnType<Store['listAccounts']>>[number],
): Promise<readonly QuickPickItem<() => void>[]> {
  const pages = await store.listPages(account.id)
  const common = { group: account.name, description: account.name }
  return [
    ...sections.map((section) => ({
      ...common,
      label: sectionTitles[section],
      icon: sectionIcons[section],
      value: () => workbench.editors.open({ kind: 'section', account: account.id, section }),
    })),
    ...pages
      .filter((page) => page.section === null)
      .map((page) => ({
        ...common,
        label: pageTitle(page.title),
        icon: 'note',
        value: () => workbench.editors.open({ kind: 'page', account: account.id, page: page.id }),
      })),
  ]
}
