import { expect, test } from 'vitest'
import { startTrap } from './network-trap.ts'
import { startForAll } from './start.ts'

const started = startForAll()

test('nothing the page does reaches the network', async () => {
  const { page } = started()
  const trap = await startTrap()
  await page.evaluate(async (url) => {
    const host = new URL(url).host
    const attempt = async (work: () => unknown) => {
      try {
        await work()
      } catch {
        // Refused, as it must be; that nothing left is asked of the server.
      }
    }
    const add = (tag: string, attributes: Record<string, string>) =>
      attempt(() => {
        const element = document.createElement(tag)
        document.body.append(element)
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
      })
    add('img', { src: url })
    add('link', { rel: 'stylesheet', href: url })
    add('link', { rel: 'prefetch', href: url })
    add('link', { rel: 'preconnect', href: url })
    add('link', { rel: 'dns-prefetch', href: url })
    add('video', { src: url })
    add('object', { data: url })
    add('embed', { src: url })
    add('iframe', { src: url })
    await attempt(() => fetch(url, { mode: 'no-cors' }))
    await attempt(() => navigator.sendBeacon(url, 'x'))
    await attempt(() => new WebSocket(`ws://${host}/`))
    await attempt(() => new EventSource(url))
    await attempt(() => import(/* @vite-ignore */ url))
    await attempt(() => new FontFace('x', `url(${url})`).load())
    await attempt(async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}` }] })
      peer.createDataChannel('x')
      await peer.setLocalDescription()
      peer.close()
    })
  }, trap.url)
  expect(trap.knocks()).toBe(0)
})

test('what passes by the policy of the page is stopped by its session', async () => {
  const { app } = started()
  const trap = await startTrap()
  const answer = await app.evaluate(
    ({ session }, url) =>
      session.defaultSession.fetch(url, { bypassCustomProtocolHandlers: true }).then(
        () => 'answered',
        () => 'refused',
      ),
    trap.url,
  )
  expect(answer).toBe('refused')
  expect(trap.knocks()).toBe(0)
})

test('a name is not even looked up', async () => {
  const { app } = started()
  const answer = await app.evaluate(({ session }) =>
    session.defaultSession.resolveHost('localhost').then(
      () => 'found',
      () => 'not found',
    ),
  )
  expect(answer).toBe('not found')
})

test('the spell checker, which would fetch dictionaries, is off', async () => {
  const { app } = started()
  expect(await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false)
})

test('the program starts without a violation of its policy', async () => {
  const { app, page } = started()
  await page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
    })
  })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
  await expect.poll(() => page.evaluate(() => 'violations' in window && document.readyState)).toBe('complete')
  await expect.poll(() => page.evaluate(() => document.body.innerText.trim().length)).toBeGreaterThan(0)
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([])
})
