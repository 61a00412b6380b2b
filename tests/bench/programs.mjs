import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { electronEnvironment, stringValues } from '../../build/steps/electron.mjs'
import { repositoryRoot } from '../../build/steps/paths.mjs'
import { isRoot } from '../../build/steps/system.mjs'

/**
 * One of the two programs that are compared, with the profile it is started on.
 *
 * @typedef {{ name: string, folder: string, profile: string }} Program
 * @typedef {{
 *   startedAt: number,
 *   page: import('playwright-core').Page,
 *   evaluate: (expression: string) => Promise<unknown>,
 *   stop: () => Promise<void>,
 * }} Running startedAt in milliseconds since 1970, as the page's own clock counts them
 */

const patience = 60_000
export const editorSelector = '[data-testid="page-editor"][contenteditable="true"]'

/** @returns {Program} */
export function acumen() {
  return { name: 'Acumen', folder: repositoryRoot, profile: freshProfile() }
}

/** @returns {Program} */
export function emptyWindow() {
  return { name: 'empty window', folder: join(import.meta.dirname, 'empty-program'), profile: freshProfile() }
}

function freshProfile() {
  const profile = mkdtempSync(join(tmpdir(), 'acumen-bench-'))
  process.on('exit', () => rmSync(profile, { recursive: true, force: true }))
  return profile
}

/**
 * Starts a program and attaches to its window. Both programs are watched in the same way, so what the watching costs
 * is on both sides.
 *
 * @param {Program} program
 * @param {import('./main.mjs').Machine} on the runtime and its display
 * @returns {Promise<Running>}
 */
export async function startProgram({ folder, profile }, { executable, env }) {
  const startedAt = performance.timeOrigin + performance.now()
  const app = await _electron.launch({
    executablePath: executable,
    chromiumSandbox: !isRoot(),
    args: [folder, `--profile-dir=${profile}`],
    env: stringValues(electronEnvironment(env)),
    timeout: patience,
  })
  const page = await app.firstWindow({ timeout: patience })
  const session = await app.context().newCDPSession(page)
  return {
    startedAt,
    page,
    // Not Playwright's own evaluate, which a page without 'unsafe-eval' refuses.
    evaluate: (expression) => evaluateIn(session, expression),
    stop: () => app.close(),
  }
}

/**
 * @param {import('playwright-core').CDPSession} session
 * @param {string} expression
 */
async function evaluateIn(session, expression) {
  const deadline = performance.now() + patience
  for (;;) {
    try {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    } catch (error) {
      // The page that was asked made room for another one: the empty page of a new window does so.
      const isGone = error instanceof Error && /context was destroyed|Cannot find context|navigated/.test(error.message)
      if (!isGone || performance.now() > deadline) throw error
    }
  }
}

/**
 * Waits until there is a page to type in, on the screen.
 *
 * @param {Running} running
 * @returns {Promise<number>} when that was, in milliseconds since 1970
 */
export async function waitForEditor({ evaluate }) {
  const moment = await evaluate(`new Promise((resolve) => {
    const look = () => {
      const editor = document.querySelector('${editorSelector}')
      if (!editor?.checkVisibility() || editor.getBoundingClientRect().height === 0) return requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
      requestAnimationFrame(() => port2.postMessage(null))
    }
    look()
  })`)
  return Number(moment)
}
