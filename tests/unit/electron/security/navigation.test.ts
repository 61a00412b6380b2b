import { expect, test } from 'vitest'
import { isNavigationAllowed } from '../../../../electron/security/navigation.ts'
import { isLocalRequest } from '../../../../electron/security/network.ts'
import { mainPage, printPage } from '../../../../electron/security/pages.ts'

test('a window may load its own page anew and goes nowhere else', () => {
  expect(isNavigationAllowed(mainPage, true, mainPage)).toBe(true)
  for (const url of [
    `${mainPage}?x`,
    `${mainPage}#x`,
    printPage,
    'https://example.com',
    'file:///etc/passwd',
    'about:blank',
  ]) {
    expect(isNavigationAllowed(url, true, mainPage)).toBe(false)
  }
  expect(isNavigationAllowed(mainPage, true, printPage)).toBe(false)
  expect(isNavigationAllowed(mainPage, true, 'about:blank')).toBe(false)
})

test('a frame shows the page of the brief and nothing else', () => {
  expect(isNavigationAllowed(printPage, false, mainPage)).toBe(true)
  for (const url of [
    mainPage,
    `${printPage}.evil`,
    `${printPage}?x`,
    'app://evil/print/print.html',
    'https://example.com',
  ]) {
    expect(isNavigationAllowed(url, false, mainPage)).toBe(false)
  }
})

test('only requests that stay in the process are let through', () => {
  expect(['app://acumen/x.js', 'blob:app://acumen/1', 'data:,x'].map((url) => isLocalRequest(url, false))).toEqual([
    true,
    true,
    true,
  ])
  for (const url of [
    'https://example.com',
    'http://localhost',
    'ws://x',
    'file:///etc/passwd',
    'ftp://x',
    'devtools://x',
    '',
  ]) {
    expect(isLocalRequest(url, false)).toBe(false)
  }
  expect(isLocalRequest('devtools://devtools/bundled/x.html', true)).toBe(true)
})
