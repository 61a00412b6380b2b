import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isRoot } from '../../build/steps/system.mjs'
import { writePicked } from '../../electron/files.ts'
import { SaveLog } from '../../electron/keeping/save-log.ts'
import { Vault } from '../../electron/keeping/vault.ts'
import type { AccountId } from '../../shared/account/ids.ts'
import { launchAcumen } from '../e2e/harness/launch.ts'
import { windowOf } from '../e2e/harness/window.ts'
import { names, opening, openPlantVisit, showPlantVisit } from './harness/profiles.ts'

const account = '01890000-0000-7000-8000-000000000001' as AccountId // as the vault is given it, already parsed
const full = /The disk is full\. Your text is kept in this window/
const now = () => new Date()
const megabyte = 1024 * 1024

/** A disk of so many megabytes, or null where this user may not mount one. */
function smallDisk(size: number): string | null {
  if (process.platform !== 'linux' || !isRoot()) return null
  const disk = mkdtempSync(join(tmpdir(), 'acumen-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    rmSync(disk, { recursive: true })
    return null
  }
  onTestFinished(() => {
    // Lazily: a process that was just killed may still hold a file.
    execFileSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true })
  })
  return disk
}

test('a full disk stops writing, says so, and loses nothing that was there', async ({ skip }) => {
  const disk = smallDisk(4)
  if (disk === null) return skip('no disk can be mounted here')
  const vault = new Vault(join(disk, 'vault'), now)
  const first = new TextEncoder().encode('first')
  expect(await vault.write({ account, name: 'Acme', revision: 1, bytes: first })).toMatchObject({ ok: true })
  const log = new SaveLog(join(disk, 'save-log.jsonl'), now)
  await log.append(['{"account":"x","revision":1}'])
  mkdirSync(join(disk, 'out'))
  writeFileSync(join(disk, 'out/brief.pdf'), 'the brief of yesterday')

  const large = new Uint8Array(5 * megabyte).fill(65)
  expect(await vault.write({ account, name: 'Acme', revision: 2, bytes: large })).toMatchObject({ code: 'diskFull' })
  expect(await log.append([`{"text":"${'x'.repeat(5 * megabyte)}"}`])).toMatchObject({ code: 'diskFull' })
  expect(await writePicked(join(disk, 'out/brief.pdf'), large)).toMatchObject({ code: 'diskFull' })

  const read = await vault.read(account, null)
  expect(read.ok && new TextDecoder().decode(read.value.bytes)).toBe('first')
  expect(await vault.verify()).toEqual({ ok: true, value: { accounts: 1, damaged: [] } })
  expect(await log.read()).toEqual({ ok: true, value: { lines: ['{"account":"x","revision":1}'] } })
  expect(readdirSync(join(disk, 'out'))).toEqual(['brief.pdf'])

  // No draft was left that would keep the disk full: a small copy fits again at once.
  const small = new TextEncoder().encode('second')
  expect(await vault.write({ account, name: 'Acme', revision: 3, bytes: small })).toMatchObject({ ok: true })
  expect(await log.append(['{"account":"x","revision":2}'])).toMatchObject({ ok: true })
  expect(await log.read()).toMatchObject({
    ok: true,
    value: { lines: [expect.any(String), '{"account":"x","revision":2}'] },
  })
})

test('the window says that the disk is full, keeps what is typed, and saves it when there is room again', async ({
  skip,
}) => {
  const disk = smallDisk(300)
  if (disk === null) return skip('no disk can be mounted here')
  const profile = join(disk, 'profile')
  const first = await launchAcumen({ profile })
  const window = windowOf(first.page)
  await openPlantVisit(first.page)
  await first.page.keyboard.type('Before.')
  await window.saved('Before.')

  const filler = join(disk, 'filler')
  fill(filler)
  await first.page.getByText(full).first().waitFor()
  await window.notes(names.text).click()
  await first.page.keyboard.press('Control+End')
  await first.page.keyboard.type(' While it was full.')
  await first.page.getByText(full).first().waitFor()
  expect(await window.notes(names.text).textContent()).toBe('Before. While it was full.')

  rmSync(filler)
  await window.saved('Before. While it was full.')
  await first.kill()

  const second = await launchAcumen({ profile })
  expect(await opening(second)).toBe('shell')
  await showPlantVisit(second.page)
  expect(await windowOf(second.page).notes(names.text).textContent()).toBe('Before. While it was full.')
})

/** Takes the last byte there is. */
function fill(path: string): void {
  const file = openSync(path, 'w')
  try {
    for (let size = megabyte; size >= 1; size = Math.floor(size / 16)) {
      const block = new Uint8Array(size)
      try {
        for (;;) writeSync(file, block)
      } catch {
        // No room for a block of this size any more.
      }
    }
  } finally {
    closeSync(file)
  }
}
