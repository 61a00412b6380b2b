import { join } from 'node:path'
import { buildProgram } from './build.mjs'
import { ensurePackages } from './steps/install.mjs'
import { repositoryRoot } from './steps/paths.mjs'
import { ensureRuntime } from './steps/runtime.mjs'
import { runMain, StepFailure, say } from './steps/say.mjs'

/* `npm run package`: the program as a folder that runs without Node, npm and this repository. */

await runMain(async () => {
  if (process.platform !== 'linux') throw new StepFailure('packages are made on Linux only so far')
  await ensurePackages()
  const [runtime] = await Promise.all([ensureRuntime(), buildProgram()])
  const { makePackage } = await import('./steps/package.mjs')
  const executable = await makePackage(runtime, join(repositoryRoot, 'out'))
  if (!runtime.official) {
    say(`packed with Electron ${runtime.version} from the npm registry: for testing only, never for a release`)
  }
  process.stdout.write(`${executable}\n`)
  return 0
})
