import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { electronEnvironment, programArguments } from '../../build/steps/electron.mjs'
import { type Acumen, freshProfile, launchAcumen } from '../e2e/harness/launch.ts'

const counts = { accounts: 3, records: 120, pages: 30, schemaVersion: 1, lastRevision: 77 }

/** Only this page's window asks; the answer is the contract's. */
function ask(acumen: Acumen, name: string, request: object = {}) {
  return acumen.page.evaluate(
    ([name, request]) =>
      (window as unknown as { acumen: { call(name: string, request: object): Promise<unknown> } }).acumen.call(
        name,
        request,
      ),
    [name, request] as const,
  )
}

const ledgerOf = (profile: string) => JSON.parse(readFileSync(join(profile, 'ledger.json'), 'utf8'))

function writeLedger(profile: string, change: object = {}) {
  const chromium = '100.0.0.0'
  writeFileSync(
    join(profile, 'ledger.json'),
    JSON.stringify({ ...counts, at: '2026-11-23T10:00:00.000Z', chromium, cleanExit: true, ...change }),
  )
}

test('a database that was lost is told from a first start: the ledger still says what there was', async () => {
  const profile = freshProfile()
  writeLedger(profile)
  const acumen = await launchAcumen({ profile })
  expect(await ask(acumen, 'ledger.read')).toMatchObject({ ok: true, value: counts })
})

test('an exit by quitting is clean, one by SIGKILL is not', async () => {
  const profile = freshProfile()
  const first = await launchAcumen({ profile })
  expect(ledgerOf(profile).cleanExit).toBe(false)
  await first.close()
  expect(ledgerOf(profile).cleanExit).toBe(true)
  const second = await launchAcumen({ profile })
  await second.kill()
  expect(ledgerOf(profile).cleanExit).toBe(false)
})

test('after an unclean exit the database is copied aside before it is opened', async () => {
  const profile = freshProfile()
  const database = join(profile, 'IndexedDB/file__0.indexeddb.leveldb')
  mkdirSync(database, { recursive: true })
  writeFileSync(join(database, 'CURRENT'), 'as the crash left it')
  writeLedger(profile, { cleanExit: false })
  const acumen = await launchAcumen({ profile })
  const copies = readdirSync(join(profile, 'set-aside'))
  expect(copies).toHaveLength(1)
  const copy = join(profile, 'set-aside', copies[0] ?? '', 'IndexedDB/file__0.indexeddb.leveldb/CURRENT')
  expect(readFileSync(copy, 'utf8')).toBe('as the crash left it')
  await acumen.close()
})

test('an older Chromium does not touch the notes of a newer one: it says so and stops', async () => {
  const profile = freshProfile()
  writeLedger(profile, { chromium: '999.0.0.0' })
  const before = readFileSync(join(profile, 'ledger.json'), 'utf8')
  const program = spawn(inject('electronExecutable'), programArguments([`--profile-dir=${profile}`]), {
    env: { ...electronEnvironment(inject('displayEnvironment')), ACUMEN_TEST_DIALOGS: join(profile, 'none.json') },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  program.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
  })
  expect(await new Promise((resolve) => program.once('exit', resolve))).toBe(1)
  expect(said).toContain('last opened by a newer Acumen (Chromium 999.0.0.0)')
  expect(readFileSync(join(profile, 'ledger.json'), 'utf8')).toBe(before)
  expect(existsSync(join(profile, 'IndexedDB'))).toBe(false)
})

test('what the vault was asked to write is on the disk after quitting at once', async () => {
  const profile = freshProfile()
  const acumen = await launchAcumen({ profile })
  await acumen.page.evaluate(() => {
    const { acumen: bridge } = window as unknown as {
      acumen: { call(name: string, request: object): Promise<unknown> }
    }
    const bytes = new Uint8Array(20_000_000).fill(65)
    void bridge.call('vault.write', {
      account: '01890000-0000-7000-8000-000000000001',
      name: 'Acme',
      revision: 1,
      bytes,
    })
  })
  await expect.poll(() => existsSync(join(profile, 'vault'))).toBe(true)
  await acumen.close()
  const folder = join(profile, 'vault/01890000-0000-7000-8000-000000000001')
  expect(readFileSync(join(folder, 'current.acumen.json'))).toHaveLength(20_000_000)
  expect(readdirSync(folder).sort()).toEqual(['current.acumen.json', 'generations', 'label.json'])
  rmSync(folder, { recursive: true })
})
