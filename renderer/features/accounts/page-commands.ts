import * as v from 'valibot'
import { accountIdSchema, pageIdSchema } from '../../../shared/account/ids.ts'
import type { Store } from '../../storage/store.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import type { Services } from '../feature.ts'
import { accountOf } from './account-commands.ts'
import { pageTitle } from './account-names.ts'
import { commandTargets } from './explorer-targets.ts'

const createArgs = v.object({ account: accountIdSchema, page: v.optional(pageIdSchema) })
const pageArgs = v.object({ account: accountIdSchema, page: pageIdSchema })
const renameArgs = v.object({ ...pageArgs.entries, title: v.optional(v.string()) })

export function registerPageCommands(workbench: Workbench, { store }: Services) {
  const { commands } = workbench
  return [
    commands.register({
      id: 'pages.create',
      title: 'New Page',
      category: 'Accounts',
      icon: 'new-file',
      when: 'hasAccounts',
      run: (args) => createPage(workbench, store, args),
    }),
    commands.register({
      id: 'pages.rename',
      title: 'Rename Page',
      category: 'Accounts',
      palette: false,
      run: (args) => renamePage(workbench, store, args),
    }),
    commands.register({
      id: 'pages.delete',
      title: 'Delete Page',
      category: 'Accounts',
      palette: false,
      run: (args) => deletePage(workbench, store, args),
    }),
    workbench.keybindings.register({ command: 'pages.create', key: 'ctrl+n' }),
  ]
}

/** The page meant: the one in the arguments, else the one on screen. */
function pageOf(workbench: Workbench, args: unknown): v.InferOutput<typeof pageArgs> | null {
  const given = v.safeParse(pageArgs, args)
  if (given.success) return given.output
  const active = v.safeParse(pageArgs, workbench.editors.active())
  return active.success ? active.output : null
}

/** In the account at hand; from the row of a page, inside that page. */
async function createPage(workbench: Workbench, store: Store, wished: unknown) {
  const args = wished ?? treeArgs(workbench)
  const given = v.safeParse(createArgs, args)
  const account = await accountOf(workbench, store, args)
  if (account === null) return
  const title = await workbench.quickInput.input({ title: 'New page', placeholder: 'Plant visit, Brno' })
  if (title === null) return
  const page = await store.change(`Create page ${pageTitle(title)}`, account, (tx) =>
    tx.addPage({ title: title.trim(), parent: (given.success ? given.output.page : null) ?? null }),
  )
  workbench.editors.open({ kind: 'page', account, page: page.id })
}

/** The row of the explorer, while the focus is there. */
function treeArgs(workbench: Workbench): unknown {
  return workbench.context.get('explorerFocus') === true ? commandTargets(workbench, undefined)[0] : undefined
}

async function renamePage(workbench: Workbench, store: Store, args: unknown) {
  const which = pageOf(workbench, args)
  const page = which === null ? null : await store.getPage(which.account, which.page)
  if (which === null || page === null) return
  const given = v.safeParse(renameArgs, args)
  const title =
    (given.success ? given.output.title : undefined) ??
    (await workbench.quickInput.input({ title: 'Rename page', value: page.title }))
  if (title === null || title.trim() === page.title) return
  await store.change(`Rename page ${pageTitle(page.title)}`, which.account, (tx) =>
    tx.putPage({ ...page, title: title.trim() }),
  )
}

/** With all that hangs under it, as a folder goes with its files. */
async function deletePage(workbench: Workbench, store: Store, args: unknown) {
  const which = pageOf(workbench, args)
  const page = which === null ? null : await store.getPage(which.account, which.page)
  if (which === null || page === null) return
  workbench.editors.close({ kind: 'page', ...which })
  const gone = await store.change(`Delete page ${pageTitle(page.title)}`, which.account, (tx) =>
    tx.removePages(which.account, [which.page]),
  )
  for (const id of gone) workbench.editors.close({ kind: 'page', account: which.account, page: id })
  const below =
    gone.length > 1 ? `, with ${gone.length === 2 ? 'the page' : `${gone.length - 1} pages`} inside it,` : ''
  workbench.notifications.info(
    `The page ${pageTitle(page.title)}${below} is in the Trash, where it stays for 30 days.`,
    [
      {
        title: 'Undo',
        run: () =>
          store.change(`Restore page ${pageTitle(page.title)}`, which.account, async (tx) => {
            for (const id of gone) await tx.restorePage(id)
          }),
      },
    ],
  )
}
