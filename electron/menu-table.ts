import type { MenuItemConstructorOptions } from 'electron'
import { type MenuLine, type MenuName, type MenuTable, menuNames } from '../shared/contract/menu.ts'

const titles: Readonly<Record<MenuName, string>> = {
  file: '&File',
  edit: '&Edit',
  view: '&View',
  go: '&Go',
  help: '&Help',
}

interface Surroundings {
  /** Where programs are developed: shows the developer tools. */
  readonly dev: boolean
  readonly platform: NodeJS.Platform
  /** Is given the command that was picked. */
  run(command: string): void
}

/**
 * The program's menus: the commands as the window told them, with what only the system can do behind them. Keys are
 * shown here and bound in the window, so that no key is handled twice: there is no *Close Window* with the keys of
 * *Close Tab*. Cut, copy and paste are the system's, because they belong to whatever text has the focus.
 */
export function menuTemplate(table: MenuTable, around: Surroundings): MenuItemConstructorOptions[] {
  const told = new Map(table.menus.map(({ menu, lines }) => [menu, lines]))
  const menus = menuNames.map((menu): MenuItemConstructorOptions => {
    const lines = (told.get(menu) ?? []).map((line) => itemOf(line, around))
    const ours = systemLines(menu, around)
    const rule: MenuItemConstructorOptions[] = lines.length > 0 && ours.length > 0 ? [{ type: 'separator' }] : []
    return {
      label: titles[menu],
      ...(menu === 'help' ? { role: 'help' } : {}),
      submenu: [...lines, ...rule, ...ours],
    }
  })
  const filled = menus.filter(({ submenu }) => Array.isArray(submenu) && submenu.length > 0)
  if (around.platform !== 'darwin') return filled
  return [{ role: 'appMenu' }, ...filled, { role: 'windowMenu' }]
}

function systemLines(menu: MenuName, { dev, platform }: Surroundings): MenuItemConstructorOptions[] {
  switch (menu) {
    case 'file':
      return platform === 'darwin' ? [] : [{ role: 'quit' }]
    case 'edit':
      return [
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { type: 'separator' },
        { role: 'selectAll' },
      ]
    case 'view':
      return dev ? [{ role: 'toggleDevTools' }] : []
    default:
      return []
  }
}

function itemOf(line: MenuLine, { platform, run }: Surroundings): MenuItemConstructorOptions {
  if (line === 'rule') return { type: 'separator' }
  // An ampersand would underline the letter behind it.
  const label = line.label.replaceAll('&', '&&')
  return {
    // A Mac shows no text behind a tab, and would bind a key that is given as one.
    label: line.keys === null || platform === 'darwin' ? label : `${label}\t${line.keys}`,
    enabled: line.enabled,
    ...(line.checked === null ? {} : { type: 'checkbox', checked: line.checked }),
    click: () => run(line.command),
  }
}
