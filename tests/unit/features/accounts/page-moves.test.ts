import { describe, expect, it } from 'vitest'
import { destination } from '../../../../renderer/features/accounts/explorer-drag.ts'
import { mayNest, type Shift, shifted } from '../../../../renderer/features/accounts/page-moves.ts'
import type { PageMeta } from '../../../../renderer/storage/store.ts'
import type { AccountId, PageId } from '../../../../shared/account/ids.ts'

function page(id: string, parent: string | null, position: number): PageMeta {
  // Nothing here asks more of ids than that they differ.
  return {
    id,
    revision: 1,
    author: '',
    created: '2026-11-23T10:00:00.000Z',
    updated: '2026-11-23T10:00:00.000Z',
    title: id,
    section: null,
    parent,
    position,
    internal: false,
  } as unknown as PageMeta
}

const pages = [page('a', null, 1), page('b', null, 2), page('b1', 'b', 1), page('b2', 'b', 2), page('c', null, 3)]
const ids = (...names: readonly string[]) => names as readonly PageId[]

describe('a step by keyboard', () => {
  it.each<[string, Shift, object | null]>([
    ['b', 'up', { parent: null, before: 'a' }],
    ['b', 'down', { parent: null, before: null }],
    ['a', 'down', { parent: null, before: 'c' }],
    ['c', 'in', { parent: 'b', before: null }],
    ['b1', 'out', { parent: null, before: 'c' }],
    ['a', 'up', null],
    ['a', 'in', null],
    ['c', 'down', null],
    ['a', 'out', null],
  ])('of %s %s', (id, shift, place) => {
    expect(shifted(pages, ids(id), shift)).toEqual(place)
  })

  it('takes several together, and none whose parents differ', () => {
    expect(shifted(pages, ids('b', 'c'), 'up')).toEqual({ parent: null, before: 'a' })
    expect(shifted(pages, ids('a', 'b1'), 'down')).toBeNull()
  })
})

it('nothing goes into itself or what hangs under it', () => {
  expect(mayNest(pages, ids('b'), ids('b1')[0] ?? null)).toBe(false)
  expect(mayNest(pages, ids('b'), ids('b')[0] ?? null)).toBe(false)
  expect(mayNest(pages, ids('b'), ids('a')[0] ?? null)).toBe(true)
  expect(mayNest(pages, ids('b'), null)).toBe(true)
})

it('a place on a row is one among the pages of its account', () => {
  const account = 'k' as AccountId
  const on = (id: string) => ({ kind: 'page', account, page: id as PageId }) as const
  const known = new Map([[account, pages]])
  expect(destination(on('b1'), 'before', known)).toEqual({ account, parent: 'b', before: 'b1' })
  expect(destination(on('b1'), 'after', known)).toEqual({ account, parent: 'b', before: 'b2' })
  expect(destination(on('c'), 'after', known)).toEqual({ account, parent: null, before: null })
  expect(destination(on('c'), 'inside', known)).toEqual({ account, parent: 'c', before: null })
  expect(destination({ kind: 'account', account }, 'inside', known)).toEqual({ account, parent: null, before: null })
  expect(destination({ kind: 'archive' }, 'inside', known)).toBeNull()
})
