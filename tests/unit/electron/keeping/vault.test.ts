import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Vault } from '../../../../electron/keeping/vault.ts'
import type { AccountId } from '../../../../shared/account/ids.ts'

const account = '01890000-0000-7000-8000-000000000001' as AccountId // as the vault is given it, already parsed
const other = '01890000-0000-7000-8000-000000000002' as AccountId // as above

let folder = ''
let time = 0
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'acumen-vault-'))
  time = Date.UTC(2026, 10, 23, 10)
})
afterEach(() => rmSync(folder, { recursive: true }))

const vault = () => new Vault(folder, () => new Date(time))
const bytes = (text: string) => new TextEncoder().encode(text)
const write = (text: string, revision: number, to = vault()) =>
  to.write({ account, name: 'Acme', revision, bytes: bytes(text) })
const currentPath = () => join(folder, account, 'current.acumen.json')
const generationFiles = () => readdirSync(join(folder, account, 'generations')).sort()

async function readText(generation: string | null = null) {
  const read = await vault().read(account, generation)
  return read.ok ? new TextDecoder().decode(read.value.bytes) : read.code
}

test('what was written is listed and read back, also by the next start', async () => {
  const written = await write('{"one":1}', 7)
  expect(written).toMatchObject({ ok: true, value: { at: '2026-11-23T10:00:00.000Z' } })
  expect(await readText()).toBe('{"one":1}')
  const generation = written.ok ? written.value.generation : ''
  expect(await vault().list()).toEqual({
    ok: true,
    value: {
      accounts: [
        {
          account,
          name: 'Acme',
          at: '2026-11-23T10:00:00.000Z',
          revision: 7,
          bytes: 9,
          generations: [{ id: generation, at: '2026-11-23T10:00:00.000Z', size: 9 }],
        },
      ],
    },
  })
})

test('each write is a generation, the same content again is not', async () => {
  await write('a', 1)
  time += 60_000
  await write('b', 2)
  time += 60_000
  await write('b', 3)
  expect(generationFiles()).toHaveLength(2)
  expect(await readText()).toBe('b')
})

test('writes of one account that are asked for at once are all kept, in order', async () => {
  const one = vault()
  await Promise.all([write('a', 1, one), write('b', 2, one), write('c', 3, one)])
  expect(generationFiles()).toHaveLength(3)
  expect(await readText()).toBe('c')
  expect(await vault().verify()).toEqual({ ok: true, value: { accounts: 1, damaged: [] } })
})

test('generations are thinned out as promised, and the newest is among them', async () => {
  const one = vault()
  for (let index = 0; index < 15; index++) {
    time += 1000
    await write(`copy ${index}`, index, one)
  }
  expect(generationFiles()).toHaveLength(10)
  expect(await readText()).toBe('copy 14')
})

test('a clock that was set back does not make the newest copy look old', async () => {
  await write('a', 1)
  time -= 86_400_000
  await write('b', 2)
  const list = await vault().list()
  expect(list.ok && (await readText(list.value.accounts[0]?.generations[0]?.id ?? null))).toBe('b')
})

test('a damaged current copy is seen, and the newest good generation read instead', async () => {
  await write('a', 1)
  time += 1000
  await write('b', 2)
  writeFileSync(currentPath(), 'B')
  expect(await vault().verify()).toMatchObject({ ok: true, value: { damaged: [{ account, generation: null }] } })
  expect(await readText()).toBe('b')
  const newest = generationFiles().at(-1) ?? ''
  writeFileSync(join(folder, account, 'generations', newest), '')
  expect(await readText()).toBe('a')
  expect(await readText(newest.replace('.acumen.json', ''))).toBe('damaged')
})

test('an account whose label was lost is still listed and read', async () => {
  await write('a', 1)
  rmSync(join(folder, account, 'label.json'))
  expect(await vault().list()).toMatchObject({ ok: true, value: { accounts: [{ account, revision: 1 }] } })
  expect(await readText()).toBe('a')
})

test('a damaged account is repaired by the next write of the same content', async () => {
  await write('a', 1)
  writeFileSync(currentPath(), 'x')
  writeFileSync(join(folder, account, 'generations', generationFiles()[0] ?? ''), 'x')
  time += 1000
  await write('a', 2)
  expect(await readText()).toBe('a')
})

test('what is not ours in the folder is left alone', async () => {
  writeFileSync(join(folder, 'notes.txt'), 'mine')
  await write('a', 1)
  writeFileSync(join(folder, account, 'generations', 'mine.txt'), 'mine')
  writeFileSync(join(folder, account, 'generations', 'x.draft'), 'mine')
  expect(await vault().list()).toMatchObject({ ok: true, value: { accounts: [{ generations: [{ size: 1 }] }] } })
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine')
})

test('erasing an account takes every copy of it and of no other', async () => {
  await write('a', 1)
  await vault().write({ account: other, name: 'Other', revision: 1, bytes: bytes('o') })
  expect(await vault().erase(account)).toEqual({ ok: true, value: {} })
  expect(existsSync(join(folder, account))).toBe(false)
  expect(await vault().read(account, null)).toMatchObject({ ok: false, code: 'notFound' })
  expect(await vault().list()).toMatchObject({ ok: true, value: { accounts: [{ account: other }] } })
})

test('an empty vault lists nothing', async () => {
  expect(await new Vault(join(folder, 'none'), () => new Date(time)).list()).toEqual({
    ok: true,
    value: { accounts: [] },
  })
})

test('erasing what is older leaves the current copy, and nothing else', async () => {
  await write('secret', 1)
  time += 1000
  await write('clean', 2)
  writeFileSync(join(folder, account, 'current.acumen.json.x.draft'), 'secret')
  expect(await vault().eraseOlder(account)).toEqual({ ok: true, value: {} })
  expect(generationFiles()).toHaveLength(1)
  expect(readdirSync(join(folder, account)).sort()).toEqual(['current.acumen.json', 'generations', 'label.json'])
  expect(await readText()).toBe('clean')
})

test('older copies stay when the current one is damaged: they may be all there is', async () => {
  await write('a', 1)
  time += 1000
  await write('b', 2)
  writeFileSync(currentPath(), 'x')
  expect(await vault().eraseOlder(account)).toMatchObject({ ok: false, code: 'damaged' })
  expect(generationFiles()).toHaveLength(2)
})

test('a copy says of itself which one it is, so that an older one is not taken for the newest', async () => {
  await write('a', 1)
  time += 1000
  await write('b', 2)
  const revision = async () => {
    const read = await vault().read(account, null)
    return read.ok ? read.value.revision : read.code
  }
  expect(await revision()).toBe(2)
  writeFileSync(currentPath(), 'x')
  expect(await revision()).toBe(2)
  writeFileSync(join(folder, account, 'generations', generationFiles().at(-1) ?? ''), 'x')
  expect(await revision()).toBe(1)
})
