import { rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { buildProgram } from './build.mjs'
import { startDisplay } from './steps/display.mjs'
import { ensurePackages } from './steps/install.mjs'
import { distributionFolder, repositoryRoot } from './steps/paths.mjs'
import { missingSentence } from './steps/printing.mjs'
import { run } from './steps/run.mjs'
import { ensureRuntime } from './steps/runtime.mjs'
import { runMain, StepFailure, say } from './steps/say.mjs'
import { ensureSystemPackages } from './steps/system.mjs'

/* `npm run bench`: the budgets, measured against the same Electron on the same machine in one run. */

await runMain(async () => {
  await ensurePackages()
  const missing = await ensureSystemPackages('headless')
  if (missing.length > 0) throw new StepFailure(missingSentence(missing))
  const [runtime] = await Promise.all([ensureRuntime(), buildProgram(), buildCore()])
  say(`measuring with Electron ${runtime.version} on ${cpus()[0]?.model ?? 'this machine'} (${cpus().length} cores)`)
  const display = await startDisplay()
  try {
    const { code } = await run(process.execPath, [join(repositoryRoot, 'tests/bench/main.mjs')], {
      env: { ...display.env, ACUMEN_ELECTRON: runtime.executable },
      output: 'same',
    })
    return code
  } finally {
    display.stop()
  }
})

/** The pure core with what measures it, for Node. */
async function buildCore() {
  const folder = join(distributionFolder, 'bench')
  rmSync(folder, { recursive: true, force: true })
  // Late: Vite may not be installed before the packages are.
  const [{ build }, { benchConfig }] = await Promise.all([import('vite'), import('./vite.node.mjs')])
  await build(benchConfig(folder))
}
