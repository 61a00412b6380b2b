import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { freshProfile, launchAcumen } from '../e2e/harness/launch.ts'
import { windowOf } from '../e2e/harness/window.ts'
import { names, openPlantVisit } from './harness/profiles.ts'

test('what was open, and where, is there again after the program was killed a second later', async () => {
  const profile = freshProfile()
  const acumen = await launchAcumen({ profile })
  const window = windowOf(acumen.page)
  await openPlantVisit(acumen.page)
  await window.command('Color Theme')
  await window.pick('Light High Contrast')
  await window.command('Zoom In')
  await window.command('Toggle Panel')
  await expect.poll(() => acumen.page.locator('[data-part="panel"]').count()).toBe(0)
  const kept = () => keptState(acumen.page)
  await expect.poll(kept, { timeout: 1_000, interval: 20 }).toContain('"panel":{"isOpen":false')
  await acumen.kill()

  const again = await launchAcumen({ profile })
  await windowOf(again.page).notes(names.text).waitFor()
  expect(await again.page.locator('[data-part="panel"]').count()).toBe(0)
  expect(await again.page.evaluate(() => document.documentElement.getAttribute('data-theme'))).toBe('hc-light')
  await expect.poll(() => again.page.evaluate(() => devicePixelRatio)).toBeCloseTo(1.2)
})

/** All that the database holds of the window, as text. */
function keptState(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open('acumen')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const rows = request.result
            .transaction('settings')
            .objectStore('settings')
            .getAll(IDBKeyRange.bound('state/main/', 'state/main0'))
          rows.onsuccess = () => resolve(rows.result.map(({ value }) => String(value)).join('\n'))
          rows.onerror = () => reject(rows.error)
          request.result.close()
        }
      }),
  )
}

test('what changed right before the end is kept; a state that cannot be read costs the layout, not the program', async () => {
  const profile = freshProfile()
  const acumen = await launchAcumen({ profile })
  await openPlantVisit(acumen.page)
  await windowOf(acumen.page).command('Split Editor Right')
  // Without a pause: what has not been written yet is written now.
  await acumen.close()
  const between = await launchAcumen({ profile })
  await windowOf(between.page).notes(names.text).waitFor()
  expect(await between.page.locator('.dv-groupview').count()).toBe(2)
  await between.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('acumen')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const transaction = request.result.transaction('settings', 'readwrite')
          for (const [key, value] of [
            ['editors', '{"dock":{"grid":{"root":7},"panels":[]},"recent":{}}'],
            ['layout', '{"left":'],
            ['recent-commands', { not: 'text' }],
          ])
            transaction.objectStore('settings').put({ key: `state/main/${key}`, value })
          transaction.oncomplete = () => resolve()
          transaction.onabort = () => reject(transaction.error)
        }
      }),
  )
  await between.kill()
  const again = await launchAcumen({ profile })
  await windowOf(again.page).ready()
})
