import { expect, test } from 'vitest'
import { isSenderAllowed } from '../../../electron/calls.ts'
import { mainPage, printPage } from '../../../electron/security/pages.ts'

const ours = { frame: { url: mainPage, isTop: true }, role: 'window' } as const
const brief = { frame: { url: printPage, isTop: true }, role: 'print' } as const

test('each page may make its own calls', () => {
  expect(isSenderAllowed(ours, 'vault.list')).toBe(true)
  expect(isSenderAllowed(brief, 'print.model')).toBe(true)
})

test('no page may make the calls of the other', () => {
  expect(isSenderAllowed(ours, 'print.model')).toBe(false)
  expect(isSenderAllowed(brief, 'vault.list')).toBe(false)
})

test('a frame inside our page is refused, also when it shows our page', () => {
  expect(isSenderAllowed({ ...ours, frame: { url: mainPage, isTop: false } }, 'vault.list')).toBe(false)
})

test('a frame that is gone and a window that no one made are refused', () => {
  expect(isSenderAllowed({ ...ours, frame: null }, 'vault.list')).toBe(false)
  expect(isSenderAllowed({ ...ours, role: undefined }, 'vault.list')).toBe(false)
})

test.each([
  '',
  'about:blank',
  'about:srcdoc',
  'null',
  'app://acumen',
  'app://acumen/',
  `${mainPage}/`,
  `${mainPage}?a`,
  `${mainPage}#a`,
  'app://acumen.evil/index.html',
  'https://evil.example/app://acumen/index.html',
  'file:///index.html',
  printPage,
])('a window that shows another address is refused: %j', (url) => {
  expect(isSenderAllowed({ ...ours, frame: { url, isTop: true } }, 'vault.list')).toBe(false)
})
