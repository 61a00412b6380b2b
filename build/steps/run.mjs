import { spawn } from 'node:child_process'
import { repositoryRoot } from './paths.mjs'

/**
 * Runs a program to its end. Its standard output goes to our standard error unless `output` says otherwise.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, output?: 'error' | 'same' | 'capture' | 'drop', timeout?: number }} [options]
 *   timeout in milliseconds, after which the program is killed
 * @returns {Promise<{ code: number, text: string }>} code 127 when it could not be started, 128 when a signal ended
 *   it; text is what it printed on both streams, when captured
 */
export function run(command, args, { env = process.env, cwd = repositoryRoot, output = 'error', timeout } = {}) {
  return new Promise((resolve) => {
    let text = ''
    const child = spawn(command, [...args], { env, cwd, stdio: streamsFor(output), timeout })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
      })
    }
    // A terminal sends Ctrl+C to the whole group: we stay until the child has ended and pass its code on.
    const stay = () => {}
    process.on('SIGINT', stay)
    /** @param {number} code */
    const finish = (code) => {
      process.off('SIGINT', stay)
      resolve({ code, text })
    }
    child.on('error', (error) => {
      text += error.message
      finish(127)
    })
    child.on('close', (code) => finish(code ?? 128))
  })
}

/**
 * @param {'error' | 'same' | 'capture' | 'drop'} output
 * @returns {import('node:child_process').StdioOptions}
 */
function streamsFor(output) {
  if (output === 'same') return 'inherit'
  if (output === 'capture') return ['ignore', 'pipe', 'pipe']
  if (output === 'drop') return ['ignore', 'ignore', 'ignore']
  return ['ignore', 2, 2]
}

/** npm by the path of the one that runs us, so that both speak of the same version and registry. */
export function npmCommand() {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js') && script.includes('npm-cli')) return { command: process.execPath, first: [script] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] }
}

/**
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const { command, first } = npmCommand()
  return run(command, [...first, ...args], options)
}
