import { repositoryRoot } from './paths.mjs'
import { isRoot } from './system.mjs'

/** Switches every start of ours needs on this machine: Chromium refuses to run as root with its sandbox. */
export function rootSwitches() {
  return isRoot() ? ['--no-sandbox'] : []
}

/**
 * The arguments that make a runtime run the built program.
 *
 * @param {readonly string[]} [args]
 */
export function programArguments(args = []) {
  return [...rootSwitches(), repositoryRoot, ...args]
}

/**
 * The environment for Electron: terminals inside other Electron programs leave a switch that turns it into Node.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment(env = process.env) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env
  return rest
}

/**
 * What `electron/cli` finds in its environment when it has to start the program itself:
 * ACUMEN_ELECTRON, the executable; ACUMEN_ROOT, the folder to give it as its first argument.
 *
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function cliEnvironment(runtime, env = process.env) {
  return { ...electronEnvironment(env), ACUMEN_ELECTRON: runtime.executable, ACUMEN_ROOT: repositoryRoot }
}

/**
 * The variables that have a value, as Playwright takes them.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
export function stringValues(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
