import { startProgram, waitForEditor } from './programs.mjs'

const warmups = 1
const runs = 8

/**
 * From starting the process to a page that can be typed in, on the screen.
 *
 * @param {import('./main.mjs').Contestants} contestants
 * @returns {Promise<import('./main.mjs').Measured>}
 */
export async function measureColdStart({ ours, theirs, on }) {
  /** @type {{ ours: number[], theirs: number[] }} */
  const times = { ours: [], theirs: [] }
  // In turn, so that a busy moment of the machine falls on both.
  for (let run = -warmups; run < runs; run += 1) {
    const [a, b] = [await startOnce(ours, on), await startOnce(theirs, on)]
    if (run >= 0) {
      times.ours.push(a)
      times.theirs.push(b)
    }
  }
  return times
}

/**
 * @param {import('./programs.mjs').Program} program
 * @param {import('./main.mjs').Contestants['on']} on
 */
async function startOnce(program, on) {
  const running = await startProgram(program, on)
  const shown = await waitForEditor(running)
  await running.stop()
  return shown - running.startedAt
}
