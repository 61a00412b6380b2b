/** A line of the menu: a command of the window, a role of the system, or a rule between groups. */
export type MenuLine =
  | { readonly command: string; readonly label: string; readonly keys?: string }
  | { readonly role: MenuRole }
  | 'rule'

type MenuRole =
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'selectAll'
  | 'quit'
  | 'togglefullscreen'
  | 'toggleDevTools'

export interface MenuGroup {
  readonly label: string
  readonly lines: readonly MenuLine[]
}

/**
 * The menus, as data. A command is run by the window; its keys are shown here and bound there, so that no key is
 * handled twice. There is no *Close Window* with the keys of *Close Tab*.
 */
export function menuGroups({ dev }: { readonly dev: boolean }): readonly MenuGroup[] {
  return [
    {
      label: '&File',
      lines: [
        { command: 'accounts.create', label: 'New Account…' },
        { command: 'pages.create', label: 'New Page…' },
        { command: 'accounts.openSample', label: 'Open the Sample Account' },
        'rule',
        { command: 'imports.filing', label: 'Import a Filing…' },
        { command: 'accounts.importFile', label: 'Import an Account File…' },
        'rule',
        { command: 'brief.export', label: 'Export the Brief…', keys: 'Ctrl+K Ctrl+E' },
        { command: 'accounts.exportFile', label: 'Export the Account…' },
        'rule',
        { command: 'saving.verify', label: 'Verify the Backups' },
        'rule',
        { command: 'window.new', label: 'New Window', keys: 'Ctrl+Shift+N' },
        { command: 'editor.close', label: 'Close Tab' },
        { command: 'window.close', label: 'Close Window', keys: 'Ctrl+Shift+W' },
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
        { command: 'workbench.quickOpen', label: 'Go to…', keys: 'Ctrl+P' },
        'rule',
        { command: 'view.accounts', label: 'Accounts' },
        { command: 'view.readiness', label: 'Readiness' },
        { command: 'view.gaps', label: 'Gaps' },
        'rule',
        { command: 'sideBar.toggle', label: 'Show or Hide the Side Bar' },
        { command: 'panel.toggle', label: 'Show or Hide the Panel', keys: 'Ctrl+J' },
        { command: 'theme.select', label: 'Colour Theme…' },
        'rule',
        { command: 'zoom.in', label: 'Zoom In', keys: 'Ctrl+=' },
        { command: 'zoom.out', label: 'Zoom Out', keys: 'Ctrl+-' },
        { command: 'zoom.reset', label: 'Reset Zoom', keys: 'Ctrl+0' },
        { role: 'togglefullscreen' },
        ...(dev ? (['rule', { role: 'toggleDevTools' }] as const) : []),
      ],
    },
  ]
}
