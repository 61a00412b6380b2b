import type { AccountId } from '../../../shared/account/ids.ts'
import type { Store } from '../../storage/store.ts'
import type { Disposer } from '../../workbench/contribution.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { ContradictionsPanel } from './ContradictionsPanel.tsx'
import { GapsPanel } from './GapsPanel.tsx'
import type { Meter } from './meter.ts'

interface Parts {
  readonly workbench: Workbench
  readonly store: Store
  readonly meter: Meter
  current(): AccountId | null
}

/** Gaps and contradictions, with how many there are. The sample asks for nobody's attention: it shows no number. */
export function registerPanelViews({ workbench, store, meter, current }: Parts): readonly Disposer[] {
  let sample: AccountId | null = null
  async function look() {
    const account = current()
    if (account !== null && (await store.getAccount(account))?.sample === true) sample = account
  }
  const live = () => {
    const account = current()
    return account === null || account === sample ? null : (meter.get(account) ?? null)
  }
  void look()
  return [
    workbench.editors.onChange(() => void look()),
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
    introduce({ workbench, store, current }),
  ]
}

const introduced = 'gaps.introduced'

/**
 * Before there is an account the panel would stand open with nothing to say: it waits, closed, for the first one. Once
 * only: after that it is as the person left it.
 */
function introduce({ workbench, store, current }: Omit<Parts, 'meter'>): Disposer {
  let isWaiting = false
  const stop = workbench.editors.onChange(show)
  async function begin() {
    if ((await store.getSetting(introduced)) === true) return stop()
    isWaiting = true
    const accounts = await store.listAccounts()
    const toggle = workbench.commands.get('panel.toggle')
    if (accounts.length === 0 && toggle?.isOn?.() === true) await workbench.commands.run('panel.toggle')
    show()
  }
  function show() {
    if (!isWaiting || current() === null) return
    isWaiting = false
    stop()
    workbench.panel.show('gaps', { keepFocus: true })
    void store.setSetting(introduced, true)
  }
  // What cannot be read is told where it is shown.
  begin().catch(() => undefined)
  return stop
}
