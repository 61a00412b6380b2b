import * as v from 'valibot'
import { asNewAccount } from '../../../shared/account/file.ts'
import { type AccountId, accountIdSchema } from '../../../shared/account/ids.ts'
import type { Store } from '../../storage/store.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import type { Services } from '../feature.ts'
import { currentAccount } from './current-account.ts'
import { accountsIn, commandTargets } from './explorer-targets.ts'
import { ourDomains, ourFields, ourNames } from './our-names.ts'

const accountArgs = v.object({ account: accountIdSchema })
const renameArgs = v.object({ account: accountIdSchema, name: v.optional(v.string()) })
const createArgs = v.object({ name: v.string() })

/** The account meant: the one in the arguments, else the one on screen, else the one picked from the list. */
export async function accountOf(workbench: Workbench, store: Store, args: unknown): Promise<AccountId | null> {
  const parsed = v.safeParse(accountArgs, args)
  if (parsed.success) return parsed.output.account
  const current = currentAccount(workbench)
  if (current !== null) return current
  const accounts = await store.listAccounts()
  return workbench.quickInput.pick(
    accounts.map((account) => ({ label: account.name, icon: 'notebook', value: account.id })),
    { title: 'Which account?' },
  )
}

export function openAccount(workbench: Workbench, account: AccountId): void {
  workbench.editors.open({ kind: 'section', account, section: 'overview' })
}

/** A sentence when the name cannot be an account's, else null. */
export function checkName(name: string): string | null {
  return name.trim() === '' ? 'An account needs a name.' : null
}

export function registerAccountCommands(workbench: Workbench, { store }: Services) {
  const { commands } = workbench
  return [
    commands.register({
      id: 'accounts.create',
      title: 'New Account',
      category: 'Accounts',
      icon: 'add',
      run: (args) => createAccount(workbench, store, args),
    }),
    workbench.menus.register({ menu: 'editor.watermark', order: 3, command: 'accounts.create' }),
    commands.register({
      id: 'accounts.openSample',
      title: 'Open the Sample Account',
      category: 'Accounts',
      run: () => openSample(workbench, store),
    }),
    commands.register({
      id: 'accounts.rename',
      title: 'Rename Account',
      category: 'Accounts',
      when: 'hasAccounts',
      run: (args) => renameAccount(workbench, store, args),
    }),
    commands.register({
      id: 'accounts.archive',
      title: 'Archive Account',
      category: 'Accounts',
      when: 'hasAccounts',
      run: (args) => archiveAll(workbench, store, args, true),
    }),
    commands.register({
      id: 'accounts.unarchive',
      title: 'Unarchive Account',
      category: 'Accounts',
      when: 'hasAccounts',
      run: (args) => archiveAll(workbench, store, args, false),
    }),
    commands.register({
      id: 'accounts.delete',
      title: 'Delete Account',
      category: 'Accounts',
      when: 'hasAccounts',
      run: async (args) => trashAccount(workbench, store, await accountOf(workbench, store, args)),
    }),
    commands.register({
      id: 'accounts.setOurNames',
      title: 'Our Company and Products',
      category: 'Preferences',
      run: () => setOurNames(workbench),
    }),
    workbench.settings.register(ourNames),
    workbench.settings.register(ourDomains),
    workbench.keybindings.register({ command: 'accounts.create', key: 'ctrl+alt+n' }),
  ]
}

async function createAccount(workbench: Workbench, store: Store, args: unknown) {
  const given = v.safeParse(createArgs, args)
  const isNamed = given.success && checkName(given.output.name) === null
  const name = isNamed
    ? given.output.name
    : await workbench.quickInput.input({
        title: 'New account',
        placeholder: 'Name of the company you will meet',
        validate: checkName,
      })
  if (name === null) return
  const account = await store.change(`Create ${name.trim()}`, null, (tx) =>
    tx.createAccount(name.trim(), ourFields(workbench.settings)),
  )
  openAccount(workbench, account.id)
}

/** A second call opens the sample that is there: nobody wants two. */
async function openSample(workbench: Workbench, store: Store) {
  const known = (await store.listAccounts()).find((account) => account.sample)
  if (known !== undefined) return openAccount(workbench, known.id)
  const { sampleNotebook } = await import('../../../shared/samples/sample.ts')
  const accountId = v.parse(accountIdSchema, store.mint())
  const notebook = asNewAccount(sampleNotebook({ today: store.today() }), { accountId })
  await store.change('Open the sample account', null, (tx) => tx.importNotebook(notebook))
  openAccount(workbench, accountId)
}

async function renameAccount(workbench: Workbench, store: Store, args: unknown) {
  const given = v.safeParse(renameArgs, args)
  const id = await accountOf(workbench, store, args)
  const account = id === null ? null : await store.getAccount(id)
  if (account === null) return
  const name =
    (given.success ? given.output.name : undefined) ??
    (await workbench.quickInput.input({ title: 'Rename account', value: account.name, validate: checkName }))
  if (name === null || checkName(name) !== null || name.trim() === account.name) return
  await store.change(`Rename ${account.name}`, account.id, (tx) => tx.putAccount({ ...account, name: name.trim() }))
}

/** Those chosen in the explorer, else the one on screen; one step, one message. */
async function archiveAll(workbench: Workbench, store: Store, args: unknown, archived: boolean) {
  const chosen = accountsIn(commandTargets(workbench, args))
  const one = chosen.length > 0 ? null : await accountOf(workbench, store, args)
  await archive(workbench, store, one === null ? chosen : [one], archived)
}

async function archive(workbench: Workbench, store: Store, ids: readonly AccountId[], archived: boolean) {
  const found = await Promise.all(ids.map((id) => store.getAccount(id)))
  const accounts = found.filter((account) => account !== null && account.archived !== archived)
  const [first] = accounts
  if (first === undefined || first === null) return
  const what = accounts.length === 1 ? first.name : `${accounts.length} accounts`
  await store.change(`${archived ? 'Archive' : 'Bring back'} ${what}`, first.id, async (tx) => {
    for (const account of accounts) if (account !== null) await tx.putAccount({ ...account, archived })
  })
  const changed = accounts.flatMap((account) => account?.id ?? [])
  if (archived) for (const id of changed) workbench.editors.closeAllOf(id)
  const are = accounts.length === 1 ? 'is' : 'are'
  workbench.notifications.info(`${what} ${are} ${archived ? 'archived' : 'back'}.`, [
    { title: 'Undo', run: () => archive(workbench, store, changed, !archived) },
  ])
}

async function trashAccount(workbench: Workbench, store: Store, id: AccountId | null) {
  const account = id === null ? null : await store.getAccount(id)
  if (account === null) return
  workbench.editors.closeAllOf(account.id)
  await store.change(`Delete ${account.name}`, account.id, (tx) => tx.trashAccount(account.id))
  workbench.notifications.info(`${account.name} is in the Trash, where it stays for 30 days.`, [
    {
      title: 'Undo',
      run: () => store.change(`Restore ${account.name}`, account.id, (tx) => tx.restoreAccount(account.id)),
    },
  ])
}

async function setOurNames({ settings, quickInput, notifications }: Workbench) {
  const text = await quickInput.input({
    title: 'Our company and products, separated by commas. New accounts start with these names.',
    value: settings.get(ourNames).join(', '),
    placeholder: 'Northwind Systems, FlowDesk',
  })
  if (text === null) return
  const names = text.split(',').map((name) => name.trim())
  const refused = await settings.set(
    ourNames,
    names.filter((name) => name !== ''),
  )
  if (refused !== null) notifications.warn(refused)
}
