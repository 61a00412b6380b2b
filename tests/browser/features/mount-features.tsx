import * as v from 'valibot'
import { render } from 'vitest-browser-react'
import { contribution as cash } from '../../../renderer/features/cash/contribution.ts'
import { contribution as costs } from '../../../renderer/features/costs/contribution.ts'
import type { Feature } from '../../../renderer/features/feature.ts'
import { contribution as hypotheses } from '../../../renderer/features/hypotheses/contribution.ts'
import { contribution as meetings } from '../../../renderer/features/meetings/contribution.ts'
import { contribution as overview } from '../../../renderer/features/overview/contribution.ts'
import { contribution as records } from '../../../renderer/features/records/contribution.ts'
import { contribution as revenue } from '../../../renderer/features/revenue/contribution.ts'
import { contribution as risks } from '../../../renderer/features/risks/contribution.ts'
import { contribution as sources } from '../../../renderer/features/sources/contribution.ts'
import { contribution as stakeholders } from '../../../renderer/features/stakeholders/contribution.ts'
import { StoreProvider } from '../../../renderer/storage/context.tsx'
import { openStore } from '../../../renderer/storage/open.ts'
import { registerBuiltIn } from '../../../renderer/workbench/built-in.ts'
import { memoryPersistence } from '../../../renderer/workbench/persistence.ts'
import { memoryPreferenceFile } from '../../../renderer/workbench/settings/preference-file.ts'
import { createShell } from '../../../renderer/workbench/shell.ts'
import type { ThemeId } from '../../../renderer/workbench/theme/themes.ts'
import { WorkbenchView } from '../../../renderer/workbench/WorkbenchView.tsx'
import type { Notebook } from '../../../shared/account/account.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import { daySchema } from '../../../shared/account/primitives.ts'
import type { Section } from '../../../shared/account/sections.ts'
import type { AcumenBridge } from '../../../shared/contract/bridge.ts'
import { memoryKeeper } from '../../unit/storage/memory-keeper.ts'
import { testOptions } from '../../unit/storage/test-options.ts'
import '../../../renderer/workbench/theme/base.css'

const features: readonly Feature[] = [
  records,
  overview,
  revenue,
  costs,
  cash,
  risks,
  stakeholders,
  hypotheses,
  meetings,
  sources,
]

/** The day of these tests; the sample is laid around it. */
export const testDay = v.parse(daySchema, '2026-11-23')

/** Main is not there: every call fails as it would when the file dialog is dismissed. */
const noBridge = { call: () => new Promise(() => undefined), on: () => () => undefined } as unknown as AcumenBridge

/** The section pages in the real shell over a real IndexedDB, with one account in it. */
export async function mountFeatures(
  notebook: Notebook | null = null,
  theme: ThemeId = 'dark',
  more: readonly Feature[] = [],
) {
  const options = testOptions(memoryKeeper(), `features-${crypto.randomUUID()}`)
  const opened = await openStore({ ...options, today: () => testDay })
  if (opened.kind !== 'ready') throw new Error('The store did not open')
  const { store } = opened
  let account: AccountId
  if (notebook === null) account = (await store.change('New', null, (tx) => tx.createAccount('Kestrel'))).id
  else {
    account = notebook.account.id
    await store.change('Import', null, (tx) => tx.importNotebook(notebook))
  }
  const shell = createShell({
    settingsFile: memoryPreferenceFile(),
    keybindingsFile: memoryPreferenceFile(),
    persistence: memoryPersistence(),
    platform: 'linux',
    log: { warn: () => undefined, error: (...told: unknown[]) => told },
    window,
  })
  shell.themes.set(theme)
  const disposers = [registerBuiltIn(shell, window)]
  for (const feature of [...features, ...more]) disposers.push(feature.activate(shell, { store, bridge: noBridge }))
  const screen = await render(
    <StoreProvider value={store}>
      <WorkbenchView shell={shell} />
    </StoreProvider>,
  )
  screen.container.style.height = '100vh'
  shell.editors.restore()
  return {
    store,
    shell,
    screen,
    account,
    go: (section: Section) => shell.editors.open({ kind: 'section', account, section }),
    async dispose() {
      await screen.unmount()
      for (const dispose of disposers.toReversed()) dispose()
      // A form that goes away saves what was typed last.
      await store.flush()
      store.close()
    },
  }
}
