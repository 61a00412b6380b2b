import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isRoot } from '../../build/steps/system.mjs'
import { writePicked } from '../../electron/files.ts'
import { SaveLog } from '../../electron/keeping/save-log.ts'
import { Vault } from '../../electron/keeping/vault.ts'
import type { AccountId } from '../../shared/account/ids.ts'

const account = '01890000-0000-7000-8000-000000000001' as AccountId // as the vault is given it, already parsed
const now = () => new Date()
const megabyte = 1024 * 1024

/** A disk of four megabytes, or null where this user may not mount one. */
function smallDisk(): string | null {
  if (process.platform !== 'linux' || !isRoot()) return null
  const disk = mkdtempSync(join(tmpdir(), 'acumen-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    rmSync(disk, { recursive: true })
    return null
  }
  onTestFinished(() => {
    execFileSync('umount', [disk])
    rmSync(disk, { recursive: true })
  })
  return disk
}

test('a full disk stops writing, says so, and loses nothing that was there', async ({ skip }) => {
  const disk = smallDisk()
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
