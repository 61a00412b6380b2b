import { fillWithAccounts } from './many-accounts.mjs'
import { startProgram, waitForEditor } from './programs.mjs'

const switches = 60
const frames = 120

/**
 * From the press on a row of another account to the frame that shows its page, among a thousand accounts; against the
 * frames of an empty window on the same machine.
 *
 * @param {import('./main.mjs').Contestants} contestants
 * @returns {Promise<import('./main.mjs').Measured>}
 */
export async function measureSwitchAccount({ ours, theirs, on }) {
  await fillWithAccounts(ours, on)
  return { ours: await switchAccounts(ours, on), theirs: await countFrames(theirs, on) }
}

/**
 * @param {import('./programs.mjs').Program} program
 * @param {import('./main.mjs').Machine} on
 */
async function switchAccounts(program, on) {
  const running = await startProgram(program, on)
  const { page } = running
  try {
    await waitForEditor(running)
    const tree = page.getByRole('tree', { name: 'Accounts' })
    await tree.getByRole('treeitem').first().focus()
    await page.keyboard.press('Home')
    // The third from below, so that rows which unfold do not move the others.
    for (const index of [2, 1, 0])
      await tree.getByRole('treeitem', { name: new RegExp(`^Account ${index}\\b`) }).click()
    const overviews = tree.getByRole('treeitem', { name: 'Overview' })
    await page.keyboard.press('Home')
    await overviews.nth(1).waitFor()
    await watchSwitches(running)
    for (let index = 0; index < switches; index += 1) {
      await overviews.nth(index % 2).click()
      await untilShown(running, index + 1)
      await page.waitForTimeout(200 + ((index * 7) % 31))
    }
    // The first ones load what is loaded when it is first needed.
    return /** @type {number[]} */ (await running.evaluate('globalThis.switchTimes')).slice(4)
  } finally {
    await running.stop()
  }
}

/** @param {import('./programs.mjs').Running} running */
async function watchSwitches({ evaluate }) {
  await evaluate(`{
    globalThis.switchTimes = []
    addEventListener('pointerdown', ({ target, timeStamp }) => {
      const account = target.closest('[data-node]').dataset.node.split('/')[0]
      const name = document.querySelector('[data-node="' + account + '"] .ui-tree-label').textContent
      const isShown = () =>
        [...document.querySelectorAll('nav[aria-label="Breadcrumbs"]')].some(
          (crumbs) => crumbs.checkVisibility({ visibilityProperty: true }) && crumbs.textContent.startsWith(name),
        )
      const look = () => {
        if (!isShown()) return requestAnimationFrame(look)
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => globalThis.switchTimes.push(performance.now() - timeStamp)
        requestAnimationFrame(() => port2.postMessage(null))
      }
      look()
    }, true)
  }`)
}

/**
 * @param {import('./programs.mjs').Running} running
 * @param {number} count
 */
async function untilShown({ evaluate }, count) {
  await evaluate(`new Promise((resolve) => {
    const look = () => (globalThis.switchTimes.length >= ${count} ? resolve(null) : setTimeout(look, 1))
    look()
  })`)
}

/**
 * @param {import('./programs.mjs').Program} program
 * @param {import('./main.mjs').Machine} on
 */
async function countFrames(program, on) {
  const running = await startProgram(program, on)
  try {
    await running.page.waitForLoadState('load')
    return /** @type {number[]} */ (
      await running.evaluate(`new Promise((resolve) => {
        const times = []
        let last = performance.now()
        const frame = () => {
          const now = performance.now()
          times.push(now - last)
          last = now
          if (times.length < ${frames}) requestAnimationFrame(frame)
          else resolve(times)
        }
        requestAnimationFrame(frame)
      })`)
    )
  } finally {
    await running.stop()
  }
}
