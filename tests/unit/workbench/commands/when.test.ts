import { describe, expect, it } from 'vitest'
import { holds, parseWhen, WhenSyntaxError } from '../../../../renderer/workbench/commands/when.ts'

const keys = new Map<string, unknown>([
  ['a', true],
  ['b', false],
  ['kind', 'section'],
  ['count', 3],
])
const test = (text: string) => holds(parseWhen(text), (key) => keys.get(key))

describe('a when clause', () => {
  it.each([
    ['', true],
    ['a', true],
    ['!a', false],
    ['missing', false],
    ['!missing', true],
    ['a && b', false],
    ['a && !b', true],
    ['b || a', true],
    ['b && a || a', true],
    ['b && (a || a)', false],
    ['!(a && b)', true],
    ["kind == 'section'", true],
    ['kind == section', true],
    ["kind != 'section'", false],
    ["missing != 'x'", true],
    ["a && !b || kind == 'x'", true],
    ['count == 3', true],
  ])('%s is %s', (text, expected) => {
    expect(test(text)).toBe(expected)
  })

  it.each(['a &&', '&& a', '(a', 'a)', 'a b', 'kind == ', "kind == 'x", 'a & b', '!'])('%s is refused', (text) => {
    expect(() => parseWhen(text)).toThrow(WhenSyntaxError)
  })
})
