import { untilSaved } from './prepare.mjs'
import { editorSelector, startProgram, waitForEditor } from './programs.mjs'

const blocks = 2000
const keys = 200
const line = 'The plant closed its books late again, and nobody could say which part of the stock would still be sold.'

/**
 * From a key that is pressed to the frame that shows its letter, in the middle of a long page.
 *
 * @param {import('./main.mjs').Contestants} contestants
 * @returns {Promise<import('./main.mjs').Measured>}
 */
export async function measureKeyToPaint({ ours, theirs, on }) {
  return { ours: await typeInto(ours, on, pasteBlocks), theirs: await typeInto(theirs, on, setBlocks) }
}

/**
 * @param {import('./programs.mjs').Program} program
 * @param {import('./main.mjs').Contestants['on']} on
 * @param {(running: import('./programs.mjs').Running) => Promise<void>} fill
 */
async function typeInto(program, on, fill) {
  const running = await startProgram(program, on)
  try {
    await waitForEditor(running)
    await fill(running)
    await placeCaret(running)
    await watchKeys(running)
    for (let index = 0; index < keys; index += 1) {
      await running.page.keyboard.press('abcdefghij'[index % 10] ?? 'a')
      await untilPainted(running, index + 1)
      // A quick typist's pace, which meets the frame at another point each time.
      await running.page.waitForTimeout(20 + ((index * 7) % 31))
    }
    return /** @type {number[]} */ (await running.evaluate('globalThis.keyToPaint'))
  } finally {
    await running.stop()
  }
}

const html = `Array.from({ length: ${blocks} }, (_, index) => '<p>' + index + ' ${line}</p>').join('')`

/** @param {import('./programs.mjs').Running} running */
async function setBlocks({ evaluate }) {
  await evaluate(`document.querySelector('${editorSelector}').innerHTML = ${html}`)
}

/** @param {import('./programs.mjs').Running} running */
async function pasteBlocks(running) {
  await running.evaluate(`{
    const editor = document.querySelector('${editorSelector}')
    editor.focus()
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', ${html})
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }`)
  await running.evaluate(`new Promise((resolve) => {
    const look = () => (${middleBlock} ? resolve(null) : requestAnimationFrame(look))
    look()
  })`)
  await untilSaved(running)
}

const middleBlock = `[...document.querySelectorAll('${editorSelector} p')].find((each) => each.textContent.startsWith('${blocks / 2} '))`

/** @param {import('./programs.mjs').Running} running */
async function placeCaret({ evaluate }) {
  await evaluate(`new Promise((resolve) => {
    const block = ${middleBlock}
    block.scrollIntoView({ block: 'center' })
    document.querySelector('${editorSelector}').focus({ preventScroll: true })
    getSelection().selectAllChildren(block)
    getSelection().collapseToEnd()
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))
  })`)
}

/** @param {import('./programs.mjs').Running} running */
async function watchKeys({ evaluate }) {
  await evaluate(`{
    globalThis.keyToPaint = []
    addEventListener('keydown', ({ timeStamp }) => {
      const { port1, port2 } = new MessageChannel()
      // The message is handled after the frame that was asked for here has been drawn.
      port1.onmessage = () => globalThis.keyToPaint.push(performance.now() - timeStamp)
      requestAnimationFrame(() => port2.postMessage(null))
    }, true)
  }`)
}

/**
 * @param {import('./programs.mjs').Running} running
 * @param {number} count
 */
async function untilPainted({ evaluate }, count) {
  await evaluate(`new Promise((resolve) => {
    const look = () => (globalThis.keyToPaint.length >= ${count} ? resolve(null) : setTimeout(look, 1))
    look()
  })`)
}
