import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type MenuLine, menuGroups } from './menu-table.ts'

/** @param run is given the command that was picked, for the window in front */
export function applyMenu(options: { readonly dev: boolean }, run: (command: string) => void): void {
  const groups = menuGroups(options).map(({ label, lines }) => ({
    label,
    submenu: lines.map((line) => itemOf(line, run)),
  }))
  const mac = process.platform === 'darwin'
  const first: MenuItemConstructorOptions[] = mac ? [{ role: 'appMenu' }] : []
  const last: MenuItemConstructorOptions[] = mac ? [{ role: 'windowMenu' }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...first, ...groups, ...last]))
}

function itemOf(line: MenuLine, run: (command: string) => void): MenuItemConstructorOptions {
  if (line === 'rule') return { type: 'separator' }
  if ('role' in line) return { role: line.role }
  const keys = line.keys === undefined ? '' : `\t${line.keys}`
  return { label: `${line.label}${keys}`, click: () => run(line.command) }
}
