import type { Account } from '../../../shared/account/account.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { AccountRecord } from '../../../shared/account/records/record.ts'
import { sectionTitles } from '../../../shared/account/sections.ts'
import type { Store } from '../../storage/store.ts'
import type { Disposer } from '../../workbench/contribution.ts'
import { openOptions } from '../../workbench/quick/open-how.ts'
import type { NothingFound, OpenHow, QuickOpenItem, QuickOpenRequest } from '../../workbench/quick/quick-input.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { descriptionOf } from './fields/all.ts'
import { homeOf } from './section-pages.ts'
import { titleOf } from './values/titles.ts'
import { openRecord } from './verbs.ts'

/** Records that one search looks at, those of the account on screen first; and how many make a part of the list. */
const mostRecords = 20_000
const part = 500

/** The `#` of quick open: every record by its title, of the account on screen first, then of the others. */
export function registerRecordSearch(workbench: Workbench, store: Store): Disposer {
  const { commands, keybindings, quickInput } = workbench
  const disposers = [
    quickInput.registerProvider({
      id: 'records',
      prefix: '#',
      title: 'Go to a record of any account',
      placeholder: 'Search figures, people, risks and all other records',
      command: 'records.goTo',
      items: (request) => listRecords(workbench, store, request),
      nothingFound,
    }),
    commands.register({
      id: 'records.goTo',
      title: 'Go to Record',
      category: 'Go',
      when: 'hasAccounts',
      run: () => quickInput.open('#'),
    }),
    keybindings.register({ command: 'records.goTo', key: 'ctrl+t' }),
  ]
  return () => {
    for (const dispose of disposers) dispose()
  }
}

async function listRecords(workbench: Workbench, store: Store, { signal, more }: QuickOpenRequest) {
  const current = workbench.editors.active()?.account
  let read = 0
  let items: QuickOpenItem[] = []
  for (const account of inOrder(await store.listAccounts(), workbench)) {
    if (signal.aborted || read >= mostRecords) break
    const records = await store.listAllRecords(account.id)
    read += records.length
    const byId = indexOf(records)
    const isCurrent = account.id === current
    items.push(
      ...records.toSorted(newestFirst).map((record) => recordItem(workbench, { account, record, byId, isCurrent })),
    )
    if (!isCurrent && items.length < part) continue
    more(items)
    items = []
  }
  return items
}

/** The account on screen, those of other open editors, and the rest by name. */
function inOrder(accounts: readonly Account[], { editors }: Workbench): readonly Account[] {
  const wanted = [editors.active()?.account, ...editors.opened().map((input) => input.account)]
  const byId = new Map<string, Account>(accounts.map((account) => [account.id, account]))
  const first = wanted.map((id) => byId.get(id ?? '')).filter((account) => account !== undefined)
  return [...new Set([...first, ...accounts])]
}

interface RecordIn {
  readonly account: Account
  readonly record: AccountRecord
  readonly byId: ReadonlyMap<string, AccountRecord>
  readonly isCurrent: boolean
}

function recordItem(workbench: Workbench, { account, record, byId, isCurrent }: RecordIn): QuickOpenItem {
  const { icon, noun } = descriptionOf(record.type)
  const section = homeOf(record)
  const where = [noun, sectionTitles[section], ...(isCurrent ? [] : [account.name])]
  return {
    label: titleOf(record, byId),
    description: where.join(' · '),
    icon,
    group: isCurrent ? account.name : 'other accounts',
    leads: isCurrent,
    opensEditor: true,
    value: (how) => open(workbench, account.id, record, how),
  }
}

function open(workbench: Workbench, account: AccountId, record: AccountRecord, how: OpenHow) {
  const page = { kind: 'section', account, section: homeOf(record) }
  if (how !== 'here') workbench.editors.open(page, openOptions(how))
  if (how !== 'background') void openRecord(workbench, account, record.id)
}

function nothingFound(query: string): NothingFound {
  if (query === '') return { text: 'There is no record yet.' }
  return { text: `No record is called “${query}”.` }
}

function newestFirst(one: AccountRecord, other: AccountRecord): number {
  return one.updated < other.updated ? 1 : one.updated > other.updated ? -1 : 0
}

function indexOf(records: readonly AccountRecord[]): ReadonlyMap<string, AccountRecord> {
  return new Map(records.map((record) => [record.id, record]))
}
