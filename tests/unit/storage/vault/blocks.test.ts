import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockTexts, diffBlocks, spliceBlocks } from '../../../../renderer/storage/vault/blocks.ts'
import { textBody } from '../text-body.ts'

function texts(...lines: readonly string[]): readonly string[] {
  const found = blockTexts(textBody(...lines))
  if (found === null) throw new Error('no blocks')
  return found
}

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 })

describe('a splice of blocks', () => {
  it('turns any page into any other', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const splice = diffBlocks(texts(...before), texts(...after))
        expect(spliceBlocks(textBody(...before), splice)).toEqual(textBody(...after))
      }),
    )
  })

  it('holds only what changed', () => {
    const splice = diffBlocks(texts('a', 'b', 'c'), texts('a', 'B', 'c'))
    expect([splice.from, splice.remove, splice.insert.length]).toEqual([1, 1, 1])
  })

  it('fits a page whose keys stand in another order', () => {
    const splice = diffBlocks(texts('a', 'b'), texts('a', 'c'))
    const reordered = JSON.parse(JSON.stringify(textBody('a', 'b')), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    )
    expect(spliceBlocks(reordered, splice)).toEqual(textBody('a', 'c'))
  })

  it('is not put on a page it was not made from', () => {
    const splice = diffBlocks(texts('a', 'b'), texts('a', 'c'))
    expect(spliceBlocks(textBody('a', 'x'), splice)).toBeNull()
    expect(spliceBlocks(textBody('a'), splice)).toBeNull()
    expect(spliceBlocks({}, splice)).toBeNull()
  })
})
