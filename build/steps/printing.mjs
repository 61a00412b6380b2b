import { buildProgram } from '../build.mjs'
import { startDisplay } from './display.mjs'
import { cliEnvironment } from './electron.mjs'
import { ensureRuntime } from './runtime.mjs'
import { ensureSystemPackages, hasDisplay } from './system.mjs'

/**
 * All that a PDF needs: system libraries, the runtime, the built program and a display to draw on.
 *
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => void } | { missing: string[] }>} the environment in which
 *   the command line can print, or the system packages for want of which it cannot
 */
export async function preparePrinting() {
  const missing = await ensureSystemPackages(hasDisplay() ? 'window' : 'headless')
  if (missing.length > 0) return { missing }
  const [runtime] = await Promise.all([ensureRuntime(), buildProgram()])
  const display = hasDisplay() ? { env: process.env, stop: () => {} } : await startDisplay()
  return { env: cliEnvironment(runtime, display.env), stop: display.stop }
}

/** @param {readonly string[]} missing */
export function missingSentence(missing) {
  return `these system packages are missing; install them and try again: ${missing.join(' ')}`
}
