import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { packageConfig } from '../electron-builder.mjs'
import { repositoryRoot } from './paths.mjs'

/**
 * Packs the built program.
 *
 * @param {import('./runtime.mjs').Runtime} runtime the Electron that is packed
 * @param {string} output the folder in which `linux-unpacked` is made
 * @returns {Promise<string>} the packaged executable
 */
export async function makePackage(runtime, output) {
  await build({
    projectDir: repositoryRoot,
    targets: Platform.LINUX.createTarget('dir'),
    config: packageConfig(runtime, output),
  })
  return join(output, 'linux-unpacked', 'acumen')
}
