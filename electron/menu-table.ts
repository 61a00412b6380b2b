/** A line of the menu: a command of the window, a role of the system, or a rule between groups. */
export type MenuLine =
  | { readonly command: string; readonly label: string; readonly keys?: string }
  | { readonly role: MenuRole }
  | 'rule'

export type MenuRole =
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'selectAll'
  | 'quit'
  | 'close'
  | 'minimize'
  | 'zoom'
  | 'togglefullscreen'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'toggleDevTools'

export interface MenuGroup {
  readonly label: string
  readonly lines: readonly MenuLine[]
}

/**
 * The menus, as data. A command is run by the window; its keys are shown here and bound there, so that no key is
 * handled twice.
 */
export function menuGroups({ dev }: { readonly dev: boolean }): readonly MenuGroup[] {
  return [
    {
      label: '&File',
      lines: [
        { command: 'accounts.create', label: 'New Account…' },
        { command: 'imports.companyfacts', label: 'Import a Filing…' },
        { command: 'accounts.importFile', label: 'Import an Account File…' },
        'rule',
        { command: 'brief.export', label: 'Export the Brief…', keys: 'Ctrl+K Ctrl+E' },
        { command: 'accounts.exportFile', label: 'Export the Account…' },
        'rule',
        { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      lines: [
        { command: 'edit.undo', label: 'Undo', keys: 'Ctrl+Z' },
        { command: 'edit.redo', label: 'Redo', keys: 'Ctrl+Y' },
        'rule',
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      lines: [
        { command: 'workbench.commands', label: 'Command Palette…', keys: 'Ctrl+Shift+P' },
        'rule',
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(dev ? (['rule', { role: 'toggleDevTools' }] as const) : []),
      ],
    },
    { label: '&Window', lines: [{ role: 'minimize' }, { role: 'zoom' }, { role: 'close' }] },
  ]
}
