import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Acumen, freshProfile, launchAcumen } from '../../e2e/harness/launch.ts'
import { windowOf } from '../../e2e/harness/window.ts'

export const names = { account: 'Orchard Foods', page: 'Plant visit', text: 'Plant visit, text' } as const
/** The first is in the vault, the second in the save log alone. */
export const sentences = ['Twelve trucks wait at noon.', ' The dock has two doors.'] as const

export const places = (profile: string) => ({
  vault: join(profile, 'vault'),
  log: join(profile, 'save-log.jsonl'),
  ledger: join(profile, 'ledger.json'),
  /** Chromium names it after the origin of our page. */
  database: join(profile, 'IndexedDB/app_acumen_0.indexeddb.leveldb'),
})

/** Makes an account with a page of its own in front, ready to be typed on. */
export async function openPlantVisit(page: Page): Promise<void> {
  const window = windowOf(page)
  await window.command('New Account')
  await window.answer(names.account)
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
  await window.command('New Page')
  await window.answer(names.page)
  await window.notes(names.text).click()
}

/** Fills the profile as a person would, and ends every process while the newest sentence is in the save log only. */
export async function fillProfile(profile: string): Promise<void> {
  const acumen = await launchAcumen({ profile })
  await openPlantVisit(acumen.page)
  // A first generation, so that the sentence is in a second one.
  await expect.poll(() => vaultText(profile), { timeout: 20_000 }).toContain(names.page)
  await acumen.page.keyboard.type(sentences[0])
  await expect.poll(() => vaultText(profile), { timeout: 20_000 }).toContain(sentences[0])
  await acumen.page.keyboard.type(sentences[1])
  await expect.poll(() => readIfThere(places(profile).log), { timeout: 20_000, interval: 20 }).toContain(sentences[1])
  await acumen.kill()
}

/** The same profile once more, to be damaged in another way. */
export function copyOf(profile: string): string {
  const copy = freshProfile()
  cpSync(profile, copy, { recursive: true })
  // Chromium's mark of who runs on the profile.
  for (const name of readdirSync(copy)) if (name.startsWith('Singleton')) rmSync(join(copy, name), { force: true })
  return copy
}

/** All current copies of the vault, as text. */
export function vaultText(profile: string): string {
  return filesBelow(places(profile).vault)
    .filter((path) => path.endsWith('current.acumen.json'))
    .map((path) => readIfThere(path))
    .join('\n')
}

export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** What the folder holds: path and content of every file, except drafts under way. */
export function contentOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(filesBelow(folder).map((path) => [relative(folder, path), readIfThere(path)]))
}

export function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** What the program shows first: its shell, the view that asks what to bring back, or the one that refuses. */
export async function opening(acumen: Acumen): Promise<'shell' | 'recovery' | 'refused'> {
  const { page } = acumen
  const shell = page.locator('.wb-tab').first()
  const recovery = page.getByRole('heading', { name: 'Your notebooks need a look before they open' })
  const refused = page.getByRole('heading', { name: 'Acumen could not open your notebooks' })
  await shell.or(recovery).or(refused).first().waitFor()
  if (await recovery.isVisible()) return 'recovery'
  return (await refused.isVisible()) ? 'refused' : 'shell'
}

/** Opens the page from the tree: which tabs were open is not what survives a kill at any moment. */
export async function showPlantVisit(page: Page): Promise<void> {
  await windowOf(page).ready()
  const tree = page.getByRole('tree', { name: 'Accounts' })
  const account = tree.getByRole('treeitem', { name: names.account }).first()
  await account.waitFor()
  if ((await account.getAttribute('aria-expanded')) === 'false') await account.click()
  await tree.getByRole('treeitem', { name: names.page }).click()
  await windowOf(page).notes(names.text).waitFor()
}

/** The ids of all accounts in the database. */
export function accountIds(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open('acumen')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const keys = request.result.transaction('accounts').objectStore('accounts').getAllKeys()
          keys.onsuccess = () => resolve(keys.result.map(String))
          keys.onerror = () => reject(keys.error)
          request.result.close()
        }
      }),
  )
}
