import { createRoot } from 'react-dom/client'
import type { AcumenBridge } from '../shared/contract/bridge.ts'
import { bridgePreferences } from './opening/bridge-preferences.ts'
import { mint, now, today } from './opening/clock.ts'
import { answerLeaving } from './opening/leaving.ts'
import { RecoveryView } from './opening/RecoveryView.tsx'
import { RefusedView } from './opening/RefusedView.tsx'
import { runWorkbench } from './opening/run-workbench.tsx'
import { openWindowState } from './opening/window-state.ts'
import { yourName } from './opening/your-name.ts'
import { bridgeKeeper } from './storage/bridge-keeper.ts'
import { type OpenResult, openStore } from './storage/open.ts'
import type { Store } from './storage/store.ts'
import { platformOf } from './workbench/commands/chord.ts'
import { consoleLog } from './workbench/log.ts'
import { browserPersistence } from './workbench/persistence.ts'
import { createSettings } from './workbench/settings/settings.ts'
import { createShell } from './workbench/shell.ts'
import { createThemes } from './workbench/theme/theme-store.ts'
import './workbench/theme/base.css'

declare global {
  interface Window {
    /** Put there by the preload; a page opened in a browser has none. */
    readonly acumen?: AcumenBridge
  }
}

const element = document.getElementById('root')
if (element === null) throw new Error('The page has no #root')
const root = createRoot(element)
const settingsFile = bridgePreferences('settings')
const keybindingsFile = bridgePreferences('keybindings')
// The notebooks open before the workbench, and need an author.
const settings = createSettings(settingsFile)
// What is painted first has a theme before the settings are read; they have the last word.
const themes = createThemes(browserPersistence(window.localStorage, 'workbench.'), document.documentElement, window)
const quit = () => window.close()

async function open(bridge: AcumenBridge): Promise<void> {
  const leaving = answerLeaving(bridge)
  const [info, result] = await Promise.all([
    bridge.call('app.info', {}),
    openStore({
      keeper: bridgeKeeper(bridge),
      get author() {
        return settings.get(yourName)
      },
      mint,
      now,
      today,
    }),
    settingsFile.attach(bridge),
    keybindingsFile.attach(bridge),
  ])
  const { profile, window: name } = info.ok ? info.value : { profile: null, window: 'main' }
  await show(bridge, result, { profile, name, leaving })
}

interface Around {
  readonly profile: string | null
  /** Which window this is. */
  readonly name: string
  readonly leaving: ReturnType<typeof answerLeaving>
}

async function show(bridge: AcumenBridge, result: OpenResult, around: Around): Promise<void> {
  const { profile } = around
  switch (result.kind) {
    case 'ready':
      await start(bridge, result.store, around)
      return
    case 'recovery':
      root.render(
        <RecoveryView
          report={result.report}
          profile={profile ?? ''}
          onRestore={async (accounts) => show(bridge, await result.restore(accounts), around)}
          onContinue={async () => show(bridge, await result.continueAsIs(), around)}
          onQuit={quit}
        />,
      )
      return
    case 'refused':
      root.render(
        <RefusedView
          text={result.text}
          profile={profile}
          onRetry={() => window.location.reload()}
          onSetAside={result.code === 'unreadable' ? () => setAside(bridge) : null}
          onQuit={quit}
        />,
      )
      return
  }
}

async function start(bridge: AcumenBridge, store: Store, { name, leaving }: Around): Promise<void> {
  const state = await openWindowState({
    store,
    spare: window.localStorage,
    window: name,
    failed: (problem, error) => consoleLog.error('state', problem, error),
  })
  leaving.writeWith((forGood) => Promise.all([store.flush(), forGood ? state.forget() : state.flush()]))
  const shell = createShell({
    settingsFile,
    keybindingsFile,
    persistence: state,
    themes,
    platform: platformOf(navigator.platform),
    log: consoleLog,
    window,
  })
  await runWorkbench({ root, shell, store, bridge })
}

/** Gives the sentence of what went wrong; else the page begins anew, with an empty database and all copies. */
async function setAside(bridge: AcumenBridge): Promise<string | null> {
  const moved = await bridge.call('database.setAside', {})
  if (!moved.ok) return moved.text
  window.location.reload()
  return null
}

window.addEventListener('error', (event) => consoleLog.error('window', 'an error nobody caught', event.error))
window.addEventListener('unhandledrejection', (event) =>
  consoleLog.error('window', 'a rejection nobody caught', event.reason),
)

if (window.acumen === undefined) {
  root.render(
    <RefusedView
      text="This page is a part of the Acumen program and works only inside of it."
      profile={null}
      onRetry={() => window.location.reload()}
      onQuit={quit}
    />,
  )
} else {
  open(window.acumen).catch((error: unknown) => {
    consoleLog.error('opening', 'the notebooks could not be opened', error)
    root.render(
      <RefusedView
        text="A fault in the program stopped it from opening."
        profile={null}
        onRetry={() => window.location.reload()}
        onQuit={quit}
      />,
    )
  })
}
