import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSearch, mostFound, searchText } from '../../../../renderer/workbench/quick/search.ts'

const item = (label: string, description?: string) => ({
  label,
  value: label,
  ...(description === undefined ? {} : { description }),
})
const labels = (found: readonly { readonly item: { readonly label: string } }[]) => found.map((one) => one.item.label)
const marked = (found: ReturnType<ReturnType<typeof createSearch>>[number] | undefined) =>
  found === undefined
    ? null
    : [...found.positions]
        .toSorted((a, b) => a - b)
        .map((at) => searchText(found.item).charAt(at))
        .join('')

describe('without a query', () => {
  it('gives everything in its order, a heading where a group begins, each key once', () => {
    const search = createSearch([
      [{ ...item('Costs'), key: 'costs', group: 'recently opened' }],
      [
        { ...item('Risks'), group: 'Kestrel' },
        { ...item('Costs'), key: 'costs', group: 'Kestrel' },
        { ...item('Far away'), onlyFound: true },
        { ...item('Halden'), group: 'accounts' },
      ],
    ])
    expect(search(' ').map(({ item: { label }, head }) => [label, head])).toEqual([
      ['Costs', 'recently opened'],
      ['Risks', 'Kestrel'],
      ['Halden', 'accounts'],
    ])
  })
})

describe('a query', () => {
  it('finds words in the order of the text before others, and says where they are', () => {
    const search = createSearch([[item('Accounts: New Account'), item('View: Toggle Panel')]])
    const [match, ...rest] = search('new acc')
    expect(rest).toEqual([])
    expect([...(match?.positions ?? [])].toSorted((a, b) => a - b)).toEqual([10, 11, 12, 14, 15, 16])
  })

  it('finds words in any order, in the description too', () => {
    const search = createSearch([[item('Costs', 'Kestrel'), item('Costs', 'Halden')]])
    expect(search('hald cost').map((match) => match.item.description)).toEqual(['Halden'])
  })

  it('puts the beginning of the label first, then words of it, then the inside, then the description', () => {
    const search = createSearch([
      [item('Costs', 'Cash'), item('Encashment'), item('Free cash'), item('Cash flow'), item('Cash')],
    ])
    expect(labels(search('cash'))).toEqual(['Cash', 'Cash flow', 'Free cash', 'Encashment', 'Costs'])
  })

  it('finds letters with gaps after whole words, under a heading of their own', () => {
    const search = createSearch([[item('Say: Hello'), item('Sayhel tower')]])
    expect(search('sayhel').map((match) => [match.item.label, marked(match), match.head])).toEqual([
      ['Sayhel tower', 'Sayhel', null],
      ['Say: Hello', 'SayHel', 'similar'],
    ])
    expect(labels(search('revnue'))).toEqual([])
    expect(labels(createSearch([[item('Revenue')]])('revnue'))).toEqual(['Revenue'])
  })

  it('does not take letters that are scattered over a sentence for a likeness', () => {
    const search = createSearch([[item('Bring the lathe overhaul forward to rest in the new plant of Brno')]])
    expect(search('brief')).toEqual([])
  })

  it('reads letters without their accents and size, marking the ones that were meant', () => {
    const [match] = createSearch([[item('Ivo Nov\u0061\u0301k', 'Žilina')]])('NOVAK zil')
    expect(marked(match)).toBe('NovákŽil')
  })

  it('keeps what leads at the head under its group, and the rest under one heading', () => {
    const search = createSearch([
      [{ ...item('Toggle Panel'), leads: true, group: 'recently used' }],
      [
        { ...item('Panel: Focus'), group: 'other commands' },
        { ...item('Panel'), group: 'other commands' },
      ],
    ])
    expect(search('panel').map(({ item: { label }, head }) => [label, head])).toEqual([
      ['Toggle Panel', 'recently used'],
      ['Panel', 'other commands'],
      ['Panel: Focus', null],
    ])
  })

  it('puts words that stand side by side as typed before what was used lately', () => {
    const search = createSearch([
      [{ ...item('Accounts: New Page'), leads: true, group: 'recently used' }],
      [{ ...item('Accounts: New Account'), group: 'other commands' }],
    ])
    expect(search('new account').map((match) => [match.item.label, match.head])).toEqual([
      ['Accounts: New Account', null],
      ['Accounts: New Page', null],
    ])
    expect(search('new').map((match) => match.item.label)).toEqual(['Accounts: New Page', 'Accounts: New Account'])
  })

  it('does not put what leads forward for letters inside a word', () => {
    const search = createSearch([[{ ...item('Welcome'), leads: true, group: 'recently opened' }, item('Costs')]])
    expect(labels(search('co'))).toEqual(['Costs', 'Welcome'])
  })

  it('ends where nobody scrolls any more', () => {
    const search = createSearch([Array.from({ length: 3000 }, (_, index) => item(`Risk ${index}`))])
    expect(search('r').length).toBe(mostFound)
    expect(labels(search('2999'))).toEqual(['Risk 2999'])
  })

  it('finds every item by any part of its label, with places that lie in the text', () => {
    const letter = fc.constantFrom('a', 'b', 'E', 'é', 'Ž', '丽', '\u{1f600}', ' ', '-', '1')
    const text = fc.string({ unit: letter, minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 20 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (names, at, from, to) => {
          const name = names[at % names.length] ?? ''
          const query = name.slice(from % name.length, (to % name.length) + 1)
          const found = createSearch([names.map((label) => item(label))])(query)
          expect(labels(found)).toContain(name)
          for (const match of found) {
            for (const place of match.positions) expect(place).toBeLessThan(searchText(match.item).length)
          }
        },
      ),
    )
  })
})
