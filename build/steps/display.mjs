import { spawn } from 'node:child_process'
import { StepFailure } from './say.mjs'

const startMilliseconds = 15_000

/**
 * A display to draw on: an invisible one of our own (Xvfb) on Linux, even where there is a real one, so that tests
 * neither disturb the user nor depend on their screen; the desktop elsewhere.
 *
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => void }>} the environment for programs that draw on it
 * @throws {StepFailure} when Xvfb does not start
 */
export async function startDisplay() {
  if (process.platform !== 'linux') return { env: process.env, stop: () => {} }
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await displayNumber(server)
  const { WAYLAND_DISPLAY: _, ...rest } = process.env
  const stop = () => server.kill()
  process.once('exit', stop)
  return { env: { ...rest, DISPLAY: `:${number}`, XDG_SESSION_TYPE: 'x11' }, stop }
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<number>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StepFailure('Xvfb did not start in time')), startMilliseconds)
    server.once('error', (error) => reject(new StepFailure(`Xvfb could not be started: ${error.message}`)))
    server.once('exit', () => reject(new StepFailure('Xvfb ended at once')))
    server.stdio[3]?.once('data', (chunk) => {
      clearTimeout(timer)
      resolve(Number.parseInt(String(chunk), 10))
    })
  })
}
