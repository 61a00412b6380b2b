import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decideStart, LedgerFile, readLedger } from '../../../../electron/keeping/ledger.ts'
import type { Ledger } from '../../../../shared/contract/values.ts'

const now = () => new Date('2026-11-23T10:00:00.000Z')
const counts = { accounts: 3, records: 120, pages: 30, schemaVersion: 1, lastRevision: 77 }
let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'acumen-ledger-'))
  path = join(folder, 'ledger.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

function run(chromium = '130.0.1') {
  return new LedgerFile(path, { previous: readLedger(path), chromium, now })
}

test('a first run has no ledger, and has one from its first counts on', () => {
  const ledger = run()
  expect(ledger.read()).toBeNull()
  ledger.update(counts)
  expect(ledger.read()).toEqual({ ...counts, at: '2026-11-23T10:00:00.000Z', chromium: '130.0.1', cleanExit: true })
})

test('the next run sees what the last one held, and that it ended by quitting', () => {
  const first = run()
  first.update(counts)
  first.markClean()
  expect(decideStart(readLedger(path), '130.0.1')).toBe('clean')
  expect(run().read()).toMatchObject({ ...counts, cleanExit: true })
})

test('a run that was killed leaves an unclean exit behind, also when it wrote nothing', () => {
  run().markClean()
  run()
  expect(decideStart(readLedger(path), '130.0.1')).toBe('unclean')
  expect(run().read()?.cleanExit).toBe(false)
})

test('an older Chromium stops, a newer one goes on and is remembered', () => {
  const first = run('156.0.1')
  first.update(counts)
  first.markClean()
  expect(decideStart(readLedger(path), '130.0.9')).toBe('olderChromium')
  expect(decideStart(readLedger(path), '157.0.0')).toBe('clean')
  run('157.0.0').markClean()
  expect(readLedger(path)?.chromium).toBe('157.0.0')
})

test('a damaged ledger is none', () => {
  for (const text of ['', '{', '[]', '{"accounts":-1}', JSON.stringify({ ...counts, cleanExit: 'yes' })]) {
    writeFileSync(path, text)
    expect(readLedger(path)).toBeNull()
  }
  expect(decideStart(null, '130.0.1')).toBe('first')
})

test('no draft is left beside the ledger', () => {
  run().update(counts)
  const written: Ledger = JSON.parse(readFileSync(path, 'utf8'))
  expect(written).toMatchObject(counts)
})

test('a database that was emptied under a running window cannot talk the ledger down', () => {
  const ledger = run()
  ledger.update(counts)
  ledger.update({ accounts: 0, records: 0, pages: 0, schemaVersion: 1, lastRevision: 3 })
  expect(readLedger(path)).toMatchObject(counts)
})
