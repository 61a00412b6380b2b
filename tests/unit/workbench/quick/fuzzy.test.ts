import { expect, it } from 'vitest'
import { createSearch } from '../../../../renderer/workbench/quick/fuzzy.ts'

const item = (label: string, description?: string) => ({
  label,
  value: label,
  ...(description === undefined ? {} : { description }),
})

it('gives everything in order to an empty query', () => {
  const search = createSearch([item('B'), item('A')])
  expect(search('').map((match) => match.item.label)).toEqual(['B', 'A'])
})

it('finds letters in order across words and says where they are', () => {
  const search = createSearch([item('Accounts: New Account'), item('View: Toggle Panel')])
  const [match, ...rest] = search('new acc')
  expect(rest).toEqual([])
  expect(match?.item.label).toBe('Accounts: New Account')
  expect([...(match?.positions ?? [])].toSorted((a, b) => a - b)).toEqual([10, 11, 12, 14, 15, 16])
})

it('searches the description too', () => {
  const search = createSearch([item('Costs', 'Kestrel'), item('Costs', 'Halden')])
  expect(search('costshald').map((match) => match.item.description)).toEqual(['Halden'])
})
