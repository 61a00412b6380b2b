import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startElectron } from '../e2e/harness/start-electron.ts'

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
    const app = await startElectron({ profile, env: { ACUMEN_TEST_DIALOGS: join(profile, 'none.json') } })
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
