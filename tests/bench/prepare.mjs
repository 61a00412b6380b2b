import { startProgram, waitForEditor } from './programs.mjs'

/**
 * Opens the sample account once, so that the next start comes up with its first page.
 *
 * @param {import('./programs.mjs').Program} program
 * @param {Parameters<typeof startProgram>[1]} on
 */
export async function openSample(program, on) {
  const running = await startProgram(program, on)
  await running.page.getByText('Open the sample account').first().click()
  await waitForEditor(running)
  await untilSaved(running)
  await running.stop()
}

/** @param {import('./programs.mjs').Running} running */
export async function untilSaved({ page }) {
  await page
    .getByText(/^Saved\b/)
    .first()
    .waitFor()
}
