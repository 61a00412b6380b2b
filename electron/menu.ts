import { Menu, type WebContents } from 'electron'
import type { MenuTable } from '../shared/contract/menu.ts'
import { menuTemplate } from './menu-table.ts'

interface ApplicationMenuOptions {
  readonly dev: boolean
  /** The page in front, whose menus are shown; null while no window is open. */
  front(): WebContents | null
  /** Is given the command that was picked. */
  run(command: string): void
}

const nothing: MenuTable = { menus: [] }

/** The menus of the program, as the window in front wants them. */
export class ApplicationMenu {
  readonly #options: ApplicationMenuOptions
  readonly #tables = new WeakMap<WebContents, MenuTable>()
  #shown: MenuTable | null = null

  constructor(options: ApplicationMenuOptions) {
    this.#options = options
    this.show()
  }

  set(contents: WebContents, table: MenuTable): void {
    this.#tables.set(contents, table)
    this.show()
  }

  /** Called when another window may have come to the front. */
  show(): void {
    const { dev, run, front } = this.#options
    const page = front()
    const table = (page === null ? undefined : this.#tables.get(page)) ?? nothing
    // Setting a menu closes the one that is open.
    if (table === this.#shown) return
    this.#shown = table
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(table, { dev, run, platform: process.platform })))
  }
}
