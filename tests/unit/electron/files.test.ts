import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readPicked, writePicked } from '../../../electron/files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'acumen-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a file is read with its name', async () => {
  const path = join(folder, 'a.json')
  writeFileSync(path, '{}')
  expect(await readPicked(path, 10)).toMatchObject({ ok: true, value: { name: 'a.json' } })
})

test('a file of 200 MB is refused by its size, without being read', async () => {
  const path = join(folder, 'large.json')
  writeFileSync(path, '')
  truncateSync(path, 200 * 1024 * 1024)
  expect(await readPicked(path, 64 * 1024 * 1024)).toEqual({
    ok: false,
    code: 'tooLarge',
    text: 'The file is larger than Acumen reads. It has 200 MB; at most 64.0 MB.',
  })
})

test('an empty file, a folder, a device and a missing file are refused, each with its sentence', async () => {
  const path = join(folder, 'empty.json')
  writeFileSync(path, '')
  expect(await readPicked(path, 10)).toMatchObject({ ok: false, code: 'empty' })
  expect(await readPicked(folder, 10)).toMatchObject({ ok: false, code: 'unreadable' })
  expect(await readPicked('/dev/zero', 10)).toMatchObject({ ok: false, code: 'unreadable' })
  expect(await readPicked(join(folder, 'none'), 10)).toMatchObject({ ok: false, code: 'notFound' })
})

test('a file is replaced whole, and a link keeps pointing where it pointed', async () => {
  const target = join(folder, 'target.json')
  const link = join(folder, 'link.json')
  writeFileSync(target, 'old and longer')
  symlinkSync(target, link)
  expect(await writePicked(link, new TextEncoder().encode('new'))).toEqual({ ok: true, value: { path: link } })
  expect(readFileSync(target, 'utf8')).toBe('new')
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(['link.json', 'target.json'])
})

test('a place that cannot be written to is named as such', async () => {
  expect(await writePicked(join(folder, 'none/x.json'), new Uint8Array([1]))).toMatchObject({ ok: false })
  expect(readdirSync(folder)).toEqual([])
})
