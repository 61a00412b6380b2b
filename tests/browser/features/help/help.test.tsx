import axe from 'axe-core'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { AboutPage } from '../../../../renderer/features/help/AboutPage.tsx'
import { contribution as help } from '../../../../renderer/features/help/contribution.tsx'
import { DataPage } from '../../../../renderer/features/help/DataPage.tsx'
import { StoreProvider } from '../../../../renderer/storage/context.tsx'
import { WorkbenchProvider } from '../../../../renderer/workbench/context.tsx'
import type { AcumenBridge } from '../../../../shared/contract/bridge.ts'
import { mountFeatures } from '../mount-features.tsx'

const info = {
  version: '9.8.7',
  platform: 'linux',
  electron: '45.4.1',
  chromium: '150.0',
  zone: 'Europe/Prague',
  dev: false,
  profile: '/home/ada/.config/Acumen',
  window: '1',
}
const answers: Readonly<Record<string, unknown>> = {
  'app.info': { ok: true, value: info },
  'vault.list': {
    ok: true,
    value: { accounts: [{ at: '2026-11-22T10:00:00.000Z', generations: [{}, {}] }] },
  },
}
// Only these two calls are made here.
const bridge = { call: async (name: string) => answers[name] } as unknown as AcumenBridge

let mounted: Awaited<ReturnType<typeof mountFeatures>> | null = null

async function mount() {
  mounted = await mountFeatures(null, 'dark', [help])
  return mounted
}

/** A page by itself, over the workbench and the store of the mounted window. */
async function show(element: ReactNode) {
  const { shell, store } = await mount()
  const screen = await render(
    <StoreProvider value={store}>
      <WorkbenchProvider workbench={shell}>{element}</WorkbenchProvider>
    </StoreProvider>,
  )
  return { shell, screen }
}

afterEach(async () => {
  vi.restoreAllMocks()
  await mounted?.dispose()
  mounted = null
  delete document.documentElement.dataset['theme']
})

async function findings(element: Element): Promise<readonly string[]> {
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await axe.run(element, { runOnly })
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html}`))
}

describe('the sheet of keys', () => {
  it('shows the keys in force by area, finds them, and follows what is bound', async () => {
    const { shell } = await mount()
    await shell.commands.run('help.keys')
    const view = page.getByRole('table', { name: 'View' })
    await expect.element(view.getByRole('row', { name: /Show All Commands/ })).toHaveTextContent('Ctrl+Shift+P')
    await page.getByRole('searchbox', { name: 'Search' }).fill('show all')
    await expect.poll(() => page.getByRole('table').elements().length).toBe(1)
    await expect.element(page.getByText('1 command')).toBeVisible()
    shell.keybindings.register({ command: 'workbench.commands', key: 'ctrl+alt+k' })
    await expect.element(view.getByRole('row', { name: /Show All Commands/ })).toHaveTextContent('Ctrl+Alt+K')
  })

  it.each(['dark', 'light', 'hc-dark', 'hc-light'] as const)('keeps to WCAG in %s', async (theme) => {
    const { shell } = await mount()
    shell.themes.set(theme)
    await shell.commands.run('help.keys')
    await expect.element(page.getByRole('table', { name: 'View' })).toBeVisible()
    const sheet = document.querySelector('.help-page')
    expect(sheet === null ? ['no page'] : await findings(sheet)).toEqual([])
  })
})

describe('about', () => {
  it('says what runs and where the data is, and shows the licences in their own words', async () => {
    const list = [{ name: 'lexical', version: '0.52.0', licence: 'MIT', text: 'Permission is hereby granted' }]
    vi.spyOn(window, 'fetch').mockResolvedValue(Response.json(list))
    const { screen } = await show(<AboutPage bridge={bridge} />)
    const facts = screen.getByRole('table', { name: 'This program' })
    await expect.element(facts).toHaveTextContent('9.8.7')
    await expect.element(facts).toHaveTextContent('/home/ada/.config/Acumen')
    await screen.getByText('lexical', { exact: true }).click()
    await expect.element(screen.getByText('Permission is hereby granted')).toBeVisible()
    expect(await findings(screen.container)).toEqual([])
  })

  it('says so when the licences cannot be read', async () => {
    vi.spyOn(window, 'fetch').mockResolvedValue(new Response('<html>'))
    const { screen } = await show(<AboutPage bridge={bridge} />)
    await expect.element(screen.getByText(/list of libraries could not be read/)).toBeVisible()
  })
})

describe('where my data is', () => {
  it('names the folder and what lies there, says how far the backups go, and verifies them by the real command', async () => {
    const { shell, screen } = await show(<DataPage bridge={bridge} />)
    const verified = vi.fn()
    shell.commands.register({ id: 'saving.verify', title: 'Verify', run: verified })
    await expect.element(screen.getByText('/home/ada/.config/Acumen')).toBeVisible()
    await expect.element(screen.getByRole('row', { name: /vault\// })).toBeVisible()
    await expect.element(screen.getByText(/^1 account is backed up, in 2 states, last on 22 Nov/)).toBeVisible()
    await screen.getByRole('button', { name: 'Verify the backups' }).click()
    expect(verified).toHaveBeenCalledOnce()
    expect(await findings(screen.container)).toEqual([])
  })
})
