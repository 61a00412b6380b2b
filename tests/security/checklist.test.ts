import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryRoot } from '../../build/steps/paths.mjs'
import { contentSecurityPolicy } from '../../electron/security/csp.ts'
import { mainPage, printPage } from '../../electron/security/pages.ts'
import { startTrap } from './network-trap.ts'
import { filesWith, sourcesOf } from './sources.ts'
import { startForAll } from './start.ts'

const started = startForAll()
const electron = sourcesOf('electron')
const renderer = sourcesOf('renderer')

/** The preferences that Chromium really applies, which is not always what was asked for. */
function preferences() {
  return started().app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Electron does not publish it, and there is no other way to read them back.
    return (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
  })
}

describe('the twenty points of the security checklist of Electron', () => {
  test('1. only secure content is loaded', async () => {
    expect(started().page.url()).toBe(mainPage)
    expect(await started().page.evaluate(() => window.isSecureContext)).toBe(true)
    expect(filesWith(renderer, /["'(]http:\/\/(?!www\.w3\.org\/)/)).toEqual([])
  })

  test('2. the page has no Node', async () => {
    const { page } = started()
    const names = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'].filter((name) => name in window),
    )
    expect(names).toEqual([])
    expect(await preferences()).toMatchObject({ nodeIntegration: false })
    expect(filesWith(electron, /nodeIntegration\w*: true/)).toEqual([])
  })

  test('3. the preload script runs in a world of its own', async () => {
    expect(await preferences()).toMatchObject({ contextIsolation: true })
    const { page } = started()
    expect(
      await page.evaluate(() => Object.keys(window).filter((name) => /ipc|contextBridge|electron/i.test(name))),
    ).toEqual([])
    // What the page changes must not reach the preload script.
    const reply = await page.evaluate(async () => {
      const bridge = (
        window as unknown as { acumen: { call(name: string, request: object): Promise<{ ok: boolean }> } }
      ).acumen
      const original = Object.hasOwn
      Object.hasOwn = () => true
      const answer = await bridge.call('made.up', {})
      Object.hasOwn = original
      return answer
    })
    expect(reply).toMatchObject({ ok: false, code: 'badRequest' })
  })

  test('4. every window asks for the sandbox', async () => {
    expect(await preferences()).toMatchObject({ sandbox: true })
    expect(filesWith(electron, /sandbox: false/)).toEqual([])
    // That it is truly on is seen in sandbox.test.ts, as a user who is not root.
  })

  test('5. permissions are asked of us, and refused', async () => {
    const { page } = started()
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'screen-wake-lock', 'local-fonts']
      const asked = await Promise.all(
        names.map((name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state)),
      )
      return [...new Set([...asked, Notification.permission])]
    })
    expect(states).toEqual(['denied'])
    const media = await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        (error: Error) => error.name,
      ),
    )
    expect(media).not.toBe('granted')
    expect(await page.evaluate(() => navigator.storage.persist())).toBe(true)
  })

  test('6. web security is on', async () => {
    expect(await preferences()).toMatchObject({ webSecurity: true })
    expect(filesWith(electron, /webSecurity: false/)).toEqual([])
  })

  test('7. the content security policy is served with the page, and forbids inline script and eval', async () => {
    const { page } = started()
    const policy = await page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'))
    expect(policy).toBe(contentSecurityPolicy(mainPage))
    // From a task of the page's own: what a debugger evaluates may evaluate.
    const outcome = await page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            const script = document.createElement('script')
            try {
              script.text = 'window.pwned = true'
            } catch {
              // Trusted Types: refused before the policy is even asked.
            }
            document.head.append(script)
            script.remove()
            let evaluated = 'refused'
            try {
              evaluated = String(new Function('return 1')())
            } catch {
              // As it must be.
            }
            resolve({ evaluated, pwned: 'pwned' in window })
          })
        }),
    )
    expect(outcome).toEqual({ evaluated: 'refused', pwned: false })
  })

  test('8. insecure content is not run', async () => {
    expect(await preferences()).toMatchObject({ allowRunningInsecureContent: false })
  })

  test('9. experimental features are off', async () => {
    expect(await preferences()).toMatchObject({ experimentalFeatures: false })
  })

  test('10. no features of Blink are switched on by name', () => {
    expect(filesWith(electron, /enableBlinkFeatures|enable-blink-features|enable-features/)).toEqual([])
  })

  test('11. and 12. there are no webviews', async () => {
    expect(await preferences()).toMatchObject({ webviewTag: false })
    expect(filesWith(renderer, /<webview/)).toEqual([])
    const { app, page } = started()
    await page.evaluate(() => {
      const view = document.createElement('webview')
      view.setAttribute('src', 'https://example.com')
      view.setAttribute('allowpopups', '')
      document.body.append(view)
      view.remove()
    })
    expect(
      await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getType())),
    ).toEqual(['window'])
  })

  test('13. the page cannot be navigated away', async () => {
    const { app, page } = started()
    const trap = await startTrap()
    for (const address of [trap.url, 'file:///etc/passwd', 'data:text/html,x', printPage]) {
      await page.evaluate((url) => {
        Object.assign(window, { marker: url })
        const link = document.createElement('a')
        link.href = url
        document.body.append(link)
        link.click()
        link.remove()
        location.href = url
      }, address)
      await expect
        .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isLoading()))
        .toBe(false)
      // A navigation that was let through would have taken the marker with it.
      expect(await page.evaluate(() => (window as unknown as { marker?: string }).marker), address).toBe(address)
      expect(page.url()).toBe(mainPage)
    }
    expect(trap.knocks()).toBe(0)
    // The one address Chromium asks no one about: the window comes back from it by itself.
    await page.evaluate(() => {
      location.href = 'about:blank'
    })
    await expect
      .poll(() => page.evaluate(() => `${location.href} ${'marker' in window}`).catch(() => 'on its way'))
      .toBe(`${mainPage} false`)
  })

  test('14. the page opens no windows', async () => {
    const { app, page } = started()
    const opened = await page.evaluate(() =>
      ['https://example.com', 'about:blank', '', location.href, 'file:///etc/passwd'].map(
        (url) => window.open(url) === null,
      ),
    )
    expect(opened).toEqual([true, true, true, true, true])
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('15. only judged addresses are handed to the system', () => {
    expect(filesWith(electron, /openExternal\(/)).toEqual(['electron/handlers.ts'])
    expect(filesWith(electron, /openPath\(|shell\.open(?!External)/)).toEqual([])
  })

  test('16. the Electron of releases is pinned to an exact, supported version', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'))
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
    expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(45)
  })

  test('17. there is one way in for messages, and it looks at the sender', () => {
    expect(filesWith(electron, /ipcMain\.(on|once|handle|handleOnce)\(/)).toEqual(['electron/calls.ts'])
    // Who may call what is replayed in calls.test.ts.
  })

  test('18. pages are not files', async () => {
    expect(filesWith(electron, /loadFile\(|['"`]file:\/\//)).toEqual([])
    const { page } = started()
    const read = await page.evaluate(() =>
      fetch('file:///etc/passwd').then(
        () => 'read',
        () => 'refused',
      ),
    )
    expect(read).toBe('refused')
  })

  test('19. every fuse of the packaged program is set by name', async () => {
    const { FuseV1Options } = await import('@electron/fuses')
    const config = readFileSync(join(repositoryRoot, 'build/electron-builder.mjs'), 'utf8')
    const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)))
    const missing = names.filter((name) => !new RegExp(name, 'i').test(config))
    expect(missing).toEqual([])
  })

  test('20. the page is given two functions and nothing of Electron', async () => {
    const { page } = started()
    const bridge = await page.evaluate(() => {
      const { acumen } = window as unknown as { acumen: Record<string, unknown> }
      let changed = false
      try {
        acumen['call'] = 1
        changed = acumen['call'] === 1
      } catch {
        // Frozen, as it must be.
      }
      return { names: Object.keys(acumen).sort(), kinds: Object.values(acumen).map((one) => typeof one), changed }
    })
    expect(bridge).toEqual({ names: ['call', 'on'], kinds: ['function', 'function'], changed: false })
  })
})
