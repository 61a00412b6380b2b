import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { launchAcumen } from '../e2e/harness/launch.ts'
import { windowOf } from '../e2e/harness/window.ts'
import {
  accountIds,
  contentOf,
  copyOf,
  filesBelow,
  fillProfile,
  names,
  opening,
  places,
  readIfThere,
  sentences,
} from './harness/profiles.ts'

const whole = sentences.join('')
const filled = mkdtempSync(join(tmpdir(), 'acumen-filled-'))
afterAll(() => rmSync(filled, { recursive: true, force: true, maxRetries: 5 }))
let filling: Promise<void> | undefined

/** A profile of its own for a test: a notebook that was killed when its newest sentence was in the save log alone. */
async function filledProfile(): Promise<string> {
  // In the first test, since the program is ended with the test that started it.
  filling ??= fillProfile(filled)
  await filling
  return copyOf(filled)
}

async function start(profile: string) {
  const acumen = await launchAcumen({ profile })
  return { acumen, page: acumen.page, window: windowOf(acumen.page), first: await opening(acumen) }
}

type Started = Awaited<ReturnType<typeof start>>

/** Presses the button, and waits for the page that was in front before the damage. */
async function restore({ page, window }: Started) {
  await page.getByRole('button', { name: 'Restore the newest good state' }).click()
  await window.ready()
}

async function showsText({ window }: Started, text: string) {
  await expect.poll(() => window.notes(names.text).textContent()).toBe(text)
}

describe('a database that was taken away', () => {
  test('is no first start: it is said per account, and comes back under its ids with the newest text', async () => {
    const profile = await filledProfile()
    const [account] = readdirSync(places(profile).vault)
    rmSync(join(profile, 'IndexedDB'), { recursive: true })
    const started = await start(profile)
    expect(started.first).toBe('recovery')
    const row = started.page.getByRole('row', { name: names.account })
    await row.getByText('nothing').waitFor()
    await row.getByText('0 records, 10 pages').waitFor()

    await restore(started)
    await showsText(started, whole)
    expect(await accountIds(started.page)).toEqual([account])
    await started.acumen.close()

    const again = await start(profile)
    expect(again.first).toBe('shell')
    await showsText(again, whole)
  })

  test('and left as it is, loses no copy', async () => {
    const profile = await filledProfile()
    rmSync(join(profile, 'IndexedDB'), { recursive: true })
    const { vault, log } = places(profile)
    const before = { vault: contentOf(vault), log: readIfThere(log) }
    const { acumen, page, window, first } = await start(profile)
    expect(first).toBe('recovery')
    await page.getByRole('button', { name: 'Continue with what the database has' }).click()
    await window.ready()
    expect(await page.getByRole('treeitem').count()).toBe(0)
    await window.command('New Account')
    await window.answer('Another')
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
    await acumen.close()
    expect(contentOf(vault)).toMatchObject(before.vault)
    expect(readIfThere(log)).toContain(before.log.trim())
    const again = await start(profile)
    expect(again.first).toBe('shell')
  })

  test.each([
    ['was lost', (ledger: string) => rmSync(ledger)],
    ['is damaged', (ledger: string) => writeFileSync(ledger, '{"accounts":')],
    ['is empty', (ledger: string) => truncateSync(ledger)],
  ])('is noticed by the vault when the ledger %s too', async (_what, harm) => {
    const profile = await filledProfile()
    rmSync(join(profile, 'IndexedDB'), { recursive: true })
    harm(places(profile).ledger)
    const { acumen, first } = await start(profile)
    expect(first).toBe('recovery')
    await acumen.close()
    // Also at the next start, when there is a ledger again that knows of nothing.
    const again = await start(profile)
    expect(again.first).toBe('recovery')
    await restore(again)
    await showsText(again, whole)
  })
})

describe('a database whose files are damaged', () => {
  const damages: readonly (readonly [string, (folder: string) => void])[] = [
    [
      'emptied',
      (folder) => {
        rmSync(folder, { recursive: true })
        mkdirSync(folder)
      },
    ],
    ['cut to nothing', (folder) => each(folder, /./, (path) => truncateSync(path))],
    ['without its table of files', (folder) => each(folder, /^MANIFEST/, (path) => truncateSync(path))],
    ['pointing nowhere', (folder) => each(folder, /^CURRENT$/, (path) => writeFileSync(path, 'MANIFEST-999999\n'))],
    ['overwritten in the middle', (folder) => each(folder, /\.(log|ldb)$/, (path) => overwrite(path, 0.5))],
    ['overwritten near the end', (folder) => each(folder, /\.(log|ldb)$/, (path) => overwrite(path, 0.97))],
  ]

  test.each(damages)('%s opens whole or asks, and the newest text comes back', async (_state, damage) => {
    const profile = await filledProfile()
    damage(places(profile).database)
    const started = await start(profile)
    if (started.first === 'refused') {
      await started.page.getByRole('button', { name: 'Set it aside and restore' }).click()
      await started.page.getByRole('button', { name: 'Restore the newest good state' }).waitFor()
      expect(readdirSync(join(profile, 'set-aside')).filter((name) => name.startsWith('unreadable-'))).toHaveLength(1)
    }
    if (started.first !== 'shell') await restore(started)
    await showsText(started, whole)
  })
})

describe('a copy that is damaged', () => {
  test('gives way to the same copy among the generations, without a loss', async () => {
    const profile = await filledProfile()
    rmSync(join(profile, 'IndexedDB'), { recursive: true })
    each(places(profile).vault, /current\.acumen\.json$/, (path) => overwrite(path, 0.5))
    const started = await start(profile)
    expect(await started.page.getByText('is damaged').count()).toBe(0)
    await restore(started)
    await showsText(started, whole)
  })

  test('gives way to an older one, and the window says so', async () => {
    const profile = await filledProfile()
    rmSync(join(profile, 'IndexedDB'), { recursive: true })
    each(places(profile).vault, /current\.acumen\.json$/, (path) => overwrite(path, 0.5))
    const generations = filesBelow(places(profile).vault).filter((path) => path.includes('/generations/'))
    expect(generations.length).toBeGreaterThan(1)
    overwrite([...generations].sort().at(-1) ?? '', 0.5)
    const started = await start(profile)
    await started.page
      .getByText(`The newest copy of ${names.account} is damaged, so the one before it is used`)
      .waitFor()
    await restore(started)
    await started.page.getByRole('treeitem', { name: names.account }).waitFor()
  })

  test('and the only one, is said and left as it is', async () => {
    const profile = await filledProfile()
    rmSync(join(profile, 'IndexedDB'), { recursive: true })
    rmSync(places(profile).log)
    const { vault } = places(profile)
    each(vault, /\.acumen\.json$/, (path) => overwrite(path, 0.5))
    const before = contentOf(vault)
    const { page, first } = await start(profile)
    expect(first).toBe('recovery')
    await page.getByText(`Every copy of ${names.account} is damaged.`).waitFor()
    expect(await page.getByRole('button', { name: 'Restore the newest good state' }).isDisabled()).toBe(true)
    expect(contentOf(vault)).toEqual(before)
  })
})

function each(folder: string, name: RegExp, harm: (path: string) => void): void {
  const found = filesBelow(folder).filter((path) => name.test(path.slice(path.lastIndexOf('/') + 1)))
  expect(found).not.toEqual([])
  for (const path of found) harm(path)
}

/** Writes over some bytes at this part of the file, as a bad sector does. */
function overwrite(path: string, part: number): void {
  const bytes = readFileSync(path)
  const from = Math.floor(bytes.length * part)
  bytes.fill(0x5a, from, from + 64)
  writeFileSync(path, bytes)
}
