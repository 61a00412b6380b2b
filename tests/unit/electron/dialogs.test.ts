import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ dialog: {} }))
const { safeFileName, scriptedDialogs } = await import('../../../electron/dialogs.ts')

test.each([
  ['Procter & Gamble', 'Procter & Gamble.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['a/b\\c:d', 'a b c d.pdf'],
  ['brief.pdf', 'brief.pdf'],
  ['...', 'Acumen.pdf'],
  ['\u0000', 'Acumen.pdf'],
])('%j is saved as %j', (suggested, name) => {
  expect(safeFileName(suggested, '.pdf')).toBe(name)
})

test('a suggested name is never a path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (suggested) => {
      const name = safeFileName(suggested, '.pdf')
      expect(name).not.toMatch(/[/\\]|^\./)
      expect(name.endsWith('.pdf')).toBe(true)
    }),
  )
})

test('dialogs of tests give what their file lists, in order, and then cancel', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'acumen-dialogs-'))
  const path = join(folder, 'dialogs.json')
  writeFileSync(path, JSON.stringify({ open: ['/a', null, '/b'] }))
  const dialogs = scriptedDialogs(path)
  const opened = [
    await dialogs.open('account', null),
    await dialogs.open('account', null),
    await dialogs.open('account', null),
    await dialogs.open('account', null),
  ]
  rmSync(folder, { recursive: true })
  expect(opened).toEqual(['/a', null, '/b', null])
})
