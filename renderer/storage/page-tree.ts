import type { PageId } from '../../shared/account/ids.ts'
import type { PageMeta } from './store.ts'

/** A free page with what hangs under it. */
export interface PageBranch {
  readonly page: PageMeta
  readonly children: readonly PageBranch[]
}

// Nobody nests deeper by hand; a file from outside might.
const deepest = 64

/**
 * The free pages of one account as they hang together, siblings by position. A page whose parent is gone, that hangs
 * under itself by way of others, or that lies too deep stands at the top: no page is ever out of reach.
 */
export function pageTree(pages: readonly PageMeta[]): readonly PageBranch[] {
  const free = pages.filter((page) => page.section === null).toSorted(inOrder)
  const known = new Set<string>(free.map((page) => page.id))
  const under = new Map<string | null, PageMeta[]>()
  for (const page of free) {
    const parent = page.parent !== null && known.has(page.parent) ? page.parent : null
    const siblings = under.get(parent)
    if (siblings === undefined) under.set(parent, [page])
    else siblings.push(page)
  }
  const placed = new Set<string>()
  const branch = (page: PageMeta, depth: number): PageBranch => {
    placed.add(page.id)
    const below = depth < deepest ? (under.get(page.id) ?? []) : []
    return { page, children: below.flatMap((child) => (placed.has(child.id) ? [] : [branch(child, depth + 1)])) }
  }
  const tops = (under.get(null) ?? []).map((page) => branch(page, 1))
  const left = free.flatMap((page) => (placed.has(page.id) ? [] : [branch(page, 1)]))
  return [...tops, ...left]
}

/** The pages and all that hangs under them, each once, parents before children. */
export function withDescendants(pages: readonly PageMeta[], ids: readonly PageId[]): readonly PageMeta[] {
  const wanted = new Set<string>(ids)
  const found: PageMeta[] = []
  function walk(branches: readonly PageBranch[], isInside: boolean) {
    for (const { page, children } of branches) {
      const isIn = isInside || wanted.has(page.id)
      if (isIn) found.push(page)
      walk(children, isIn)
    }
  }
  walk(pageTree(pages), false)
  return found
}

/** Of these pages those that hang under none of the others, in the order of the tree. */
export function topmost(pages: readonly PageMeta[], ids: readonly PageId[]): readonly PageMeta[] {
  const wanted = new Set<string>(ids)
  const found: PageMeta[] = []
  function walk(branches: readonly PageBranch[]) {
    for (const { page, children } of branches) {
      if (wanted.has(page.id)) found.push(page)
      else walk(children)
    }
  }
  walk(pageTree(pages))
  return found
}

/** The branches under a page, or at the top; null when there is no such page. */
export function branchesUnder(pages: readonly PageMeta[], parent: PageId | null): readonly PageBranch[] | null {
  const tree = pageTree(pages)
  if (parent === null) return tree
  const find = (branches: readonly PageBranch[]): PageBranch | null => {
    for (const branch of branches) {
      const found = branch.page.id === parent ? branch : find(branch.children)
      if (found !== null) return found
    }
    return null
  }
  return find(tree)?.children ?? null
}

function inOrder(one: PageMeta, other: PageMeta): number {
  return one.position - other.position || (one.id < other.id ? -1 : 1)
}
