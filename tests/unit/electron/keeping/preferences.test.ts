import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Preferences } from '../../../../electron/keeping/preferences.ts'
import { preferenceLimit } from '../../../../shared/contract/values.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'acumen-preferences-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a file that is not there is empty, and is there once written', async () => {
  const preferences = new Preferences(folder)
  const path = join(folder, 'settings.json')
  expect(await preferences.read('settings')).toEqual({ ok: true, value: { text: '', path } })
  expect(await preferences.write('settings', '{ "a": 1 }')).toEqual({ ok: true, value: {} })
  expect(await readFile(path, 'utf8')).toBe('{ "a": 1 }')
  expect(await new Preferences(folder).read('settings')).toEqual({ ok: true, value: { text: '{ "a": 1 }', path } })
})

test('of texts written at once the last one stays, whatever the disk does', async () => {
  const preferences = new Preferences(folder)
  const texts = Array.from({ length: 20 }, (_, index) => `{ "a": ${'1'.repeat(20 - index)} }`)
  await Promise.all(texts.map((text) => preferences.write('settings', text)))
  expect(await readFile(join(folder, 'settings.json'), 'utf8')).toBe('{ "a": 1 }')
})

test('what is far too large to be written by hand is not read', async () => {
  writeFileSync(join(folder, 'keybindings.json'), 'x'.repeat(preferenceLimit + 1))
  expect(await new Preferences(folder).read('keybindings')).toMatchObject({ ok: false, code: 'tooLarge' })
})

test('a change by another program is told once, with its text; our own writing is not', async () => {
  const preferences = new Preferences(folder)
  await preferences.read('settings')
  const told = vi.fn()
  const end = preferences.watch(told)
  await preferences.write('settings', '{ "mine": 1 }')
  writeFileSync(join(folder, 'ledger.json'), '{}')
  writeFileSync(join(folder, 'keybindings.json'), '[]')
  await expect.poll(() => told.mock.calls).toEqual([['keybindings', '[]']])
  writeFileSync(join(folder, 'settings.json'), '{ "theirs": 2 }')
  await expect
    .poll(() => told.mock.calls)
    .toEqual([
      ['keybindings', '[]'],
      ['settings', '{ "theirs": 2 }'],
    ])
  end()
})

test('a folder that is gone is not watched, and says why nothing was written', async () => {
  const preferences = new Preferences(join(folder, 'gone'))
  preferences.watch(() => undefined)()
  expect(await preferences.write('settings', '{}')).toMatchObject({ ok: false, code: 'notFound' })
})
