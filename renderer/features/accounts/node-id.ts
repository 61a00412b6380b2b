import type { AccountId, PageId } from '../../../shared/account/ids.ts'
import { type Section, sections } from '../../../shared/account/sections.ts'

/** What a row of the explorer stands for; its id in the tree is made from this and read back from it. */
export type ExplorerTarget =
  | { readonly kind: 'account'; readonly account: AccountId }
  | { readonly kind: 'section'; readonly account: AccountId; readonly section: Section }
  | { readonly kind: 'page'; readonly account: AccountId; readonly page: PageId }
  | { readonly kind: 'archive' }
  | { readonly kind: 'favourites' }

export function nodeId(target: ExplorerTarget): string {
  switch (target.kind) {
    case 'account':
      return target.account
    case 'section':
      return `${target.account}/section/${target.section}`
    case 'page':
      return `${target.account}/page/${target.page}`
    case 'archive':
    case 'favourites':
      return target.kind
  }
}

export function targetOf(id: string): ExplorerTarget | null {
  if (id === 'archive' || id === 'favourites') return { kind: id }
  const [account, kind, rest] = id.split('/')
  if (account === undefined) return null
  // Only `nodeId` makes these ids, from ids that were branded.
  const owner = account as AccountId
  if (kind === undefined) return { kind: 'account', account: owner }
  const section = sections.find((name) => name === rest)
  if (kind === 'section' && section !== undefined) return { kind: 'section', account: owner, section }
  if (kind === 'page' && rest !== undefined) return { kind: 'page', account: owner, page: rest as PageId }
  return null
}
