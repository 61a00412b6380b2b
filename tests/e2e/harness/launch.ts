import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { startElectron } from './start-electron.ts'

export interface LaunchOptions {
  /** The profile folder of an earlier start, to start again on its data; a fresh one by default. */
  readonly profile?: string
  /** Further arguments for the program. */
  readonly args?: readonly string[]
  /** Further variables of its environment. */
  readonly env?: Readonly<Record<string, string>>
}

export interface Acumen {
  readonly app: ElectronApplication
  /** The first window, loaded. */
  readonly page: Page
  readonly profile: string
  /** What the program has printed so far on both streams. */
  output(): string
  /** Asks the program to quit, as a user does, and waits until it has. */
  close(): Promise<void>
  /** Ends every process of the program at once (SIGKILL), as a crash or a power cut does. */
  kill(): Promise<void>
}

/** A profile folder of its own, deleted after the test. */
export function freshProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'acumen-test-'))
  onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }))
  return profile
}

/** Starts the built program. What a test leaves running is killed when it finishes. */
export async function launchAcumen({
  profile = freshProfile(),
  args = [],
  env = {},
}: LaunchOptions = {}): Promise<Acumen> {
  const app = await startElectron({ profile, args, env })
  const process = app.process()
  const ended = new Promise<void>((resolve) => {
    if (process.exitCode !== null || process.signalCode !== null) resolve()
    else process.once('exit', () => resolve())
  })
  let text = ''
  for (const stream of [process.stdout, process.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  const kill = async () => {
    for (const pid of process.pid === undefined ? [] : familyOf(process.pid)) endProcess(pid)
    await ended
  }
  onTestFinished(kill)
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  return {
    app,
    page,
    profile,
    output: () => text,
    close: async () => {
      await app
        .evaluate(({ app: electron }) => electron.quit())
        .catch(() => {
          // The connection may break before the answer comes: the program is quitting, which is what was asked.
        })
      await ended
    },
    kill,
  }
}

/** The process and all that descend from it, as the system lists them now. */
function familyOf(root: number): readonly number[] {
  const parents = new Map(
    execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]),
  )
  const isOfFamily = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === root || isOfFamily(parents.get(pid)))
  return [...parents.keys()].filter(isOfFamily)
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended between the listing and now.
  }
}
