import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  branchesUnder,
  type PageBranch,
  pageTree,
  topmost,
  withDescendants,
} from '../../../renderer/storage/page-tree.ts'
import type { PageMeta } from '../../../renderer/storage/store.ts'
import type { PageId } from '../../../shared/account/ids.ts'

function page(id: string, parent: string | null = null, position = 1): PageMeta {
  // The tree asks nothing of ids but that they differ.
  return {
    id: id as PageId,
    revision: 1,
    author: '',
    created: '2026-11-23T10:00:00.000Z',
    updated: '2026-11-23T10:00:00.000Z',
    title: id,
    section: null,
    parent: parent as PageId | null,
    position,
    internal: false,
  } as PageMeta
}

const shape = (branches: readonly PageBranch[]): unknown =>
  branches.map(({ page: { id }, children }) => (children.length === 0 ? id : [id, shape(children)]))
const ids = (...names: readonly string[]) => names as readonly PageId[]

describe('the tree of pages', () => {
  const pages = [page('b', null, 2), page('a', null, 1), page('a2', 'a', 5), page('a1', 'a', 4), page('a11', 'a1')]

  it('hangs pages under their parents, by position', () => {
    expect(shape(pageTree(pages))).toEqual([['a', [['a1', ['a11']], 'a2']], 'b'])
    expect(shape(branchesUnder(pages, ids('a')[0] ?? null) ?? [])).toEqual([['a1', ['a11']], 'a2'])
    expect(branchesUnder(pages, ids('gone')[0] ?? null)).toBeNull()
  })

  it('shows at the top what has lost its parent, with what hangs under it, and what hangs under itself', () => {
    expect(shape(pageTree([page('lost', 'gone'), page('child', 'lost')]))).toEqual([['lost', ['child']]])
    expect(shape(pageTree([page('x', 'y', 1), page('y', 'x', 2)]))).toEqual([['x', ['y']]])
    expect(shape(pageTree([page('self', 'self')]))).toEqual(['self'])
  })

  it('leaves the notes of sections out', () => {
    expect(pageTree([{ ...page('notes'), section: 'costs' }])).toEqual([])
  })

  it('gives a page with all under it, and of several the topmost', () => {
    expect(withDescendants(pages, ids('a1', 'b')).map(({ id }) => id)).toEqual(['a1', 'a11', 'b'])
    expect(topmost(pages, ids('a11', 'a', 'b')).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('holds every page exactly once, whatever the parents are', () => {
    const anyPages = fc
      .array(fc.tuple(fc.nat(30), fc.nat(5)), { maxLength: 30 })
      .map((list) => list.map(([parent, position], index) => page(`p${index}`, `p${parent}`, position)))
    fc.assert(
      fc.property(anyPages, (list) => {
        const found: string[] = []
        const walk = (branches: readonly PageBranch[]) => {
          for (const branch of branches) {
            found.push(branch.page.id)
            walk(branch.children)
          }
        }
        walk(pageTree(list))
        expect(found.toSorted()).toEqual(list.map(({ id }) => id).toSorted())
      }),
    )
  })

  it('bears a chain of 20,000 pages', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => page(`p${index}`, index === 0 ? null : `p${index - 1}`))
    expect(
      withDescendants(
        chain,
        chain.map(({ id }) => id),
      ).length,
    ).toBe(20_000)
  })
})
