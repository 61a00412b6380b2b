import { join } from 'node:path'
import { expect, test } from 'vitest'
import { distributionFolder } from '../../build/steps/paths.mjs'
import { mainPage, printPage } from '../../electron/security/pages.ts'
import { startForAll } from './start.ts'

const started = startForAll()
const preload = join(distributionFolder, 'electron/preload.cjs')

/** Asks from a window that no one of ours made, with our own preload script, showing this address. */
function askFrom(address: string, name: string) {
  return started().app.evaluate(
    async ({ BrowserWindow }, { address, name, preload }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      try {
        await window.loadURL(address)
        return await window.webContents.executeJavaScript(`acumen.call(${JSON.stringify(name)}, {})`)
      } finally {
        window.destroy()
      }
    },
    { address, name, preload },
  )
}

test('our window is answered', async () => {
  const answer = await started().page.evaluate(() =>
    (window as unknown as { acumen: { call(name: string, request: object): Promise<unknown> } }).acumen.call(
      'app.info',
      {},
    ),
  )
  expect(answer).toMatchObject({ ok: true, value: { platform: process.platform } })
})

test.each(['about:blank', mainPage, printPage])('a window of no known role is refused at %s', async (address) => {
  expect(await askFrom(address, 'app.info')).toMatchObject({ ok: false, code: 'notAllowed' })
  expect(await askFrom(address, 'print.model')).toMatchObject({ ok: false, code: 'notAllowed' })
})

test('a frame has no bridge of its own', async () => {
  const { page } = started()
  const kind = await page.evaluate(
    (address) =>
      new Promise<string>((resolve) => {
        const frame = document.createElement('iframe')
        frame.addEventListener('load', () => {
          // A page of our own origin, or it could not be looked into.
          const inside = frame.contentWindow as unknown as { acumen?: unknown; location: Location }
          resolve(`${inside.location.href} ${typeof inside.acumen}`)
          frame.remove()
        })
        frame.src = address
        document.body.append(frame)
      }),
    printPage,
  )
  expect(kind).toBe(`${printPage} undefined`)
})

test('a message that does not come through the preload script is parsed all the same', async () => {
  const answers = await started().app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // The handler as Electron calls it, with the sender of a compromised page.
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...args: unknown[]) => Promise<unknown>> })
      ._invokeHandlers
    const handler = handlers.get('acumen.call')
    const event = { sender: contents, senderFrame: contents?.mainFrame }
    const messages: unknown[][] = [
      ['app.info', {}],
      ['app.info', { extra: 1 }],
      ['app.info', null],
      ['menu.command', { command: 'x' }],
      ['__proto__', {}],
      [{ toString: () => 'app.info' }, {}],
      [undefined, undefined],
      ['vault.read', { account: '../../etc', generation: null }],
      ['file.reveal', { path: '/etc/passwd' }],
      ['print.model', {}],
    ]
    const codes: unknown[] = []
    for (const message of messages) {
      const answer = (await handler?.(event, ...message)) as { ok: boolean; code?: string }
      codes.push(answer.ok ? 'answered' : answer.code)
    }
    const gone = (await handler?.({ sender: contents, senderFrame: null }, 'app.info', {})) as { code?: string }
    return [...codes, gone.code]
  })
  expect(answers).toEqual(['answered', ...Array(7).fill('badRequest'), 'notAllowed', 'notAllowed', 'notAllowed'])
})
