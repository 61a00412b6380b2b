import type { Account } from '../../../shared/account/account.ts'
import type { MenuEntry } from '../../workbench/ui/Menu.tsx'
import type { Workbench } from '../../workbench/workbench.ts'
import type { ExplorerTarget } from './node-id.ts'

/** What can be done with a row of the explorer. */
export function explorerMenu(
  workbench: Workbench,
  target: ExplorerTarget,
  account: Account | null,
  rename: () => void,
): readonly MenuEntry[] {
  const run = (command: string) => () => void workbench.commands.run(command, target)
  const keys = (command: string) => workbench.keybindings.labelFor(command)
  switch (target.kind) {
    case 'account':
      return [
        { id: 'page', label: 'New page', icon: 'new-file', keys: keys('pages.create'), run: run('pages.create') },
        { id: 'filing', label: 'Import a filing', icon: 'cloud-download', run: run('imports.filing') },
        'separator',
        { id: 'brief', label: 'Export brief', icon: 'file-pdf', keys: keys('brief.export'), run: run('brief.export') },
        { id: 'file', label: 'Export account file', icon: 'save-as', run: run('accounts.exportFile') },
        'separator',
        { id: 'rename', label: 'Rename', icon: 'edit', keys: 'F2', run: rename },
        account?.archived === true
          ? { id: 'unarchive', label: 'Bring back', icon: 'archive', run: run('accounts.unarchive') }
          : { id: 'archive', label: 'Archive', icon: 'archive', run: run('accounts.archive') },
        {
          id: 'delete',
          label: 'Delete',
          icon: 'trash',
          keys: 'Delete',
          destructive: true,
          run: run('accounts.delete'),
        },
      ]
    case 'page':
      return [
        { id: 'rename', label: 'Rename', icon: 'edit', keys: 'F2', run: rename },
        { id: 'delete', label: 'Delete', icon: 'trash', keys: 'Delete', destructive: true, run: run('pages.delete') },
      ]
    case 'section':
      return [
        {
          id: 'side',
          label: 'Open to the side',
          icon: 'split-horizontal',
          run: () =>
            workbench.editors.open(
              { kind: 'section', account: target.account, section: target.section },
              { group: 'side' },
            ),
        },
      ]
    default:
      return []
  }
}
