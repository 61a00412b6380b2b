import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { electronEnvironment } from '../../build/steps/electron.mjs'
import { distributionFolder, repositoryRoot } from '../../build/steps/paths.mjs'
import { isRoot } from '../../build/steps/system.mjs'

const nobody = 65534

/** The runtime and the program where an unprivileged user may read them, with a home of their own. */
function stageFor(uid: number) {
  const stage = mkdtempSync(join(tmpdir(), 'acumen-sandbox-'))
  onTestFinished(() => rmSync(stage, { recursive: true, force: true, maxRetries: 5 }))
  chmodSync(stage, 0o755)
  const runtime = dirname(inject('electronExecutable'))
  // Links instead of copies where both are on one disk: the runtime has 250 MB.
  execFileSync('sh', [
    '-c',
    'cp -al "$1" "$2" 2>/dev/null || { rm -rf "$2"; cp -a "$1" "$2"; }',
    'sh',
    runtime,
    join(stage, 'runtime'),
  ])
  const program = join(stage, 'program')
  mkdirSync(program)
  cpSync(join(repositoryRoot, 'package.json'), join(program, 'package.json'))
  for (const part of ['electron', 'renderer', 'renderer-files.json']) {
    cpSync(join(distributionFolder, part), join(program, 'dist', part), { recursive: true })
  }
  execFileSync('chmod', ['-R', 'a+rX', program])
  const home = join(stage, 'home')
  mkdirSync(home)
  chownSync(home, uid, uid)
  return { executable: join(stage, 'runtime/electron'), program, home, stage }
}

test.runIf(process.platform === 'linux' && isRoot())(
  'the sandbox is truly on when the user is not root, with no switch of ours',
  async () => {
    const { executable, program, home, stage } = stageFor(nobody)
    const start = join(stage, 'start.sh')
    writeFileSync(
      start,
      `#!/bin/sh\nexec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups '${executable}' "$@"\n`,
    )
    chmodSync(start, 0o755)
    const env = { ...electronEnvironment(inject('displayEnvironment')), HOME: home, XDG_RUNTIME_DIR: home }
    const app = await _electron.launch({
      executablePath: start,
      chromiumSandbox: true,
      cwd: home,
      args: [program, `--profile-dir=${join(home, 'profile')}`],
      env: Object.fromEntries(
        Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
    })
    onTestFinished(() => app.close())
    const page = await app.firstWindow()
    await page.waitForLoadState('load')
    const { main, renderer, switched } = await app.evaluate(({ app: electron, BrowserWindow }) => ({
      main: process.pid,
      renderer: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
      switched: electron.commandLine.hasSwitch('no-sandbox'),
    }))
    expect(switched).toBe(false)
    const status = readFileSync(`/proc/${renderer}/status`, 'utf8')
    expect(status).toMatch(/^Uid:\s+65534/m)
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m)
    // 2: a filter decides about every call of the system.
    expect(status).toMatch(/^Seccomp:\s+2$/m)
    expect(status).toMatch(/^CapEff:\s+0+$/m)
    for (const space of ['user', 'pid', 'net']) {
      expect(readlinkSync(`/proc/${renderer}/ns/${space}`)).not.toBe(readlinkSync(`/proc/${main}/ns/${space}`))
    }
    expect(readFileSync(`/proc/${renderer}/cmdline`, 'utf8')).not.toContain('--no-sandbox')
  },
)

test.runIf(process.platform === 'linux' && isRoot())(
  'without its sandbox the program does not start for a user',
  () => {
    const { executable, program, home } = stageFor(nobody)
    const start = () =>
      execFileSync(
        'setpriv',
        [
          `--reuid=${nobody}`,
          `--regid=${nobody}`,
          '--clear-groups',
          executable,
          program,
          '--no-sandbox',
          `--profile-dir=${home}/p`,
        ],
        {
          cwd: home,
          env: { ...electronEnvironment(inject('displayEnvironment')), HOME: home },
          stdio: 'pipe',
          timeout: 30_000,
        },
      )
    expect(start).toThrow(/does not run without its sandbox/)
  },
)
