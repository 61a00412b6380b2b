import { expect, test } from 'vitest'
import { menuTemplate } from '../../../electron/menu-table.ts'
import type { MenuTable } from '../../../shared/contract/menu.ts'

const picked: string[] = []
const around = { dev: false, platform: 'linux', run: (command: string) => void picked.push(command) } as const
const line = { command: 'brief.export', label: 'Export', keys: 'Ctrl+K Ctrl+E', enabled: true, checked: null }
const table: MenuTable = {
  menus: [
    { menu: 'file', lines: [line, 'rule', { ...line, label: 'R&D', keys: null, enabled: false }] },
    { menu: 'view', lines: [{ ...line, command: 'panel.toggle', label: 'Panel', keys: 'Ctrl+J', checked: true }] },
  ],
}

test('shows the lines of the window with what only the system can do behind them', () => {
  const [file, edit, view, ...others] = menuTemplate(table, around)
  const click = expect.any(Function)
  expect(file).toEqual({
    label: '&File',
    submenu: [
      { label: 'Export\tCtrl+K Ctrl+E', enabled: true, click },
      { type: 'separator' },
      { label: 'R&&D', enabled: false, click },
      { type: 'separator' },
      { role: 'quit' },
    ],
  })
  expect(edit).toMatchObject({
    label: '&Edit',
    submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, {}, {}, {}],
  })
  expect(view).toEqual({
    label: '&View',
    submenu: [{ label: 'Panel\tCtrl+J', enabled: true, type: 'checkbox', checked: true, click }],
  })
  expect(others).toEqual([])
})

test('runs the command that was picked', () => {
  const [file] = menuTemplate(table, around)
  const first = Array.isArray(file?.submenu) ? file.submenu[0] : undefined
  // Electron hands over the item, the window and the event, none of which it needs.
  ;(first?.click as (() => void) | undefined)?.()
  expect(picked).toEqual(['brief.export'])
})

test('binds no key: the window does, and none may be handled twice', () => {
  for (const platform of ['linux', 'win32', 'darwin'] as const)
    expect(JSON.stringify(menuTemplate(table, { ...around, platform }))).not.toContain('accelerator')
})

test('has the system’s own menus on a Mac, and the developer tools only where programs are developed', () => {
  const mac = menuTemplate(table, { ...around, platform: 'darwin' })
  expect([mac[0], mac.at(-1)]).toEqual([{ role: 'appMenu' }, { role: 'windowMenu' }])
  expect(JSON.stringify(mac)).not.toContain('\\t')
  expect(JSON.stringify(menuTemplate(table, around))).not.toContain('toggleDevTools')
  expect(JSON.stringify(menuTemplate(table, { ...around, dev: true }))).toContain('toggleDevTools')
})

test('before a window has told anything there is at least a way to copy and to quit', () => {
  const roles = menuTemplate({ menus: [] }, around).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu.map(({ role }) => role) : [],
  )
  expect(roles).toEqual(expect.arrayContaining(['quit', 'copy', 'paste']))
})
