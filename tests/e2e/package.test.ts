import { spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { chromium } from 'playwright-core'
import { expect, inject, it, onTestFinished, vi } from 'vitest'
import { electronEnvironment } from '../../build/steps/electron.mjs'
import { makePackage } from '../../build/steps/package.mjs'
import { ensureRuntime } from '../../build/steps/runtime.mjs'
import { isRoot } from '../../build/steps/system.mjs'

/** The user of Debian that owns nothing. */
const nobody = 65534

it('is packed with every fuse set, and starts with the sandbox on', { timeout: 240_000 }, async () => {
  const folder = folderForAnyone()
  const executable = await makePackage(await ensureRuntime(), join(folder, 'out'))

  expect(await readFuses(executable)).toEqual({
    RunAsNode: 'off',
    EnableCookieEncryption: 'on',
    EnableNodeOptionsEnvironmentVariable: 'off',
    EnableNodeCliInspectArguments: 'off',
    EnableEmbeddedAsarIntegrityValidation: 'on',
    OnlyLoadAppFromAsar: 'on',
    LoadBrowserProcessSpecificV8Snapshot: 'off',
    GrantFileProtocolExtraPrivileges: 'off',
  })
  const resources = join(dirname(executable), 'resources')
  expect(existsSync(join(resources, 'default_app.asar'))).toBe(false)
  const packed = listPackage(join(resources, 'app.asar'), { isPack: false })
  expect(packed).toEqual(
    expect.arrayContaining(['/package.json', '/dist/electron/main.js', '/dist/electron/preload.cjs']),
  )
  expect(packed.filter((path) => /node_modules|\.tsx?$/.test(path))).toEqual([])

  expect(await titleOfFirstWindow(executable, folder)).toBe('Acumen')
})

/** A folder in which an unprivileged user can read and write too. */
function folderForAnyone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'acumen-package-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  chmodSync(folder, 0o755)
  if (isRoot()) chownSync(folder, nobody, nobody)
  return folder
}

async function readFuses(executable: string): Promise<Readonly<Record<string, string>>> {
  const wire = await getCurrentFuseWire(executable)
  return Object.fromEntries(
    Object.entries(wire)
      .filter(([option]) => option !== 'version')
      .map(([option, state]) => [
        FuseV1Options[Number(option)] ?? option,
        // As they stand in the binary: a digit, or another letter for a fuse that it does not have.
        { '0': 'off', '1': 'on' }[String.fromCharCode(Number(state))] ?? 'not there',
      ]),
  )
}

/** Starts the package as a user who is not root, with no switch that weakens it, and looks at its first window. */
async function titleOfFirstWindow(executable: string, home: string): Promise<string> {
  const args = [`--profile-dir=${join(home, 'profile')}`, '--remote-debugging-port=0']
  const asNobody = ['--reuid', String(nobody), '--regid', String(nobody), '--clear-groups', executable]
  const [command, ...first] = isRoot() ? ['setpriv', ...asNobody] : [executable]
  const program = spawn(command ?? executable, [...first, ...args], {
    env: { ...electronEnvironment(inject('displayEnvironment')), HOME: home, XDG_RUNTIME_DIR: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  onTestFinished(() => void program.kill('SIGKILL'))
  let text = ''
  program.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  const address = await vi.waitFor(
    () => /DevTools listening on (ws:\S+)/.exec(text)?.[1] ?? Promise.reject(new Error(`no window yet: ${text}`)),
    { timeout: 30_000 },
  )
  const browser = await chromium.connectOverCDP(address)
  onTestFinished(() => browser.close())
  return vi.waitFor(
    async () => {
      const page = browser.contexts().flatMap((context) => context.pages())[0]
      const title = (await page?.title()) ?? ''
      if (title === '') throw new Error(`no title yet: ${text}`)
      return title
    },
    { timeout: 30_000 },
  )
}
