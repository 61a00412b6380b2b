import type { Account } from '../../../shared/account/account.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import { type Section, sections, sectionTitles } from '../../../shared/account/sections.ts'
import { type PageBranch, pageTree } from '../../storage/page-tree.ts'
import type { PageMeta } from '../../storage/store.ts'
import type { TreeNode } from '../../workbench/ui/tree-rows.ts'
import { AccountMarks, GapMark, marksLabel, Tags } from './AccountMarks.tsx'
import { pageTitle } from './account-names.ts'
import { type ExplorerFilter, find, matchAccount } from './explorer-filter.ts'
import { nodeId } from './node-id.ts'
import { sectionIcons } from './section-icons.ts'
import { type AccountStanding, tallyWords } from './standing.ts'

export interface ExplorerContent {
  /** In the order in which they are shown. */
  readonly accounts: readonly Account[]
  /** Free pages: of the accounts that are open in the tree, and of all of them while there is a filter. */
  readonly pages: ReadonlyMap<AccountId, readonly PageMeta[]>
  readonly standings: ReadonlyMap<AccountId, AccountStanding>
  readonly favourites: ReadonlySet<AccountId>
  readonly filter: ExplorerFilter | null
  /** The rows that are unfolded: what is inside the others is not worth making. */
  readonly expanded: ReadonlySet<string>
  /** Ids of pages that were cut and not pasted yet. */
  readonly cut: ReadonlySet<string>
}

export interface ExplorerTree {
  readonly nodes: readonly TreeNode[]
  /** Rows that a filter unfolds to show what it found inside. */
  readonly unfolded: ReadonlySet<string>
  /** How many accounts are in it. */
  readonly count: number
}

/** The explorer's tree: favourites first in a group, the others, the archived ones last in a folder. */
export function explorerTree(content: ExplorerContent): ExplorerTree {
  const unfolded = new Set<string>()
  const found = content.accounts.flatMap((account) => {
    const node = accountNode(account, content, unfolded)
    return node === null ? [] : [{ account, node }]
  })
  const active = found.filter(({ account }) => !account.archived)
  const isStarred = (account: Account) => content.favourites.has(account.id)
  const groups: readonly (TreeNode | null)[] = [
    group(
      'favourites',
      active.filter(({ account }) => isStarred(account)),
    ),
    ...active.filter(({ account }) => !isStarred(account)).map(({ node }) => node),
    group(
      'archive',
      found.filter(({ account }) => account.archived),
    ),
  ]
  if (content.filter !== null) unfolded.add(nodeId({ kind: 'archive' }))
  return { nodes: groups.filter((node) => node !== null), unfolded, count: found.length }
}

const groupLooks = {
  favourites: { label: 'Favourites', icon: 'star-full' },
  archive: { label: 'Archived', icon: 'archive' },
} as const

function group(kind: keyof typeof groupLooks, members: readonly { readonly node: TreeNode }[]): TreeNode | null {
  if (members.length === 0) return null
  return { id: nodeId({ kind }), ...groupLooks[kind], tone: 'mute', children: members.map(({ node }) => node) }
}

// A switch between accounts unfolds one and folds another: all others stay the nodes they were.
const closedNodes = new WeakMap<Account, { readonly standing: AccountStanding | undefined; readonly node: TreeNode }>()

function accountNode(account: Account, content: ExplorerContent, unfolded: Set<string>): TreeNode | null {
  if (content.filter !== null || content.expanded.has(account.id)) return openNode(account, content, unfolded)
  const standing = content.standings.get(account.id)
  const known = closedNodes.get(account)
  if (known !== undefined && known.standing === standing) return known.node
  const node = openNode(account, content, unfolded)
  if (node !== null) closedNodes.set(account, { standing, node })
  return node
}

function openNode(account: Account, content: ExplorerContent, unfolded: Set<string>): TreeNode | null {
  const { filter, standings, expanded } = content
  const id = nodeId({ kind: 'account', account: account.id })
  const isOpen = expanded.has(id)
  const pages = pageNodes(account.id, pageTree(content.pages.get(account.id) ?? []), content)
  const match = filter === null ? { marked: null } : matchAccount(account, filter)
  // A tag is the account's: pages are looked for in accounts that have it.
  const mayHold = filter !== null && matchAccount(account, { ...filter, words: '' }) !== null
  const hits = mayHold ? matchingPages(pages, filter) : []
  // An account that is found by its own name stays folded, so that a list of names stays one.
  const isFoundInside = match === null && hits.length > 0
  if (match === null && !isFoundInside) return null
  if (isFoundInside) for (const node of [id, ...withChildren(hits)]) unfolded.add(node)
  const standing = standings.get(account.id)
  const said = [
    ...(account.sample ? ['sample'] : []),
    ...(account.tags.length === 0 ? [] : [`tagged ${account.tags.join(', ')}`]),
    ...(standing === undefined ? [] : [marksLabel(standing)]),
  ]
  // A file from outside may name a tag twice.
  const tags = [...new Set([...(account.sample ? ['sample'] : []), ...account.tags])]
  return {
    id,
    label: account.name,
    tone: 'strong',
    children: match === null ? hits : isOpen ? [...sectionNodes(account.id, standing), ...pages] : [],
    ...(match?.marked == null ? {} : { marked: match.marked }),
    ...(tags.length === 0 ? {} : { note: <Tags tags={tags} /> }),
    ...(standing === undefined ? {} : { decoration: <AccountMarks standing={standing} /> }),
    ...(said.length === 0 ? {} : { decorationLabel: said.join(', ') }),
  }
}

function sectionNodes(account: AccountId, standing: AccountStanding | undefined): readonly TreeNode[] {
  return sections.map((section) => sectionNode(account, section, standing))
}

function sectionNode(account: AccountId, section: Section, standing: AccountStanding | undefined): TreeNode {
  const tally = standing?.gaps[section]
  return {
    id: nodeId({ kind: 'section', account, section }),
    label: sectionTitles[section],
    icon: sectionIcons[section],
    ...(tally === undefined ? {} : { decoration: <GapMark tally={tally} />, decorationLabel: tallyWords(tally) }),
  }
}

function pageNodes(
  account: AccountId,
  branches: readonly PageBranch[],
  content: Pick<ExplorerContent, 'filter' | 'cut'>,
): readonly TreeNode[] {
  return branches.map(({ page, children }) => {
    const label = pageTitle(page.title)
    const words = content.filter?.words ?? ''
    const marked = words === '' ? null : find(label, words)
    return {
      id: nodeId({ kind: 'page', account, page: page.id }),
      label,
      icon: 'note',
      ...(children.length === 0 ? {} : { children: pageNodes(account, children, content) }),
      ...(marked === null ? {} : { marked }),
      ...(content.cut.has(page.id) ? { isFaded: true } : {}),
    }
  })
}

/** The pages that answer the filter, with the way to them. */
function matchingPages(nodes: readonly TreeNode[], filter: ExplorerFilter): readonly TreeNode[] {
  if (filter.words === '') return []
  return nodes.flatMap((node) => {
    const below = matchingPages(node.children ?? [], filter)
    if (node.marked === undefined && below.length === 0) return []
    const { children: _all, ...alone } = node
    return [below.length === 0 ? alone : { ...alone, children: below }]
  })
}

function withChildren(nodes: readonly TreeNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.children === undefined ? [] : [node.id, ...withChildren(node.children)]))
}
