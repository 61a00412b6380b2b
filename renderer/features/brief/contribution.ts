import { accountOf } from '../accounts/account-commands.ts'
import type { Feature } from '../feature.ts'
import { briefForm, briefLens, briefPaper } from './brief-settings.ts'
import { exportBrief } from './export-brief.ts'

/** The account as a PDF. */
export const contribution: Feature = {
  id: 'brief',
  phase: 'ready',
  activate(workbench, services) {
    const disposers = [
      ...[briefPaper, briefForm, briefLens].map((setting) => workbench.settings.register(setting)),
      workbench.commands.register({
        id: 'brief.export',
        title: 'Export Brief to PDF',
        category: 'File',
        icon: 'file-pdf',
        when: 'hasAccounts',
        async run(args) {
          const account = await accountOf(workbench, services.store, args)
          return account === null ? undefined : exportBrief(workbench, services, account)
        },
      }),
      workbench.keybindings.register({ command: 'brief.export', key: 'ctrl+k ctrl+e' }),
      workbench.menus.register({
        menu: 'explorer.account',
        command: 'brief.export',
        group: '2 export',
        label: 'Export Brief',
        when: '!explorerSeveral',
      }),
    ]
    return () => {
      for (const dispose of disposers) dispose()
    }
  },
}
