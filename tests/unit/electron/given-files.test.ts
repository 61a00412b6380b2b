import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { GivenFiles } from '../../../electron/given-files.ts'

test('of all arguments the files are taken, each once, in order, by their name alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'acumen-given-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'a.acumen.json'), 'A')
  writeFileSync(join(folder, 'FACTS.JSON'), 'F')
  writeFileSync(join(folder, 'notes.txt'), 'N')
  mkdirSync(join(folder, 'folder.json'))
  const files = new GivenFiles()
  let told = 0
  files.onAdded(() => {
    told += 1
  })
  files.add({ args: ['.', '--profile-dir=/tmp/x.json', 'missing.json', 'notes.txt', 'folder.json'], folder })
  expect(told).toBe(0)
  files.add({ args: ['--no-sandbox', 'a.acumen.json', join(folder, 'FACTS.JSON')], folder })
  expect(told).toBe(1)
  const taken = [await files.take(), await files.take(), await files.take()]
  expect(taken.map((one) => (one.ok && one.value !== null ? one.value.name : null))).toEqual([
    'a.acumen.json',
    'FACTS.JSON',
    null,
  ])
})
