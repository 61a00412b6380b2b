import { expect, test } from 'vitest'
import { freshProfile, launchAcumen } from '../e2e/harness/launch.ts'
import { windowOf } from '../e2e/harness/window.ts'
import { contentOf, opening, openPlantVisit, places, vaultText } from './harness/profiles.ts'

/** Lets the database say what a newer program would: another version, which this one is too old to write. */
function makeNewer(version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('acumen', version * 10)
    request.onerror = () => reject(request.error)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('newThings')
      request.transaction?.objectStore('meta').put({ key: 'schema', version, minReader: version })
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}

/** Version and rows, as they are. */
function readAll(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('acumen')
    request.onerror = () => reject(request.error)
    request.onsuccess = async () => {
      const names = [...request.result.objectStoreNames]
      const transaction = request.result.transaction(names)
      const rows = names.map(
        (name) =>
          new Promise((done) => {
            const all = transaction.objectStore(name).getAll()
            all.onsuccess = () => done([name, all.result])
          }),
      )
      resolve(JSON.stringify([request.result.version, await Promise.all(rows)]))
      request.result.close()
    }
  })
}

test('notebooks of a newer program are refused with a sentence, and not touched', async () => {
  const profile = freshProfile()
  const first = await launchAcumen({ profile })
  await openPlantVisit(first.page)
  await first.page.keyboard.type('Written by the newer one.')
  await expect.poll(() => vaultText(profile), { timeout: 20_000 }).toContain('Written by the newer one.')
  await first.page.evaluate(makeNewer, 2)
  const before = await first.page.evaluate(readAll)
  await first.close()
  const vault = contentOf(places(profile).vault)

  const second = await launchAcumen({ profile })
  expect(await opening(second)).toBe('refused')
  await windowOf(second.page).says(
    'These notebooks were last used by a newer version of Acumen. Start that version; nothing was touched.',
  )
  expect(await second.page.getByRole('button', { name: 'Set it aside and restore' }).count()).toBe(0)
  await second.page.getByRole('button', { name: 'Try again' }).click()
  expect(await opening(second)).toBe('refused')
  expect(await second.page.evaluate(readAll)).toBe(before)
  await second.close()
  expect(contentOf(places(profile).vault)).toEqual(vault)
})
