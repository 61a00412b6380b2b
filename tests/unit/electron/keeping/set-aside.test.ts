import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { moveAside, setAside } from '../../../../electron/keeping/set-aside.ts'

let profile = ''
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'acumen-aside-'))
})
afterEach(() => rmSync(profile, { recursive: true }))

test('the database is copied whole, and the last two copies are kept', () => {
  const database = join(profile, 'IndexedDB')
  const folder = join(profile, 'set-aside')
  mkdirSync(join(database, 'app_acumen_0.indexeddb.leveldb'), { recursive: true })
  for (const day of [1, 2, 3]) {
    writeFileSync(join(database, 'app_acumen_0.indexeddb.leveldb/000001.log'), `day ${day}`)
    setAside(database, folder, new Date(Date.UTC(2026, 10, day)))
  }
  expect(readdirSync(folder).sort()).toEqual(['20261102T000000000Z', '20261103T000000000Z'])
  const copied = join(folder, '20261103T000000000Z/IndexedDB/app_acumen_0.indexeddb.leveldb/000001.log')
  expect(readFileSync(copied, 'utf8')).toBe('day 3')
})

test('with no database there is nothing to copy', () => {
  setAside(join(profile, 'IndexedDB'), join(profile, 'set-aside'), new Date(0))
  expect(readdirSync(profile)).toEqual([])
})

test('a database that cannot be opened is moved, and stays for good', () => {
  const [database, folder] = [join(profile, 'IndexedDB'), join(profile, 'set-aside')]
  mkdirSync(database)
  writeFileSync(join(database, 'CURRENT'), 'nowhere')
  moveAside(database, folder, new Date(0))
  for (const day of [1, 2, 3]) {
    mkdirSync(database, { recursive: true })
    setAside(database, folder, new Date(Date.UTC(2026, 10, day)))
  }
  expect(readFileSync(join(folder, 'unreadable-19700101T000000000Z/CURRENT'), 'utf8')).toBe('nowhere')
  expect(readdirSync(folder)).toHaveLength(3)
})
