import { rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { filesUnder, hashOf, putInPlace, readIfThere, writeWhole } from './steps/files.mjs'
import { distributionFolder, repositoryRoot } from './steps/paths.mjs'
import { runMain, StepFailure, say } from './steps/say.mjs'

/*
 * Builds what has changed: `node build/build.mjs [renderer] [main] [cli] [--force]`, all parts by default.
 * Each part is built aside and put in place whole, so an aborted build leaves the last good one.
 */

const toolFiles = [
  'build/build.mjs',
  'build/licences.mjs',
  'build/vite.renderer.mjs',
  'build/vite.node.mjs',
  'build/steps/files.mjs',
]

/**
 * Per part: what decides its result, where it goes, and its configurations (loaded late: Vite may not be installed).
 *
 * @typedef {{
 *   inputs: readonly string[],
 *   folder: string,
 *   configs: (outDir: string) => Promise<import('vite').InlineConfig[]>,
 * }} Part
 * @type {Readonly<Record<string, Part>>}
 */
const parts = {
  renderer: {
    inputs: ['renderer', 'shared'],
    folder: 'renderer',
    configs: async (outDir) => [(await import('./vite.renderer.mjs')).rendererConfig(outDir)],
  },
  main: {
    inputs: ['electron', 'shared'],
    folder: 'electron',
    configs: async (outDir) => {
      const { mainConfig, preloadConfig } = await import('./vite.node.mjs')
      return [mainConfig(outDir), preloadConfig(outDir)]
    },
  },
  cli: {
    inputs: ['electron', 'shared'],
    folder: 'cli',
    configs: async (outDir) => [(await import('./vite.node.mjs')).cliConfig(outDir)],
  },
}

/**
 * The preload script lies beside main and is built with it.
 *
 * @type {Readonly<Record<string, string>>}
 */
const aliases = { preload: 'main', electron: 'main' }

/** @param {Part} part */
function fingerprint({ inputs }) {
  const places = [...inputs, ...toolFiles, 'package-lock.json'].map((place) => join(repositoryRoot, place))
  return hashOf(places)
}

/** @param {string} name */
function stampPath(name) {
  return join(distributionFolder, '.stamps', name)
}

/**
 * @param {string} name
 * @param {Part} part
 * @param {string} stamp
 */
async function buildPart(name, part, stamp) {
  const { build } = await import('vite')
  const staging = join(distributionFolder, `.building-${name}-${process.pid}`)
  try {
    for (const config of await part.configs(staging)) await build(config)
    rmSync(stampPath(name), { force: true })
    putInPlace(staging, join(distributionFolder, part.folder))
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
  if (name === 'renderer') writeRendererFiles()
  writeWhole(stampPath(name), stamp)
}

/** The fixed set of files that app:// serves, as paths with `/` relative to dist/renderer. */
function writeRendererFiles() {
  const folder = join(distributionFolder, 'renderer')
  const files = filesUnder(folder).map((file) => relative(folder, file).replaceAll('\\', '/'))
  writeWhole(join(distributionFolder, 'renderer-files.json'), `${JSON.stringify(files, null, 2)}\n`)
}

/**
 * Builds the named parts that changed since their last build.
 *
 * @param {{ names?: readonly string[], force?: boolean }} [options]
 * @throws {StepFailure} when a part does not compile; its message is the compiler's
 */
export async function buildProgram({ names = Object.keys(parts), force = false } = {}) {
  const stale = names
    .flatMap((name) => {
      const part = parts[name]
      return part ? [{ name, part, stamp: fingerprint(part) }] : []
    })
    .filter(({ name, stamp }) => force || readIfThere(stampPath(name)) !== stamp)
  if (stale.length === 0) return
  const started = performance.now()
  const results = await asProduction(() =>
    Promise.allSettled(stale.map(({ name, part, stamp }) => buildPart(name, part, stamp))),
  )
  const failures = results.flatMap((result, index) =>
    result.status === 'rejected' ? [`${stale[index]?.name}: ${result.reason?.message ?? result.reason}`] : [],
  )
  if (failures.length > 0) throw new StepFailure(`the build failed\n${failures.join('\n')}`)
  say(`built ${stale.map(({ name }) => name).join(', ')} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

/**
 * Vite takes NODE_ENV from whoever started it: under the test runner the program would be built on React's slow
 * development version, and kept so.
 *
 * @template Result
 * @param {() => Promise<Result>} build
 */
async function asProduction(build) {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    return await build()
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(async () => {
    const names = process.argv
      .slice(2)
      .filter((argument) => !argument.startsWith('--'))
      .map((name) => aliases[name] ?? name)
    const unknown = names.filter((name) => !(name in parts))
    if (unknown.length > 0) throw new StepFailure(`no such part: ${unknown.join(', ')}`)
    await buildProgram({ ...(names.length > 0 ? { names } : {}), force: process.argv.includes('--force') })
    return 0
  })
}
