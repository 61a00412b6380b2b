import { join } from 'node:path'
import { hashOf, readIfThere, writeWhole } from './files.mjs'
import { repositoryRoot } from './paths.mjs'
import { runNpm } from './run.mjs'
import { StepFailure, say } from './say.mjs'

const stampPath = join(repositoryRoot, 'node_modules/.acumen-stamp')

/**
 * Makes node_modules what the lock file says, when it is not so already.
 *
 * @throws {StepFailure} when npm failed
 */
export async function ensurePackages() {
  const lock = join(repositoryRoot, 'package-lock.json')
  // Native parts of packages are chosen by platform, and some by Node's version.
  const wanted = hashOf([lock], `${process.platform} ${process.arch} ${process.versions.modules}`)
  if (readIfThere(stampPath) === wanted) return
  say('installing packages from the npm registry')
  // Electron's binary is fetched by a step of its own, which knows another place when GitHub is out of reach.
  const env = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }
  const { code, text } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env, output: 'capture' })
  if (code !== 0) throw new StepFailure(`npm could not install the packages:\n${text}`)
  writeWhole(stampPath, wanted)
}
