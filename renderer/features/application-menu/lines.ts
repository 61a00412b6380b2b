import type { MenuItem } from '../../workbench/menus/menus.ts'

type Line = readonly [command: string, label?: string]

/** The menus as one reads them; each inner list stands between two rules. A command that is not there leaves no gap. */
const menus: Readonly<Record<string, readonly (readonly Line[])[]>> = {
  'application.file': [
    [
      ['accounts.create', 'New Account…'],
      ['pages.create', 'New Page…'],
      ['window.new', 'New Window'],
    ],
    [
      ['workbench.quickOpen', 'Open…'],
      ['accounts.openSample', 'Open the Sample Account'],
    ],
    [
      ['imports.filing', 'Import a Filing…'],
      ['accounts.importFile', 'Import an Account File…'],
      ['accounts.restoreBackup', 'Restore an Account from a Backup…'],
    ],
    [
      ['brief.export', 'Export the Brief…'],
      ['accounts.exportFile', 'Export the Account…'],
    ],
    [
      ['saving.backUp', 'Back Up Now'],
      ['saving.verify', 'Verify the Backups'],
    ],
    [['theme.select', 'Color Theme…']],
    [
      ['editor.close', 'Close Editor'],
      ['window.close', 'Close Window'],
    ],
  ],
  'application.edit': [
    [
      ['edit.undo', 'Undo'],
      ['edit.redo', 'Redo'],
    ],
  ],
  'application.view': [
    [['workbench.commands', 'Command Palette…']],
    [
      ['window.fullScreen', 'Full Screen'],
      ['zen.toggle', 'Zen Mode'],
      ['activityBar.toggle', 'Activity Bar'],
      ['sideBar.toggle', 'Side Bar'],
      ['secondarySideBar.toggle', 'Secondary Side Bar'],
      ['panel.toggle', 'Panel'],
      ['statusBar.toggle', 'Status Bar'],
    ],
    [
      ['sideBar.swap', 'Side Bar at the Right'],
      ['panel.toggleSide', 'Panel at the Right'],
      ['panel.toggleMaximized', 'Maximized Panel'],
    ],
    [
      ['view.accounts', 'Accounts'],
      ['view.readiness', 'Readiness'],
      ['view.trash', 'Trash'],
    ],
    [
      ['view.gaps', 'Gaps'],
      ['view.contradictions', 'Contradictions'],
      ['view.sources', 'Sources'],
      ['view.history', 'History'],
    ],
    [
      ['notifications.toggle', 'Notifications'],
      ['notifications.toggleDoNotDisturb', 'Do Not Disturb'],
    ],
    [
      ['zoom.in', 'Zoom In'],
      ['zoom.out', 'Zoom Out'],
      ['zoom.reset', 'Reset Zoom'],
    ],
  ],
  'application.go': [
    [
      ['editor.back', 'Back'],
      ['editor.forward', 'Forward'],
    ],
    [
      ['workbench.quickOpen', 'Go to Account or Page…'],
      ['workbench.goToHeading', 'Go to Heading…'],
      ['records.goTo', 'Go to Record…'],
    ],
    [
      ['readiness.nextGap', 'Next Gap'],
      ['readiness.previousGap', 'Previous Gap'],
    ],
    [
      ['editor.nextRecent', 'Next Recently Used Editor'],
      ['editor.previousRecent', 'Previous Recently Used Editor'],
      ['editor.reopenClosed', 'Reopen Closed Editor'],
    ],
    [
      ['editor.focusGroup1', 'First Editor Group'],
      ['editor.focusGroup2', 'Second Editor Group'],
      ['editor.focusGroup3', 'Third Editor Group'],
    ],
    [
      ['parts.next', 'Next Part of the Window'],
      ['parts.previous', 'Previous Part of the Window'],
    ],
  ],
  'application.help': [
    [
      ['welcome.open', 'Welcome'],
      ['walkthrough.open', 'Walkthrough'],
      ['method.open', 'The Method'],
    ],
    [
      ['workbench.commands', 'Show All Commands'],
      ['help.keys', 'Keyboard Help'],
    ],
    [
      ['help.data', 'Where My Data Is'],
      ['help.about', 'About Acumen'],
    ],
  ],
}

export const applicationMenuLines: readonly MenuItem[] = Object.entries(menus).flatMap(([menu, groups]) =>
  groups.flatMap((lines, group) =>
    lines.map(([command, label], order) => ({
      menu,
      command,
      group: String(group),
      order,
      ...(label === undefined ? {} : { label }),
    })),
  ),
)
