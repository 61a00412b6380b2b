import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { freshProfile, launchAcumen } from '../e2e/harness/launch.ts'
import { windowOf } from '../e2e/harness/window.ts'
import { names, openPlantVisit, showPlantVisit } from './harness/profiles.ts'

/** One look at the screen, by the window's own clock. */
interface Look {
  /** ms since the page began */
  readonly at: number
  readonly text: string
  readonly saved: boolean
}

/** The promise, ms, and what the machine may take on top: a commit forced to the disk, a frame, the kill itself. */
const promised = 500
const allowance = 500
const rounds = 4

test('what the screen showed as saved survives kill -9 at any moment of typing, and half a second at most is lost', {
  timeout: 120_000,
}, async () => {
  const profile = freshProfile()
  const random = seeded(20_261_123)
  let looks: readonly Look[] = []
  for (let round = 0; round <= rounds; round++) {
    const acumen = await launchAcumen({ profile })
    await (round === 0 ? openPlantVisit(acumen.page) : showPlantVisit(acumen.page))
    const text = windowOf(acumen.page).notes(names.text)
    if (looks.length > 0) expectKept(looks, (await text.textContent()) ?? '')
    if (round === rounds) break

    const seen = watchScreen(acumen.page)
    await text.click()
    await acumen.page.keyboard.press('Control+End')
    const typing = typeOn(acumen.page, round, random)
    // Something that the screen called saved, and then any moment after.
    const timesSaved = () => seen.filter((look, index) => look.saved && seen[index - 1]?.saved === false).length
    await expect.poll(timesSaved, { interval: 5, timeout: 20_000 }).toBeGreaterThan(0)
    const moment = (seen.at(-1)?.at ?? 0) + random() * 2_000
    await expect.poll(() => seen.at(-1)?.at ?? 0, { interval: 1, timeout: 20_000 }).toBeGreaterThan(moment)
    await acumen.kill()
    await typing
    looks = seen
  }
})

function expectKept(looks: readonly Look[], kept: string): void {
  const saved = looks.filter((look) => look.saved).at(-1)?.text ?? ''
  expect(kept.startsWith(saved)).toBe(true)
  const last = looks.at(-1)
  const lost = looks.find((look) => look.text.length > kept.length)
  // All that was typed is a beginning of the same text: nothing is missing in the middle.
  expect(last?.text.startsWith(kept.slice(0, last.text.length))).toBe(true)
  if (last !== undefined && lost !== undefined) expect(last.at - lost.at).toBeLessThan(promised + allowance)
}

/** What the page shows, after each frame; told at once, since the page is about to be killed. */
function watchScreen(page: Page): readonly Look[] {
  const looks: Look[] = []
  page.on('console', (message) => {
    const [, told] = /^look (.*)$/.exec(message.text()) ?? []
    if (told !== undefined) looks.push(JSON.parse(told))
  })
  const started = page.evaluate((label) => {
    const look = () => {
      const editor = document.querySelector(`[data-testid="page-editor"][aria-label="${label}"]`)
      const saved = [...document.querySelectorAll('.wb-status-item')].some((item) =>
        item.textContent?.startsWith('Saved'),
      )
      // biome-ignore lint/suspicious/noConsole: the one way out of a page that is killed a moment later.
      console.log(`look ${JSON.stringify({ at: performance.now(), text: editor?.textContent ?? '', saved })}`)
      requestAnimationFrame(() => setTimeout(look))
    }
    look()
  }, names.text)
  started.catch(() => undefined)
  return looks
}

/** Types fast, resting now and then as one does, until the program is gone. */
async function typeOn(page: Page, round: number, random: () => number): Promise<void> {
  try {
    for (let burst = 0; ; burst++) {
      const words = Array.from({ length: 1 + random() * 20 }, (_, index) => ` ${round}.${burst}.${index}`).join('')
      await page.keyboard.type(words, { delay: 10 })
      // A key that writes nothing, held for as long as the rest lasts.
      await page.keyboard.press('Shift', { delay: random() * 700 })
    }
  } catch {
    // The window was killed while it was being typed in: that is the test.
  }
}

/** Mulberry32: the same moments in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
