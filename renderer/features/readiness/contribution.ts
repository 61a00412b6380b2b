import type { AccountId } from '../../../shared/account/ids.ts'
import type { Store } from '../../storage/store.ts'
import type { Disposer } from '../../workbench/contribution.ts'
import { consoleLog } from '../../workbench/log.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { currentAccount } from '../accounts/current-account.ts'
import type { Feature } from '../feature.ts'
import { ContradictionsPanel } from './ContradictionsPanel.tsx'
import { provideMeter } from './current-meter.ts'
import { registerFixCommands } from './fix-commands.ts'
import { GapsPanel } from './GapsPanel.tsx'
import { registerGapCommands } from './gap-commands.ts'
import { gapSortSetting } from './gap-state.ts'
import { keepHistory } from './history-keeper.ts'
import { createMeter, type Meter } from './meter.ts'
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
      panelsOnceNeeded(workbench, services.store, meter, current),
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

/** Before there is an account the panel would stand open with nothing to say: its views come with the first one. */
function panelsOnceNeeded(workbench: Workbench, store: Store, meter: Meter, current: () => AccountId | null): Disposer {
  let disposers: readonly Disposer[] | null = null
  let isOver = false
  const show = () => {
    if (disposers !== null || isOver) return
    disposers = panels(workbench, meter, current)
    stop()
  }
  const stop = workbench.editors.onChange(() => {
    if (current() !== null) show()
  })
  store.listAccounts().then(
    (accounts) => accounts.length > 0 && show(),
    // What cannot be read is told where it is shown.
    () => undefined,
  )
  return () => {
    isOver = true
    stop()
    for (const dispose of disposers ?? []) dispose()
  }
}

function panels(workbench: Workbench, meter: Meter, current: () => AccountId | null): readonly Disposer[] {
  const live = () => {
    const account = current()
    return account === null ? null : (meter.get(account) ?? null)
  }
  return [
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
    workbench.keybindings.register({ command: 'view.gaps', key: 'ctrl+shift+m' }),
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
