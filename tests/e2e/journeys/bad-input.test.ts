import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../../../build/steps/paths.mjs'
import { writeAccountFile } from '../../../shared/account/file.ts'
import type { Day } from '../../../shared/account/primitives.ts'
import { sampleNotebook } from '../../../shared/samples/sample.ts'
import { dialogScript } from '../harness/dialogs.ts'
import { launchAcumen } from '../harness/launch.ts'
import { windowOf } from '../harness/window.ts'

const fixtures = join(repositoryRoot, 'tests/fixtures/companyfacts')

test('a file that is no filing gets a sentence that says why, and nothing is imported', async () => {
  const dialogs = dialogScript()
  const { page } = await launchAcumen({ env: dialogs.env })
  const window = windowOf(page)
  const file = (name: string, content: string | Buffer) => {
    const path = join(dialogs.folder, name)
    writeFileSync(path, content)
    return path
  }
  const whole = readFileSync(join(fixtures, 'ko.json'))
  const huge = file('huge.json', '')
  truncateSync(huge, 200 * 1024 * 1024)
  const cases: readonly (readonly [string, RegExp])[] = [
    [file('empty.json', ''), /empty.*Nothing was imported/],
    [file('text.json', 'Dear all, please find attached'), /not complete JSON.*Nothing was imported/],
    [file('truncated.json', whole.subarray(0, whole.length / 2)), /not complete JSON.*Nothing was imported/],
    [file('other.json', '{"name": "x"}'), /not SEC companyfacts.*Nothing was imported/],
    [file('taxonomy.json', '{"cik": 1, "entityName": "A", "facts": {"dei": {}}}'), /neither us-gaap nor ifrs-full/],
    [huge, /larger than.*Nothing was imported/],
  ]
  for (const [path, sentence] of cases) {
    dialogs.open(path)
    await window.command('Import a Filing')
    await window.says(sentence)
    await page.getByRole('button', { name: 'Clear Notification' }).first().click()
  }
  expect(await page.getByRole('treeitem').count()).toBe(0)
})

test('quarters alone are imported, with a note', async () => {
  const dialogs = dialogScript()
  const { page } = await launchAcumen({ env: dialogs.env })
  const window = windowOf(page)
  dialogs.open(join(fixtures, 'xom.json'))
  await window.command('Import a Filing')
  await window.says(/0 fiscal years, \d quarters?, \d+ figures added/)
  await page.getByRole('button', { name: /^Show \d+ notes?/ }).click()
  await window.says(/quarter/i)
})

test('a damaged account file is named by line and path, and nothing changes', async () => {
  const dialogs = dialogScript()
  const { page } = await launchAcumen({ env: dialogs.env })
  const window = windowOf(page)
  const good = new TextDecoder().decode(writeAccountFile(sampleNotebook({ today: '2026-11-23' as Day })))
  const damaged = join(dialogs.folder, 'damaged.acumen.json')
  writeFileSync(damaged, good.replace('"currency": "USD"', '"currency": "dollars"'))
  const line = good.split('\n').findIndex((text) => text.includes('"currency": "USD"')) + 1
  dialogs.open(damaged)
  await window.command('Import Account File')
  await window.says(new RegExp(`three capital letters.*line ${line}, account\\.currency.*Nothing was changed`))
  expect(await page.getByRole('treeitem').count()).toBe(0)
})
