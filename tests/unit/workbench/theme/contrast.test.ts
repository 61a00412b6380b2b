import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '../../../../renderer')
const names = { dark: 'dark.css', light: 'light.css', 'hc-dark': 'high-contrast.css', 'hc-light': 'high-contrast.css' }

type Colours = ReadonlyMap<string, string>

function coloursOf(theme: string, file: string): Colours {
  const css = readFileSync(join(renderer, 'workbench/theme', file), 'utf8')
  const block = new RegExp(`data-theme='${theme}'\\][^{]*\\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return new Map([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

/** Relative luminance of `#rgb` or `#rrggbb`, WCAG 2.2. */
function luminance(hex: string): number {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex)?.[1]
  if (digits === undefined) throw new Error(`${hex} is no plain colour`)
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? [])
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => {
    const part = Number.parseInt(pair, 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** What text stands on, also under the pointer and selected. */
const surfaces = ['--bg', '--side', '--hover', '--sel', '--input', '--widget']
const texts = ['--fg', '--mute', '--strong', '--accent', '--know', '--care', '--good', '--warn', '--bad']
const filled = [
  ['--accent-fg', '--accent'],
  ['--primary-fg', '--primary'],
  ['--primary-fg', '--primary-hover'],
  ['--danger-fg', '--danger'],
  ['--chipfg', '--chip'],
] as const
/** Edges of controls, and the ring of the focus. */
const edges = [
  ...['--bg', '--side', '--input', '--widget'].map((surface) => ['--edge', surface] as const),
  ...surfaces.map((surface) => ['--focus', surface] as const),
]

/** Colour and background that one rule of a style sheet sets together. */
function pairsOfSheets(): readonly (readonly [string, string])[] {
  const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.css') && !file.startsWith('print'),
  )
  return sheets.flatMap((file) =>
    [...readFileSync(join(renderer, file), 'utf8').matchAll(/\{([^{}]*)\}/g)].flatMap(([, rule = '']) => {
      const text = /(?:^|[;\s])color:\s*var\((--[\w-]+)\)/.exec(rule)?.[1]
      const surface = /background(?:-color)?:\s*var\((--[\w-]+)\)/.exec(rule)?.[1]
      return text === undefined || surface === undefined ? [] : [[text, surface] as const]
    }),
  )
}

describe.each(Object.entries(names))('in the theme %s', (theme, file) => {
  const colours = coloursOf(theme, file)
  const of = (token: string) => colours.get(token) ?? ''
  const below = (pairs: readonly (readonly [string, string])[], least: number) =>
    pairs
      .map(([one, other]) => ({ pair: `${one} on ${other}`, is: contrast(of(one), of(other)) }))
      .filter(({ is }) => is < least)
      .map(({ pair, is }) => `${pair} ${is.toFixed(2)}`)

  it('text can be read on everything it stands on', () => {
    const least = theme.startsWith('hc-') ? 5.5 : 4.5
    const pairs = texts.flatMap((token) => surfaces.map((surface) => [token, surface] as const))
    expect(below([...pairs, ...filled], least)).toEqual([])
  })

  it('text on a filled background of the same rule can be read', () => {
    expect(pairsOfSheets().length).toBeGreaterThan(10)
    expect(below(pairsOfSheets(), 4.5)).toEqual([])
  })

  it('edges of controls and the ring of the focus can be seen', () => {
    expect(below(edges, 3)).toEqual([])
  })
})

it('the yardstick measures as the standard does', () => {
  expect(contrast('#fff', '#000000')).toBeCloseTo(21)
  expect(contrast('#777', '#fff')).toBeCloseTo(4.48, 2)
})
