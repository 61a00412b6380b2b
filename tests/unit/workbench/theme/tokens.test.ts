import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '../../../../renderer')
const themes = join(renderer, 'workbench/theme')

function tokens(file: string, theme: string): readonly string[] {
  const css = readFileSync(join(themes, file), 'utf8')
  const block = new RegExp(`data-theme='${theme}'\\][^{]*\\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return [...block.matchAll(/(--[\w-]+):/g)].map((match) => match[1] ?? '').filter((name) => name !== '--ring')
}

it('every theme names the same colours', () => {
  const dark = tokens('dark.css', 'dark')
  expect(dark.length).toBeGreaterThan(20)
  expect(tokens('light.css', 'light')).toEqual(dark)
  expect(tokens('high-contrast.css', 'hc-dark')).toEqual(dark)
  expect(tokens('high-contrast.css', 'hc-light')).toEqual(dark)
})

it('no style sheet outside the themes names a colour', () => {
  const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(
    // The brief is paper: it has colours of its own.
    (file) => file.endsWith('.css') && !file.startsWith(join('workbench', 'theme')) && !file.startsWith('print'),
  )
  const colour =
    /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|oklch|oklab|lab|lch)\(|:[^;{]*\b(?:black|white|gr[ae]y|red|green|blue)\b(?!-)/i
  const guilty = sheets.filter((file) => colour.test(readFileSync(join(renderer, file), 'utf8')))
  expect(guilty).toEqual([])
})

it('no component names a colour', () => {
  const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith('print'),
  )
  const colour = /['"`]#[0-9a-f]{3,8}['"`]|\b(?:rgba?|hsla?|oklch)\(/i
  const guilty = sources.filter((file) => colour.test(readFileSync(join(renderer, file), 'utf8')))
  expect(sources.length).toBeGreaterThan(100)
  expect(guilty).toEqual([])
})
