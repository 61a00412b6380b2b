import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from '../../build/steps/paths.mjs'
import { untilSaved } from './prepare.mjs'
import { acumen, startProgram, waitForEditor } from './programs.mjs'

const entries = 10_000
const words = ['foundry', 'test bay', 'freight desk', 'seal line', 'tender office', 'service fleet', 'paint shop']
const typed = ['seal', 'frei 77', 'tender 4', 'paint since', 'service fle', 'test bay 9']

/**
 * From a key in the search box to the frame that shows the list it leads to, among ten thousand entries: records of an
 * account in quick open, against fzf alone with a list of plain rows.
 *
 * @param {import('./main.mjs').Contestants} contestants
 * @returns {Promise<import('./main.mjs').Measured>}
 */
export async function measureQuickOpen({ theirs, on }) {
  return { ours: await searchRecords(on), theirs: await searchBareList(theirs, on) }
}

/** @param {number} index */
function title(index) {
  return `The ${words[index % words.length]} waits for parts since week ${index}`
}

/** @param {import('./main.mjs').Machine} on */
async function searchRecords({ executable, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'acumen-bench-'))
  const dialogs = join(folder, 'dialogs.json')
  writeFileSync(dialogs, JSON.stringify({ open: [writeAccount(folder)], save: [] }))
  const running = await startProgram(acumen(), { executable, env: { ...env, ACUMEN_TEST_DIALOGS: dialogs } })
  try {
    const { page, evaluate } = running
    await page.locator('.wb-tab').first().waitFor()
    await page.keyboard.press('F1')
    await page.keyboard.type('Import Account File')
    await page.getByRole('option', { name: 'Import Account File' }).first().waitFor()
    await page.keyboard.press('Enter')
    await waitForEditor(running)
    await untilSaved(running)
    await page.keyboard.press('Control+T')
    await evaluate(untilThere(`Number(document.querySelector('.wb-quick-row')?.ariaSetSize) >= ${entries}`))
    return await typeWords(running, 1)
  } finally {
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * An account whose records fill the list.
 *
 * @param {string} folder
 */
function writeAccount(folder) {
  const account = JSON.parse(
    readFileSync(join(repositoryRoot, 'tests/fixtures/account-files/version-1.acumen.json'), 'utf8'),
  )
  const risk = account.records.find((/** @type {{ type: string }} */ { type }) => type === 'risk')
  for (let index = 0; index < entries; index += 1) {
    const id = `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`
    account.records.push({ ...risk, id, citations: [], owner: null, title: title(index) })
  }
  const file = join(folder, 'large.acumen.json')
  writeFileSync(file, JSON.stringify(account))
  return file
}

/**
 * @param {import('./programs.mjs').Program} program
 * @param {import('./main.mjs').Machine} on
 */
async function searchBareList(program, on) {
  const running = await startProgram(program, on)
  try {
    await waitForEditor(running)
    const texts = Array.from({ length: entries }, (_, index) => `${title(index)} risk · Risks`)
    await running.evaluate(readFileSync(join(repositoryRoot, 'node_modules/fzf/dist/fzf.umd.js'), 'utf8'))
    await running.evaluate(`{
      const finder = new fzf.Fzf(${JSON.stringify(texts)}, { limit: 500 })
      document.body.innerHTML = '<input><ul></ul>'
      const list = document.querySelector('ul')
      const box = document.querySelector('input')
      box.addEventListener('input', () => {
        const found = finder.find(box.value.replaceAll(' ', '')).slice(0, 22)
        list.replaceChildren(...found.map(({ item }) => Object.assign(document.createElement('li'), { textContent: item })))
      })
      box.focus()
    }`)
    return await typeWords(running, 0)
  } finally {
    await running.stop()
  }
}

/**
 * @param {import('./programs.mjs').Running} running
 * @param {number} prefix letters in the box that stay
 */
async function typeWords({ page, evaluate }, prefix) {
  await evaluate(watchKeys)
  let count = 0
  for (const word of typed) {
    const keys = [...word, ...Array.from(word, () => 'Backspace')]
    for (const key of keys) {
      await page.keyboard.press(key === ' ' ? 'Space' : key)
      count += 1
      await evaluate(untilThere(`globalThis.keyToList.length >= ${count}`))
    }
    await evaluate(untilThere(`document.activeElement.value.length === ${prefix}`))
  }
  return /** @type {number[]} */ (await evaluate('globalThis.keyToList'))
}

const watchKeys = `{
  globalThis.keyToList = []
  addEventListener('keydown', ({ timeStamp }) => {
    const { port1, port2 } = new MessageChannel()
    // The message is handled after the frame that was asked for here has been drawn.
    port1.onmessage = () => globalThis.keyToList.push(performance.now() - timeStamp)
    requestAnimationFrame(() => port2.postMessage(null))
  }, true)
}`

/** @param {string} condition */
function untilThere(condition) {
  return `new Promise((resolve) => {
    const look = () => (${condition} ? resolve(null) : setTimeout(look, 1))
    look()
  })`
}
