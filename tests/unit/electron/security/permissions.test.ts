import { expect, test } from 'vitest'
import { mainPage, printPage } from '../../../../electron/security/pages.ts'
import { decidePermission, permissionTable } from '../../../../electron/security/permissions.ts'

test('only persistent storage and the clipboard are granted, each row with its reason', () => {
  const granted = Object.entries(permissionTable).flatMap(([name, { allow }]) => (allow ? [name] : []))
  expect(granted.sort()).toEqual(['clipboard-read', 'clipboard-sanitized-write', 'persistent-storage'])
  for (const { reason } of Object.values(permissionTable)) expect(reason).toMatch(/^[A-Z].{10,}\.$/)
  expect(Object.isFrozen(permissionTable)).toBe(true)
})

test('what is granted is granted to the main page alone', () => {
  expect(decidePermission('persistent-storage', mainPage)).toBe(true)
  for (const page of [
    printPage,
    `${mainPage}?x`,
    `${mainPage}#x`,
    'app://other/index.html',
    'about:blank',
    '',
    'null',
  ]) {
    expect(decidePermission('persistent-storage', page)).toBe(false)
  }
})

test.each(['geolocation', 'media', 'openExternal', 'made-up', 'toString', '__proto__'])('%s is refused', (name) => {
  expect(decidePermission(name, mainPage)).toBe(false)
})
