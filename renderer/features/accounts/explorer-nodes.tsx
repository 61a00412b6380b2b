import type { Account } from '../../../shared/account/account.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import { type Section, sections, sectionTitles } from '../../../shared/account/sections.ts'
import type { PageMeta } from '../../storage/store.ts'
import type { TreeNode } from '../../workbench/ui/tree-rows.ts'
import { type AccountStanding, LevelDots } from './LevelDots.tsx'
import { nodeId } from './node-id.ts'
import { sectionIcons } from './section-icons.ts'

export interface ExplorerContent {
  readonly accounts: readonly Account[]
  /** Free pages of the accounts that are open in the tree. */
  readonly pages: ReadonlyMap<AccountId, readonly PageMeta[]>
  readonly standings: ReadonlyMap<AccountId, AccountStanding>
}

/** The explorer's tree: accounts by name with their sections and free pages, the archived ones last in a folder. */
export function explorerNodes(content: ExplorerContent): readonly TreeNode[] {
  const active = content.accounts.filter((account) => !account.archived)
  const archived = content.accounts.filter((account) => account.archived)
  const nodes = active.map((account) => accountNode(account, content))
  if (archived.length === 0) return nodes
  return [
    ...nodes,
    {
      id: nodeId({ kind: 'archive' }),
      label: 'Archived',
      icon: 'archive',
      tone: 'mute',
      children: archived.map((account) => accountNode(account, content)),
    },
  ]
}

function accountNode(account: Account, content: ExplorerContent): TreeNode {
  const standing = content.standings.get(account.id)
  const pages = content.pages.get(account.id) ?? []
  return {
    id: nodeId({ kind: 'account', account: account.id }),
    label: account.name,
    tone: 'strong',
    children: [
      ...sections.map((section) => sectionNode(account.id, section, standing)),
      ...pageNodes(account.id, pages, null),
    ],
    ...(standing === undefined
      ? {}
      : { decoration: <LevelDots standing={standing} />, decorationLabel: `level ${standing.levelName}` }),
  }
}

function sectionNode(account: AccountId, section: Section, standing: AccountStanding | undefined): TreeNode {
  const gaps = standing?.gaps[section] ?? 0
  const isGated = standing?.gated.has(section) === true
  const said = gaps === 1 ? '1 gap' : `${gaps} gaps`
  return {
    id: nodeId({ kind: 'section', account, section }),
    label: sectionTitles[section],
    icon: sectionIcons[section],
    ...(gaps === 0
      ? {}
      : {
          decoration: isGated ? <span className="acct-gated">{gaps}</span> : gaps,
          decorationLabel: isGated ? `${said}, one keeps the next level shut` : said,
        }),
  }
}

function pageNodes(account: AccountId, pages: readonly PageMeta[], parent: PageMeta['parent']): readonly TreeNode[] {
  return pages
    .filter((page) => page.section === null && page.parent === parent)
    .toSorted((a, b) => a.position - b.position)
    .map((page) => {
      const children = pageNodes(account, pages, page.id)
      return {
        id: nodeId({ kind: 'page', account, page: page.id }),
        label: page.title === '' ? 'Untitled' : page.title,
        icon: 'note',
        ...(children.length === 0 ? {} : { children }),
      }
    })
}
