import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../../../build/steps/paths.mjs'
import { readAccountFile } from '../../../shared/account/file.ts'
import { recordsOf } from '../../../shared/account/records/record.ts'
import { pageText } from '../../../shared/document/text.ts'
import { dialogScript } from '../harness/dialogs.ts'
import { freshProfile, launchAcumen } from '../harness/launch.ts'
import { windowOf } from '../harness/window.ts'

const filing = join(repositoryRoot, 'tests/fixtures/companyfacts/mrvl.json')
const sentence = 'The cycle is long because inventory waits for the next design win.'

test('create, import, write, kill -9, start again, export: nothing is lost and the PDF holds it', {
  timeout: 240_000,
}, async () => {
  const profile = freshProfile()
  const dialogs = dialogScript()

  const first = await launchAcumen({ profile, env: dialogs.env })
  const before = windowOf(first.page)
  await first.page.getByRole('button', { name: /^Start an account Begin/ }).click()
  await before.answer('Marvell')
  await first.page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()

  dialogs.open(filing)
  await before.command('Import a Filing')
  await before.pick('Into Marvell')
  await before.says(/5 fiscal years, 5 quarters, \d+ figures added/)
  await first.page.getByRole('heading', { level: 1, name: 'Cash flow' }).waitFor()
  await before.notes('Cash flow notes').click()
  await first.page.keyboard.type(sentence)
  await before.saved(sentence)
  await first.kill()

  const later = dialogScript()
  const second = await launchAcumen({ profile, env: later.env })
  const after = windowOf(second.page)
  await after.openSection('Marvell', 'Cash flow')
  await expect.poll(() => after.notes('Cash flow notes').textContent()).toContain(sentence)
  // 2026-01-31: DSO 97.39 days, worked by hand from the filing.
  await after.says('97.4')

  const pdf = join(later.folder, 'brief.pdf')
  later.save(pdf)
  await second.page.keyboard.press('Control+K')
  await second.page.keyboard.press('Control+E')
  await after.pick('One page')
  await after.pick('CFO')
  await after.says(/The brief, 1 page, was written to/)
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  expect(text).toContain('Marvell')
  expect(text).toMatch(/1 of 1/)
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Title:\s+.*Marvell/)

  const file = join(later.folder, 'marvell.acumen.json')
  later.save(file)
  await after.command('Export Account File')
  await after.says(/Marvell was written to/)
  const reading = readAccountFile(readFileSync(file))
  if (!reading.ok) throw new Error(reading.problems[0]?.text)
  const notes = reading.notebook.pages.find((page) => page.section === 'cash')
  expect(notes === undefined ? '' : pageText(notes.body)).toContain(sentence)
  const revenue = recordsOf(reading.notebook.records, 'figure').find(
    (figure) => figure.metric === 'revenue' && figure.period.kind === 'FY' && figure.period.end === '2026-01-31',
  )
  expect(revenue?.value).toEqual({ kind: 'stated', value: '8194600000' })

  later.open(file)
  await after.command('Import Account File')
  await expect.poll(() => second.page.getByRole('treeitem', { name: /^Marvell/ }).count(), { timeout: 20_000 }).toBe(2)
  await second.close()
})
