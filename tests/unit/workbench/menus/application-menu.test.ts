import * as v from 'valibot'
import { expect, it } from 'vitest'
import { menuTable } from '../../../../renderer/workbench/menus/application-menu.ts'
import type { MenuEntry } from '../../../../renderer/workbench/ui/Menu.tsx'
import { menuTableSchema } from '../../../../shared/contract/menu.ts'

const menusOf = (lines: Readonly<Record<string, readonly MenuEntry[]>>) => ({
  register: () => () => undefined,
  onChange: () => () => undefined,
  entries: (menu: string) => lines[menu] ?? [],
})
const run = () => undefined

it('tells the lines of each menu of the program as they are now', () => {
  const table = menuTable(
    menusOf({
      'application.file': [{ id: 'brief.export', label: 'Export', keys: 'Ctrl+K Ctrl+E', run }, 'separator'],
      'application.view': [{ id: 'panel.toggle', label: 'Panel', checked: true, disabled: true, run }],
    }),
  )
  expect(table).toEqual({
    menus: [
      {
        menu: 'file',
        lines: [
          { command: 'brief.export', label: 'Export', keys: 'Ctrl+K Ctrl+E', enabled: true, checked: null },
          'rule',
        ],
      },
      { menu: 'edit', lines: [] },
      {
        menu: 'view',
        lines: [{ command: 'panel.toggle', label: 'Panel', keys: null, enabled: false, checked: true }],
      },
      { menu: 'go', lines: [] },
      { menu: 'help', lines: [] },
    ],
  })
})

it('stays within what main takes, however much is registered', () => {
  const lines = Array.from({ length: 500 }, () => ({ id: 'a.b', label: 'x'.repeat(5000), keys: 'y'.repeat(900), run }))
  const table = menuTable(menusOf({ 'application.go': lines }))
  expect(v.is(menuTableSchema, table)).toBe(true)
})
