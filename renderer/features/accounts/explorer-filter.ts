import type { Account } from '../../../shared/account/account.ts'

/** What the filter box asks for: a part of a name, and with `#` a tag. */
export interface ExplorerFilter {
  readonly words: string
  readonly tag: string | null
}

/** A part of a label, in UTF-16 units. */
interface Found {
  readonly from: number
  readonly to: number
}

/** Reads `#bank kes` or `tag:bank kes`, and `#"public sector"` where a tag has blanks. Null asks for nothing. */
export function readFilter(text: string): ExplorerFilter | null {
  const match = /^\s*(?:(?:#|tag:)\s*(?:"([^"]*)"?|(\S*)))?\s*(.*?)\s*$/su.exec(text)
  const tag = fold(match?.[1] ?? match?.[2] ?? '').trim()
  const words = fold(match?.[3] ?? '')
  return words === '' && tag === '' ? null : { words, tag: tag === '' ? null : tag }
}

/** The filter box's text for one tag. */
export function tagFilter(tag: string): string {
  return /\s/.test(tag) ? `#"${tag}"` : `#${tag}`
}

/** Where the name holds the words, whatever the case and the accents; null where it does not. */
export function find(name: string, words: string): Found | null {
  const from = fold(name).indexOf(words)
  return from === -1 ? null : { from, to: from + words.length }
}

/** Whether the account has a tag that begins so, and how its name or a tag answers the words. */
export function matchAccount(
  account: Pick<Account, 'name' | 'tags'>,
  { words, tag }: ExplorerFilter,
): { readonly marked: Found | null } | null {
  if (tag !== null && !hasTag(account, tag)) return null
  if (words === '') return { marked: null }
  const marked = find(account.name, words)
  return marked !== null || hasTag(account, words) ? { marked } : null
}

function hasTag({ tags }: Pick<Account, 'tags'>, start: string): boolean {
  return tags.some((tag) => fold(tag).startsWith(start))
}

/** Small letters without accents, unit by unit, so that places in the text stay the same. */
function fold(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at)
    folded += unit.normalize('NFD').charAt(0).toLowerCase().charAt(0) || unit
  }
  return folded
}
