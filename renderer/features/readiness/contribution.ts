import * as v from 'valibot'
import { type AccountId, accountIdSchema } from '../../../shared/account/ids.ts'
import { consoleLog } from '../../workbench/log.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { currentAccount } from '../accounts/current-account.ts'
import type { Feature, Services } from '../feature.ts'
import { ContradictionsPanel } from './ContradictionsPanel.tsx'
import { provideMeter } from './current-meter.ts'
import { GapsPanel } from './GapsPanel.tsx'
import { walkGaps } from './gap-walk.ts'
import { keepHistory } from './history-keeper.ts'
import { createMeter, type Meter } from './meter.ts'
import { ReadinessView } from './ReadinessView.tsx'
import { GapsStatus, LevelStatus } from './StatusItems.tsx'

const resolveArgs = v.object({ account: accountIdSchema, key: v.string(), text: v.string() })

// A day may pass while the program is open, or while the machine sleeps: a look once a minute is enough.
const dayCheck = 60_000

export const contribution: Feature = {
  id: 'readiness',
  phase: 'ready',
  activate(workbench, services) {
    const meter = createMeter(services.store.today())
    const clock = setInterval(() => meter.setToday(services.store.today()), dayCheck)
    const current = () => currentAccount(workbench)
    const disposers = [
      provideMeter(meter),
      watchCurrent(workbench, meter),
      keepHistory(meter, services.store, current, consoleLog),
      announceLevel(workbench, meter, current),
      ...views(workbench, meter, current),
      ...commands(workbench, services),
      ...walk(workbench, meter, current),
      () => clearInterval(clock),
      () => meter.dispose(),
    ]
    return () => {
      for (const dispose of disposers) dispose()
    }
  },
}

function views(workbench: Workbench, meter: Meter, current: () => AccountId | null) {
  const live = () => {
    const account = current()
    return account === null ? null : (meter.get(account) ?? null)
  }
  return [
    workbench.sideBar.register({
      id: 'readiness',
      title: 'Readiness',
      icon: 'pulse',
      order: 1,
      location: 'right',
      component: ReadinessView,
    }),
    workbench.panel.register({
      id: 'gaps',
      title: 'Gaps',
      order: 1,
      component: GapsPanel,
      badge: () => live()?.assessment.gaps.length ?? 0,
      onBadgeChange: meter.onChange,
    }),
    workbench.panel.register({
      id: 'contradictions',
      title: 'Contradictions',
      order: 2,
      component: ContradictionsPanel,
      badge: () => live()?.assessment.contradictions.filter((one) => one.open).length ?? 0,
      onBadgeChange: meter.onChange,
    }),
    workbench.statusBar.register({
      id: 'readiness.level',
      side: 'left',
      order: 1,
      component: LevelStatus,
      command: 'view.readiness',
      tooltip: 'Show the readiness view',
    }),
    workbench.statusBar.register({
      id: 'readiness.gaps',
      side: 'left',
      order: 2,
      component: GapsStatus,
      command: 'view.gaps',
      tooltip: 'Show the gaps',
    }),
  ]
}

function commands(workbench: Workbench, { store }: Services) {
  return [
    workbench.keybindings.register({ command: 'view.gaps', key: 'ctrl+shift+m' }),
    workbench.commands.register({
      id: 'readiness.resolve',
      title: 'Resolve Contradiction',
      category: 'Readiness',
      palette: false,
      async run(args) {
        const { account, key, text } = v.parse(resolveArgs, args)
        const why = await workbench.quickInput.input({
          title: `Why can both stand? ${text}`,
          placeholder: 'Another scope, another definition, a restatement',
          validate: (value) => (value.trim() === '' ? 'A contradiction is resolved by a reason.' : null),
        })
        if (why === null) return
        await store.change('Resolve contradiction', account, (tx) =>
          tx.addRecord('resolution', { contradiction: key, why }),
        )
        workbench.announce('Contradiction resolved')
      },
    }),
  ]
}

function walk(workbench: Workbench, meter: Meter, current: () => AccountId | null) {
  const command = (id: string, title: string, key: string, by: 1 | -1) => [
    workbench.keybindings.register({ command: id, key }),
    workbench.commands.register({
      id,
      title,
      category: 'Readiness',
      when: 'activeAccount',
      async run() {
        const account = current()
        const live = account === null ? null : meter.get(account)
        if (account === null || live === null || live === undefined) return
        await walkGaps(workbench, account, live.assessment.gaps, by)
      },
    }),
  ]
  return [
    ...command('readiness.nextGap', 'Go to Next Gap', 'f8', 1),
    ...command('readiness.previousGap', 'Go to Previous Gap', 'shift+f8', -1),
  ]
}

/** The account on screen is always watched, whether or not a view shows its meter: status bar and history live on it. */
function watchCurrent(workbench: Workbench, meter: Meter) {
  let watched: AccountId | null = null
  let release = () => {}
  function follow() {
    const account = currentAccount(workbench)
    if (account === watched) return
    watched = account
    const before = release
    release = account === null ? () => {} : meter.watch(account)
    before()
  }
  const stop = workbench.editors.onChange(follow)
  follow()
  return () => {
    stop()
    release()
  }
}

function announceLevel(workbench: Workbench, meter: Meter, current: () => AccountId | null) {
  let said: { readonly account: AccountId; readonly level: number } | null = null
  return meter.onChange(() => {
    const account = current()
    const live = account === null ? null : meter.get(account)
    if (account === null || live === null || live === undefined) return
    const { level, levelName } = live.assessment
    if (said?.account === account && said.level !== level) workbench.announce(`Readiness is now ${levelName}`)
    said = { account, level }
  })
}
