import { spawn } from 'node:child_process'
import { expect, inject, test } from 'vitest'
import { electronEnvironment, programArguments } from '../../build/steps/electron.mjs'
import { type Acumen, freshProfile, launchAcumen } from '../e2e/harness/launch.ts'
import { windowOf } from '../e2e/harness/window.ts'
import { names, openPlantVisit, showPlantVisit } from './harness/profiles.ts'

/** Closes the window as its close button does, in the turn in which this is asked. */
function closeWindow({ app }: Acumen): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
}

/** Asked before the end: Playwright forgets a program that is gone. */
function exitOf({ app }: Acumen): Promise<number | null> {
  const process = app.process()
  return new Promise((resolve) => process.once('exit', resolve))
}

test('a window that is closed right after the last key keeps every key', async () => {
  const profile = freshProfile()
  const acumen = await launchAcumen({ profile })
  await openPlantVisit(acumen.page)
  await acumen.page.keyboard.insertText('Typed in the very last moment.')
  const exit = exitOf(acumen)
  await closeWindow(acumen)
  expect(await exit).toBe(0)

  const again = await launchAcumen({ profile })
  await showPlantVisit(again.page)
  const text = windowOf(again.page).notes(names.text)
  expect(await text.textContent()).toBe('Typed in the very last moment.')
  await text.press('Control+End')
  await again.page.keyboard.insertText(' And by quitting.')
  await again.close()

  const last = await launchAcumen({ profile })
  await showPlantVisit(last.page)
  expect(await windowOf(last.page).notes(names.text).textContent()).toBe(
    'Typed in the very last moment. And by quitting.',
  )
})

test('a page that hangs does not keep its window open', async () => {
  const acumen = await launchAcumen()
  await windowOf(acumen.page).ready()
  // Never answered: the page is busy for ever.
  acumen.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined)
  const exit = exitOf(acumen)
  await closeWindow(acumen)
  expect(await exit).toBe(0)
})

test('a second start on the same profile brings the first window to the front, and ends', async () => {
  const first = await launchAcumen()
  await windowOf(first.page).ready()
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const second = spawn(inject('electronExecutable'), programArguments([`--profile-dir=${first.profile}`]), {
    env: electronEnvironment(inject('displayEnvironment')),
    stdio: 'ignore',
  })
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
  const windows = () =>
    first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))
  await expect.poll(windows).toEqual([true])
})
