import { isStorageFault } from '../../storage/fault.ts'
import type { Store } from '../../storage/store.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import type { Feature, Services } from '../feature.ts'
import { BackupStatus, SaveStatus } from './SaveStatus.tsx'

/** Undo of records, and what the screen says of saving and backups. */
export const contribution: Feature = {
  id: 'saving',
  phase: 'starting',
  activate(workbench, services) {
    const disposers = [
      ...undoCommands(workbench, services.store),
      ...statusItems(workbench),
      ...backups(workbench, services),
    ]
    return () => {
      for (const dispose of disposers) dispose()
    }
  },
}

function undoCommands(workbench: Workbench, store: Store) {
  return [
    workbench.commands.register({
      id: 'edit.undo',
      title: 'Undo',
      category: 'Edit',
      enabled: () => store.undoState.get().undo !== null,
      run: () => step(workbench, 'Undone', () => store.undo()),
    }),
    workbench.commands.register({
      id: 'edit.redo',
      title: 'Redo',
      category: 'Edit',
      enabled: () => store.undoState.get().redo !== null,
      run: () => step(workbench, 'Done again', () => store.redo()),
    }),
    // Text owns its own history: inside text these keys belong to the field or the page.
    workbench.keybindings.register({ command: 'edit.undo', key: 'ctrl+z', when: '!textFocus' }),
    workbench.keybindings.register({ command: 'edit.redo', key: 'ctrl+y', when: '!textFocus' }),
    workbench.keybindings.register({ command: 'edit.redo', key: 'ctrl+shift+z', when: '!textFocus' }),
  ]
}

async function step(workbench: Workbench, done: string, act: () => Promise<string | null>) {
  try {
    const label = await act()
    if (label !== null) workbench.announce(`${done}: ${label}`)
  } catch (error) {
    if (!isStorageFault(error)) throw error
    workbench.notifications.warn(error.text)
  }
}

function statusItems(workbench: Workbench) {
  return [
    workbench.statusBar.register({
      id: 'saving.saved',
      name: 'Saved',
      side: 'right',
      order: 1,
      component: SaveStatus,
      command: 'saving.backUp',
      tooltip: 'Save and back up now',
    }),
    workbench.statusBar.register({
      id: 'saving.backedUp',
      name: 'Backed Up',
      side: 'right',
      order: 2,
      component: BackupStatus,
      command: 'saving.verify',
      tooltip: 'Verify the backups',
    }),
  ]
}

function backups(workbench: Workbench, { store, bridge }: Services) {
  return [
    workbench.commands.register({
      id: 'saving.backUp',
      title: 'Back Up Now',
      category: 'File',
      run: async () => {
        await store.flush()
        const { fault, backupFault } = store.saveState.get()
        workbench.announce(fault?.text ?? backupFault?.text ?? 'Saved and backed up')
      },
    }),
    workbench.commands.register({
      id: 'saving.verify',
      title: 'Verify the Backups',
      category: 'File',
      run: async () => {
        const verified = await bridge.call('vault.verify', {})
        if (!verified.ok) workbench.notifications.error(verified.text)
        else if (verified.value.damaged.length === 0) {
          const { accounts } = verified.value
          workbench.notifications.info(
            `${accounts === 1 ? '1 backup' : `${accounts} backups`} read back and found whole.`,
          )
        } else {
          workbench.notifications.error(
            `${verified.value.damaged.length} backups are damaged. Your working copy is not touched; "Back Up Now" writes new ones.`,
          )
        }
      },
    }),
    bridge.on('space.low', ({ level }) => {
      if (level === 'enough') {
        workbench.notifications.info('There is room on the disk again.')
        return
      }
      const text =
        level === 'stop'
          ? 'The disk is full. New text is kept in the window and not yet written: free some space and leave Acumen open.'
          : 'The disk is nearly full. Free some space, so that your notes can still be saved.'
      workbench.notifications.warn(text)
    }),
  ]
}
