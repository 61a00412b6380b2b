import type { Account } from '../../../shared/account/account.ts'
import { sections, sectionTitles } from '../../../shared/account/sections.ts'
import type { PageMeta, Store } from '../../storage/store.ts'
import { type EditorInput, editorKey } from '../../workbench/editors/editor-area.ts'
import { openOptions } from '../../workbench/quick/open-how.ts'
import type { NothingFound, QuickOpenItem, QuickOpenRequest } from '../../workbench/quick/quick-input.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { pageTitle } from './account-names.ts'
import { currentAccount } from './current-account.ts'
import { sectionIcons } from './section-icons.ts'

// So many accounts are read before the screen hears of their pages; and so many at most.
const readAtOnce = 50
const mostRead = 2000

/** Ctrl+P: the pages of the account on screen, then every account; a search finds the pages of the others too. */
export function registerQuickOpen(workbench: Workbench, store: Store) {
  return workbench.quickInput.registerProvider({
    id: 'accounts',
    prefix: '',
    title: 'Go to an account or page',
    placeholder: 'Search accounts and pages (# records, @ headings, > commands, ? help)',
    items: (request) => listAll(workbench, store, request),
    nothingFound: (query) => nothingFound(workbench, query),
  })
}

async function listAll(workbench: Workbench, store: Store, request: QuickOpenRequest) {
  const accounts = await store.listAccounts()
  const current = accounts.find((account) => account.id === currentAccount(workbench))
  const others = accounts.filter((account) => account !== current)
  const here = current === undefined ? [] : await freePages(workbench, store, current)
  request.more([
    ...(current === undefined ? [] : sectionItems(workbench, current).map(listed(current))),
    ...here.map((item) => (current === undefined ? item : listed(current)(item))),
    ...accounts.map((account) => accountItem(workbench, account)),
    ...others.filter(({ archived }) => !archived).flatMap((account) => sectionItems(workbench, account)),
  ])
  for (let from = 0; from < Math.min(others.length, mostRead); from += readAtOnce) {
    if (request.signal.aborted) break
    const some = others.slice(from, from + readAtOnce)
    const pages = await Promise.all(some.map((account) => freePages(workbench, store, account)))
    request.more(pages.flat())
  }
  return []
}

function listed(account: Account) {
  return (item: QuickOpenItem): QuickOpenItem => ({ ...item, group: account.name, onlyFound: false })
}

function accountItem({ editors }: Workbench, account: Account): QuickOpenItem {
  const marks = [account.sample ? 'sample' : '', account.archived ? 'archived' : ''].filter((mark) => mark !== '')
  return {
    label: account.name,
    icon: 'notebook',
    group: 'accounts',
    ...(marks.length === 0 ? {} : { description: marks.join(', ') }),
    opensEditor: true,
    value: (how) => editors.open({ kind: 'section', account: account.id, section: 'overview' }, openOptions(how)),
  }
}

function sectionItems(workbench: Workbench, account: Account): readonly QuickOpenItem[] {
  return sections.map((section) =>
    pageItem(workbench, account, {
      title: sectionTitles[section],
      icon: sectionIcons[section],
      input: { kind: 'section', account: account.id, section },
    }),
  )
}

async function freePages(workbench: Workbench, store: Store, account: Account): Promise<readonly QuickOpenItem[]> {
  const pages = (await store.listPages(account.id)).filter((page) => page.section === null)
  return pages.map((page: PageMeta) =>
    pageItem(workbench, account, {
      title: pageTitle(page.title),
      icon: 'note',
      input: { kind: 'page', account: account.id, page: page.id },
    }),
  )
}

interface PageOf {
  readonly title: string
  readonly icon: string
  readonly input: EditorInput
}

function pageItem({ editors }: Workbench, account: Account, { title, icon, input }: PageOf): QuickOpenItem {
  return {
    key: editorKey(input),
    label: title,
    description: account.name,
    icon,
    onlyFound: true,
    opensEditor: true,
    value: (how) => editors.open(input, openOptions(how)),
  }
}

function nothingFound({ commands, quickInput }: Workbench, query: string): NothingFound {
  if (query === '') {
    return {
      text: 'There is no account yet.',
      actions: [{ label: 'New account', icon: 'add', value: () => void commands.run('accounts.create') }],
    }
  }
  return {
    text: `No account or page is called “${query}”.`,
    actions: [
      { label: `Search the records for “${query}”`, icon: 'symbol-field', value: () => quickInput.open(`#${query}`) },
      {
        label: `New account called “${query}”`,
        icon: 'add',
        value: () => void commands.run('accounts.create', { name: query }),
      },
    ],
  }
}
