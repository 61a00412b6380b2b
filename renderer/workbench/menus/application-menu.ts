import { type MenuLine, type MenuTable, menuNames } from '../../../shared/contract/menu.ts'
import type { Menus } from './menus.ts'

// What a menu can show in a line, and more lines than one can read.
const longestLabel = 200
const mostLines = 100

/** The lines of `application.file` and its neighbours as they are now. */
export function menuTable(menus: Menus): MenuTable {
  return {
    menus: menuNames.map((menu) => ({
      menu,
      lines: menus
        .entries(`application.${menu}`)
        .slice(0, mostLines)
        .map((entry): MenuLine => {
          if (entry === 'separator') return 'rule'
          const keys = entry.keys ?? null
          return {
            command: entry.id,
            label: entry.label.slice(0, longestLabel),
            keys: keys === null ? null : keys.slice(0, longestLabel),
            enabled: entry.disabled !== true,
            checked: entry.checked ?? null,
          }
        }),
    })),
  }
}
