import * as v from 'valibot'
import { accountIdSchema } from '../../../shared/account/ids.ts'
import { currentAccount } from '../accounts/current-account.ts'
import type { Feature } from '../feature.ts'
import { exportBrief } from './export-brief.ts'

const accountArgs = v.object({ account: accountIdSchema })

/** The account as a PDF. */
export const contribution: Feature = {
  id: 'brief',
  phase: 'ready',
  activate(workbench, services) {
    const disposers = [
      workbench.commands.register({
        id: 'brief.export',
        title: 'Export Brief to PDF',
        category: 'File',
        icon: 'file-pdf',
        when: 'hasAccount',
        run(args) {
          const given = v.safeParse(accountArgs, args)
          const account = given.success ? given.output.account : currentAccount(workbench)
          return account === null ? undefined : exportBrief(workbench, services, account)
        },
      }),
      workbench.keybindings.register({ command: 'brief.export', key: 'ctrl+k ctrl+e' }),
    ]
    return () => {
      for (const dispose of disposers) dispose()
    }
  },
}
