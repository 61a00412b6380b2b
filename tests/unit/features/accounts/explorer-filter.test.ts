import { describe, expect, it } from 'vitest'
import { find, matchAccount, readFilter, tagFilter } from '../../../../renderer/features/accounts/explorer-filter.ts'

describe('the filter of the explorer', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['#', null],
    ['Kestrel', { words: 'kestrel', tag: null }],
    ['#bank', { words: '', tag: 'bank' }],
    ['tag:Bank kes', { words: 'kes', tag: 'bank' }],
    ['#"Public sector" brno', { words: 'brno', tag: 'public sector' }],
    ['C# shop', { words: 'c# shop', tag: null }],
  ])('reads %j', (text, filter) => {
    expect(readFilter(text)).toEqual(filter)
  })

  it('finds names whatever their case and accents, and says where', () => {
    expect(find('Škoda Plzeň', 'skoda')).toEqual({ from: 0, to: 5 })
    expect(find('Škoda Plzeň', 'plzen')).toEqual({ from: 6, to: 11 })
    expect(find('İstanbul 😀 Steel', 'steel')).toEqual({ from: 12, to: 17 })
    expect(find('Škoda', 'volvo')).toBeNull()
  })

  it('holds accounts against name and tags', () => {
    const account = { name: 'Kestrel Bank', tags: ['Public sector', 'EMEA'] }
    const match = (text: string) => {
      const filter = readFilter(text)
      if (filter === null) throw new Error('No filter')
      return matchAccount(account, filter)
    }
    expect(match('bank')).toEqual({ marked: { from: 8, to: 12 } })
    expect(match('emea')).toEqual({ marked: null })
    expect(match('#pub')).toEqual({ marked: null })
    expect(match('#pub kes')).toEqual({ marked: { from: 0, to: 3 } })
    expect(match('#bank')).toBeNull()
    expect(match('sector')).toBeNull()
  })

  it('is written for a tag so that it is read back', () => {
    for (const tag of ['bank', 'public sector']) expect(readFilter(tagFilter(tag))).toEqual({ words: '', tag })
  })
})
