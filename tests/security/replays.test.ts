import { spawn } from 'node:child_process'
import { expect, inject, test } from 'vitest'
import { electronEnvironment, programArguments } from '../../build/steps/electron.mjs'
import { mainPage } from '../../electron/security/pages.ts'
import { launchAcumen } from '../e2e/harness/launch.ts'
import { windowOf } from '../e2e/harness/window.ts'
import { startTrap } from './network-trap.ts'
import { filesWith, sourcesOf } from './sources.ts'
import { startForAll } from './start.ts'

/** Each is a way into an Electron notebook that was found in another one, tried on ours. */
const started = startForAll()

interface Bridge {
  call(name: string, request: unknown): Promise<{ readonly ok: boolean; readonly code?: string }>
}

test('a file is not read through the protocol of our pages', async () => {
  const { page } = started()
  const statuses = await page.evaluate(
    async (addresses) => {
      const answers = await Promise.all(
        addresses.map((url) =>
          fetch(url).then(
            ({ status }) => status,
            () => 'refused',
          ),
        ),
      )
      return [...new Set(answers)]
    },
    [
      'app://acumen/../../../../etc/passwd',
      'app://acumen/..%2f..%2f..%2fetc%2fpasswd',
      'app://acumen/%2e%2e/%2e%2e/package.json',
      'app://acumen/..%5c..%5cpackage.json',
      'app://acumen//etc/passwd',
      'app://acumen/etc/passwd',
      'app://acumen/renderer-files.json',
      'app://acumen/electron/main.js',
      'app://acumen/file:///etc/passwd',
      'app:///etc/passwd',
      'app://localhost/etc/passwd',
    ],
  )
  for (const status of statuses) expect([404, 'refused']).toContain(status)
})

test('a link from outside does not reach the window', async () => {
  const { app, page, profile } = started()
  const before = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  for (const address of [
    'https://evil.example/',
    'file:///etc/passwd',
    'acumen://open?file=/etc/passwd',
    'javascript:alert(1)',
  ]) {
    const second = spawn(inject('electronExecutable'), programArguments([`--profile-dir=${profile}`, address]), {
      env: electronEnvironment({ ...inject('displayEnvironment') }),
      stdio: 'ignore',
    })
    const code = await new Promise((resolve) => second.once('exit', resolve))
    expect(code).toBe(0)
  }
  expect(page.url()).toBe(mainPage)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(before)
  expect(filesWith(sourcesOf('electron'), /setAsDefaultProtocolClient|'open-url'|'open-file'/)).toEqual([])
})

test('what is pasted does not become script', async () => {
  const { app, page } = started()
  const evil =
    '<b>pasted</b><img src=x onerror="window.pwned=1"><script>window.pwned=1</script><a href="javascript:window.pwned=1">x</a>' +
    '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe><svg onload="window.pwned=1">'
  // Put on the clipboard by a copy handler, as another program would: nothing cleans it on the way.
  await page.evaluate((html) => {
    addEventListener(
      'copy',
      (event) => {
        event.clipboardData?.setData('text/html', html)
        event.preventDefault()
        document.body.dataset['copied'] = 'yes'
      },
      { once: true },
    )
    getSelection()?.selectAllChildren(document.body)
  }, evil)
  await page.keyboard.press('Control+C')
  await expect.poll(() => page.evaluate(() => document.body.dataset['copied'])).toBe('yes')
  await page.evaluate(() => {
    const field = document.createElement('div')
    field.contentEditable = 'true'
    field.id = 'paste-here'
    document.body.append(field)
    field.focus()
  })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste())
  await expect.poll(() => page.evaluate(() => document.getElementById('paste-here')?.textContent)).toContain('pasted')
  const found = await page.evaluate(() => {
    const field = document.getElementById('paste-here')
    for (const link of field?.querySelectorAll('a') ?? []) link.click()
    const pwned = 'pwned' in window
    field?.remove()
    return pwned
  })
  expect(found).toBe(false)
})

test('text does not become script by any of the ways of the DOM', async () => {
  const { page } = started()
  const outcomes = await page.evaluate(async () => {
    // From a task of the page's own: what a debugger evaluates may evaluate.
    await new Promise((resolve) => setTimeout(resolve))
    const evil = '<img src=x onerror="window.pwned=1">'
    const ways: Record<string, () => unknown> = {
      innerHTML: () => {
        document.createElement('div').innerHTML = evil
      },
      outerHTML: () => {
        const box = document.createElement('div')
        document.createElement('p').append(box)
        box.outerHTML = evil
      },
      insertAdjacentHTML: () => document.createElement('div').insertAdjacentHTML('beforeend', evil),
      documentWrite: () => document.write(evil),
      parse: () => new DOMParser().parseFromString(evil, 'text/html'),
      fragment: () => document.createRange().createContextualFragment(evil),
      timeout: () => setTimeout('window.pwned=1', 0),
      // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
      evaluate: () => window.eval('window.pwned=1'),
      scriptAddress: () => {
        document.createElement('script').src = 'data:text/javascript,window.pwned=1'
      },
      worker: () => new Worker('data:text/javascript,1'),
      srcdoc: () => {
        document.createElement('iframe').srcdoc = '<script>parent.pwned=1</script>'
      },
    }
    return Object.entries(ways).flatMap(([name, way]) => {
      try {
        way()
        return [name]
      } catch {
        return []
      }
    })
  })
  expect(outcomes).toEqual([])
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
})

test('a title is text, in the window and in the main process', async () => {
  const { app, page } = started()
  const title = await page.title()
  const evil = '</title><script>window.pwned=1</script>"`$(exit)`'
  await page.evaluate((text) => {
    document.title = text
  }, evil)
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(evil)
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
  await page.evaluate((text) => {
    document.title = text
  }, title)
  // The main process never makes script out of text: there is no place where it runs any in a page.
  expect(filesWith(sourcesOf('electron'), /executeJavaScript|insertCSS|\beval\(|new Function\(/)).toEqual([])
})

test('only web and mail addresses leave through link.open, and as they were judged', async () => {
  const { app, page } = started()
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (url) => {
      opened.push(url)
    }
  })
  const codes = await page.evaluate(
    async (addresses) => {
      const { acumen } = window as unknown as { acumen: Bridge }
      const answers = await Promise.all(addresses.map((url) => acumen.call('link.open', { url })))
      return answers.map(({ ok, code }) => (ok ? 'opened' : code))
    },
    [
      'file:///bin/sh',
      'smb://evil.example/share/x.exe',
      'ms-msdt:/id PCWDiagnostic',
      'javascript:alert(1)',
      'http://example.com/',
      'https://user:secret@example.com/',
      '\u0000https://example.com',
      'https://example.com/a b',
      'mailto:ada@example.com',
    ],
  )
  expect(codes).toEqual([...Array(7).fill('linkRefused'), 'opened', 'opened'])
  const opened = await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  expect(opened).toEqual(['https://example.com/a%20b', 'mailto:ada@example.com'])
})

test('a redirect leads nowhere', async () => {
  // A program of its own: this one is led astray in several ways at once.
  const { app, page } = await launchAcumen()
  await windowOf(page).ready()
  const trap = await startTrap()
  await page.evaluate((url) => {
    const refresh = document.createElement('meta')
    refresh.httpEquiv = 'refresh'
    refresh.content = `0;url=${url}`
    document.head.append(refresh)
    const form = document.createElement('form')
    form.action = url
    document.body.append(form)
    form.submit()
    form.remove()
    const frame = document.createElement('iframe')
    frame.src = url
    document.body.append(frame)
  }, trap.url)
  // Even one that the main process itself were made to load.
  await app.evaluate(
    ({ BrowserWindow }, url) =>
      BrowserWindow.getAllWindows()[0]
        ?.loadURL(url)
        .catch(() => undefined),
    trap.url,
  )
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isLoading()))
    .toBe(false)
  expect(trap.knocks()).toBe(0)
})
