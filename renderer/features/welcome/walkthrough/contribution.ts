import * as v from 'valibot'
import { accountIdSchema } from '../../../../shared/account/ids.ts'
import type { Store } from '../../../storage/store.ts'
import type { Disposer } from '../../../workbench/contribution.ts'
import type { Workbench } from '../../../workbench/workbench.ts'
import { currentAccount } from '../../accounts/current-account.ts'
import type { Feature } from '../../feature.ts'
import { goToCostliestGap } from './costliest-gap.ts'
import { followAccount } from './follow-account.ts'
import { keepView } from './keep-view.ts'
import { changeState, readWalk } from './read-walk.ts'
import { currentStep, stepsOf } from './steps.ts'

const accountArgs = v.object({ account: accountIdSchema })

/** The walkthrough by doing: a view beside the work, there until it is dismissed, and its commands. */
export const contribution: Feature = {
  id: 'walkthrough',
  phase: 'ready',
  activate(workbench, { store }) {
    const view = keepView(workbench, store)
    const disposers = [
      ...commandsOf(workbench, store, view.show),
      workbench.keybindings.register({ command: 'walkthrough.next', key: 'ctrl+k ctrl+g' }),
      followAccount(workbench, store),
      view.dispose,
    ]
    return () => {
      for (const dispose of disposers) dispose()
    }
  },
}

function commandsOf(workbench: Workbench, store: Store, show: () => void): readonly Disposer[] {
  const { commands, notifications } = workbench
  return [
    commands.register({
      id: 'walkthrough.open',
      title: 'From Nothing to a Brief, Step by Step',
      category: 'Help',
      async run() {
        await changeState(store, { dismissed: false })
        show()
      },
    }),
    commands.register({
      id: 'walkthrough.next',
      title: 'Do the Next Step of the Walkthrough',
      category: 'Help',
      async run() {
        const step = currentStep(stepsOf(await readWalk(store)))
        if (step === null) {
          notifications.info('All steps of the walkthrough are done. The gaps show what to do next.')
          return
        }
        await commands.run(step.actions[0].command, step.actions[0].args)
      },
    }),
    commands.register({
      id: 'walkthrough.dismiss',
      title: 'Hide the Walkthrough',
      category: 'Help',
      async run() {
        await changeState(store, { dismissed: true })
        notifications.info('The walkthrough is hidden. The Welcome page and the Help menu bring it back.', [
          { title: 'Undo', run: () => commands.run('walkthrough.open') },
        ])
      },
    }),
    commands.register({
      id: 'walkthrough.costliestGap',
      title: 'Go to the Costliest Gap',
      category: 'Readiness',
      when: 'hasAccounts',
      async run(args) {
        const given = v.safeParse(accountArgs, args)
        const account = given.success ? given.output.account : currentAccount(workbench)
        if (account !== null) await goToCostliestGap(workbench, store, account)
      },
    }),
  ]
}
