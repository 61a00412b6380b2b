import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { electronEnvironment } from '../../build/steps/electron.mjs'
import { repositoryRoot } from '../../build/steps/paths.mjs'
import { isRoot } from '../../build/steps/system.mjs'

export interface Started {
  readonly app: ElectronApplication
  readonly page: Page
  readonly profile: string
}

/** One program for all tests of a file: they look at it and leave it as it was. */
export function startForAll(): () => Started {
  let started: Started | undefined
  const profile = mkdtempSync(join(tmpdir(), 'acumen-security-'))
  beforeAll(async () => {
    const env = {
      ...electronEnvironment(inject('displayEnvironment')),
      ACUMEN_TEST_DIALOGS: join(profile, 'none.json'),
    }
    const app = await _electron.launch({
      executablePath: inject('electronExecutable'),
      chromiumSandbox: !isRoot(),
      args: [repositoryRoot, `--profile-dir=${profile}`],
      env: Object.fromEntries(
        Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
    })
    const page = await app.firstWindow()
    await page.waitForLoadState('load')
    started = { app, page, profile }
  })
  afterAll(async () => {
    await started?.app.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })
  return () => {
    if (started === undefined) throw new Error('the program has not started')
    return started
  }
}
