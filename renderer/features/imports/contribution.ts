import { lazy } from 'react'
import { accountOf } from '../accounts/account-commands.ts'
import { currentAccount } from '../accounts/current-account.ts'
import type { Feature } from '../feature.ts'
import { exportAccountFile, importAccountFile } from './account-files.ts'
import { takeGivenFiles } from './given-files.ts'
import { importFiling } from './import-filing.ts'
import { importIndustry } from './import-industry.ts'
import { restoreBackup } from './restore-backup.ts'

const ImportReportEditor = lazy(async () => ({
  default: (await import('./ImportReportEditor.tsx')).ImportReportEditor,
}))

/** Filings and account files: what comes in, and the account file on its way out. */
export const contribution: Feature = {
  id: 'imports',
  phase: 'ready',
  activate(workbench, services) {
    const disposers = [
      workbench.commands.register({
        id: 'imports.filing',
        title: 'Import a Filing (SEC companyfacts)',
        category: 'File',
        icon: 'cloud-download',
        run: (args) => importFiling(workbench, services, currentAccount(workbench), args),
      }),
      workbench.commands.register({
        id: 'accounts.importFile',
        title: 'Import Account File',
        category: 'File',
        run: () => importAccountFile(workbench, services),
      }),
      workbench.commands.register({
        id: 'accounts.exportFile',
        title: 'Export Account File',
        category: 'File',
        when: 'hasAccounts',
        run: async (args) => exportAccountFile(workbench, services, await accountOf(workbench, services.store, args)),
      }),
      workbench.commands.register({
        id: 'accounts.restoreBackup',
        title: 'Restore an Account from a Backup',
        category: 'File',
        run: () => restoreBackup(workbench, services),
      }),
      workbench.commands.register({
        id: 'imports.industry',
        title: 'Compare with an Industry',
        category: 'File',
        when: 'hasAccounts',
        async run(args) {
          const account = await accountOf(workbench, services.store, args)
          return account === null ? undefined : importIndustry(workbench, services, account)
        },
      }),
      workbench.menus.register({
        menu: 'explorer.account',
        command: 'imports.filing',
        group: '1 new',
        order: 1,
        label: 'Import a Filing',
        when: '!explorerSeveral',
      }),
      workbench.menus.register({
        menu: 'explorer.account',
        command: 'accounts.exportFile',
        group: '2 export',
        order: 1,
        when: '!explorerSeveral',
      }),
      workbench.editors.register({
        kind: 'importReport',
        component: ImportReportEditor,
        title: () => 'Import report',
        icon: () => 'checklist',
      }),
      takeGivenFiles(workbench, services),
    ]
    return () => {
      for (const dispose of disposers) dispose()
    }
  },
}
