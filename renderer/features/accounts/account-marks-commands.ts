import type { Account } from '../../../shared/account/account.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { Store } from '../../storage/store.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import type { Services } from '../feature.ts'
import { accountOf } from './account-commands.ts'
import { tagFilter } from './explorer-filter.ts'
import { explorerState } from './explorer-state.ts'
import { accountsIn, commandTargets } from './explorer-targets.ts'
import { setFavourites } from './favourites.ts'

/** Stars and tags: how somebody keeps many accounts apart. */
export function registerMarkCommands(workbench: Workbench, { store }: Services) {
  const common = { category: 'Accounts', when: 'hasAccounts' }
  const star = async (args: unknown, isFavourite: boolean) => {
    const chosen = accountsIn(commandTargets(workbench, args))
    const one = chosen.length > 0 ? null : await accountOf(workbench, store, args)
    const accounts = one === null ? chosen : [one]
    if (accounts.length === 0) return
    await setFavourites(store, accounts, isFavourite)
    workbench.announce(isFavourite ? 'Added to the favourites' : 'Removed from the favourites')
  }
  return [
    workbench.commands.register({
      ...common,
      id: 'accounts.addFavourite',
      title: 'Add to Favourites',
      icon: 'star-empty',
      run: (args) => star(args, true),
    }),
    workbench.commands.register({
      ...common,
      id: 'accounts.removeFavourite',
      title: 'Remove from Favourites',
      icon: 'star-full',
      run: (args) => star(args, false),
    }),
    workbench.commands.register({
      ...common,
      id: 'accounts.editTags',
      title: 'Edit Tags',
      icon: 'tag',
      run: async (args) => editTags(workbench, store, await accountOf(workbench, store, args)),
    }),
    workbench.commands.register({
      ...common,
      id: 'explorer.filterByTag',
      title: 'Filter Accounts by Tag',
      icon: 'tag',
      run: () => filterByTag(workbench, store),
    }),
  ]
}

const longestTag = 60
// As many as the account's schema takes.
const mostTags = 100

/** The tags that a text with commas names, each once, in their order. */
export function readTags(text: string): readonly string[] {
  const tags = new Map<string, string>()
  for (const part of text.split(',')) {
    const tag = part.trim().replace(/^#/, '').trim()
    if (tag !== '' && !tags.has(tag.toLocaleLowerCase())) tags.set(tag.toLocaleLowerCase(), tag)
  }
  return [...tags.values()]
}

/** A sentence when the tags cannot be kept, else null. */
export function checkTags(text: string): string | null {
  const tags = readTags(text)
  if (tags.some((tag) => tag.length > longestTag)) return `A tag has at most ${longestTag} characters.`
  return tags.length <= mostTags ? null : `An account has at most ${mostTags} tags.`
}

async function editTags(workbench: Workbench, store: Store, id: AccountId | null) {
  const account = id === null ? null : await store.getAccount(id)
  if (account === null) return
  const text = await workbench.quickInput.input({
    title: `Tags of ${account.name}, separated by commas`,
    value: account.tags.join(', '),
    placeholder: 'renewal, public sector',
    validate: checkTags,
  })
  if (text === null || checkTags(text) !== null) return
  const tags = readTags(text)
  if (tags.join() === account.tags.join()) return
  await store.change(`Tag ${account.name}`, account.id, (tx) => tx.putAccount({ ...account, tags: [...tags] }))
}

async function filterByTag(workbench: Workbench, store: Store) {
  const counts = tagCounts(await store.listAccounts())
  if (counts.size === 0) {
    workbench.notifications.info('No account has a tag yet. Edit Tags gives it one.')
    return
  }
  const tag = await workbench.quickInput.pick(
    [...counts].map(([value, count]) => ({
      label: value,
      icon: 'tag',
      hint: count === 1 ? '1 account' : `${count} accounts`,
      value,
    })),
    { title: 'Show the accounts with the tag' },
  )
  if (tag === null) return
  explorerState.filter.set(tagFilter(tag))
  await workbench.commands.run('explorer.filter')
}

function tagCounts(accounts: readonly Account[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { tags } of accounts) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return new Map([...counts].toSorted(([one], [other]) => one.localeCompare(other)))
}
