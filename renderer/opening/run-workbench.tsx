import type { Root } from 'react-dom/client'
import type { AcumenBridge } from '../../shared/contract/bridge.ts'
import { features } from '../features/all.ts'
import { StoreProvider } from '../storage/context.tsx'
import type { Store } from '../storage/store.ts'
import { activateAll } from '../workbench/activate.ts'
import { registerBuiltIn } from '../workbench/built-in.ts'
import type { Disposer, Phase } from '../workbench/contribution.ts'
import type { Shell } from '../workbench/shell.ts'
import { WorkbenchView } from '../workbench/WorkbenchView.tsx'
import { followNativeMenu } from './native-menu.ts'
import { registerWindowCommands } from './window-commands.ts'
import { yourName } from './your-name.ts'

interface Parts {
  readonly root: Root
  readonly shell: Shell
  readonly store: Store
  readonly bridge: AcumenBridge
}

/** Fills the shell with the features, phase by phase, and shows it after the first. */
export async function runWorkbench({ root, shell, store, bridge }: Parts): Promise<Disposer> {
  const stopBuiltIn = registerBuiltIn(shell, window)
  const stopName = shell.settings.register(yourName)
  const stopWindow = registerWindowCommands(shell, bridge, window)
  const stopMenu = followNativeMenu({ shell, bridge, target: window, also: [store.undoState.subscribe] })
  let restored: Promise<void> = Promise.resolve()
  const stopFeatures = await activateAll(features({ store, bridge }), {
    workbench: shell,
    log: shell.log,
    now: () => performance.now(),
    async after(phase) {
      if (phase === 'starting') {
        root.render(
          <StoreProvider value={store}>
            <WorkbenchView shell={shell} />
          </StoreProvider>,
        )
        restored = shell.editors.restore()
      }
      if (phase === 'ready') {
        await restored
        void bridge.call('window.opened', {})
      }
      performance.mark(`acumen:${phase}`)
      // The editors of the last session are what the person waits for: no pause before them.
      if (phase !== 'starting') await pauseAfter(phase)
    },
  })
  return () => {
    stopFeatures()
    stopMenu()
    stopWindow()
    stopName()
    stopBuiltIn()
  }
}

// A window that is not on screen draws no frame and would wait for ever.
const patience = 100

function pauseAfter(phase: Phase): Promise<void> {
  return new Promise((resolve) => {
    if (phase === 'restored') requestIdleCallback(() => resolve(), { timeout: 2000 })
    else {
      setTimeout(resolve, patience)
      requestAnimationFrame(() => setTimeout(resolve))
    }
  })
}
