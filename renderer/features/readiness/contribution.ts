import type { AccountId } from '../../../shared/account/ids.ts'
import { consoleLog } from '../../workbench/log.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { currentAccount } from '../accounts/current-account.ts'
import type { Feature } from '../feature.ts'
import { provideMeter } from './current-meter.ts'
import { registerFixCommands } from './fix-commands.ts'
import { registerGapCommands } from './gap-commands.ts'
import { gapSortSetting } from './gap-state.ts'
import { keepHistory } from './history-keeper.ts'
import { createMeter, type Meter } from './meter.ts'
import { registerPanelViews } from './panel-views.ts'
import { ReadinessView } from './ReadinessView.tsx'
import { GapsStatus, LevelStatus } from './StatusItems.tsx'

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
      ...views(workbench),
      ...registerPanelViews({ workbench, store: services.store, meter, current }),
      workbench.settings.register(gapSortSetting),
      ...registerFixCommands(workbench, services.store),
      ...registerGapCommands({ workbench, store: services.store, meter, current }),
      () => clearInterval(clock),
      () => meter.dispose(),
    ]
    return () => {
      for (const dispose of disposers) dispose()
    }
  },
}

function views(workbench: Workbench) {
  return [
    workbench.sideBar.register({
      id: 'readiness',
      title: 'Readiness',
      icon: 'pulse',
      order: 1,
      location: 'right',
      component: ReadinessView,
    }),
    workbench.statusBar.register({
      id: 'readiness.level',
      name: 'Readiness',
      side: 'left',
      order: 1,
      component: LevelStatus,
      command: 'view.readiness',
      tooltip: 'Show the readiness view',
    }),
    workbench.statusBar.register({
      id: 'readiness.gaps',
      name: 'Gaps',
      side: 'left',
      order: 2,
      component: GapsStatus,
      command: 'view.gaps',
      tooltip: 'Show the gaps',
    }),
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
