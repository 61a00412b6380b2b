import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SaveLog } from '../../../../electron/keeping/save-log.ts'
import type { AccountId } from '../../../../shared/account/ids.ts'

const one = '01890000-0000-7000-8000-000000000001' as AccountId // as the log is given it, already parsed
const two = '01890000-0000-7000-8000-000000000002' as AccountId // as above
let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'acumen-log-'))
  path = join(folder, 'save-log.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true }))

const log = () => new SaveLog(path, () => new Date('2026-11-23T10:00:00.000Z'))
const line = (account: AccountId, revision: number, text = '') => JSON.stringify({ account, revision, text })
async function lines() {
  const read = await log().read()
  return read.ok ? read.value.lines : read.code
}

test('lines come back in the order they were appended, also after a restart', async () => {
  expect(await lines()).toEqual([])
  const open = log()
  await Promise.all([open.append([line(one, 1), line(one, 2)]), open.append([line(two, 3, 'Ünï\u2028code')])])
  expect(await lines()).toEqual([line(one, 1), line(one, 2), line(two, 3, 'Ünï\u2028code')])
})

test('cutting drops what the vault has of one account and nothing else', async () => {
  await log().append([line(one, 1), line(two, 2), line(one, 3)])
  await log().cut(one, 2)
  expect(await lines()).toEqual([line(two, 2), line(one, 3)])
})

test('a line that a crash cut off is left out, spoils no other and is not thrown away', async () => {
  await log().append([line(one, 1)])
  appendFileSync(path, '{"account":"0189')
  await log().append([line(one, 2)])
  expect(await lines()).toEqual([line(one, 1), line(one, 2)])
  await log().cut(one, 1)
  expect(await lines()).toEqual([line(one, 2)])
  expect(readFileSync(path, 'utf8')).toContain('{"account":"0189\n')
})

test('erasing an account takes all its lines', async () => {
  await log().append([line(one, 1), line(two, 2), line(one, 900_000)])
  await log().erase(one)
  expect(await lines()).toEqual([line(two, 2)])
})
