import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildProgram } from './build.mjs'
import { electronEnvironment, programArguments, rootSwitches } from './steps/electron.mjs'
import { ensurePackages } from './steps/install.mjs'
import { distributionFolder, repositoryRoot } from './steps/paths.mjs'
import { missingSentence, preparePrinting } from './steps/printing.mjs'
import { run } from './steps/run.mjs'
import { ensureRuntime } from './steps/runtime.mjs'
import { runMain, StepFailure, say } from './steps/say.mjs'
import { ensureSystemPackages, hasDisplay } from './steps/system.mjs'

/* `npm start`: sets up what is missing and opens the window; without a display, does the main job without one. */

const filing = join(repositoryRoot, 'shared/samples/filing.companyfacts.json')

async function openWindow() {
  const missing = await ensureSystemPackages('window')
  if (missing.length > 0) throw new StepFailure(missingSentence(missing))
  const [runtime] = await Promise.all([ensureRuntime(), buildProgram()])
  if (rootSwitches().length > 0) say("running as root, so without Chromium's sandbox (--no-sandbox)")
  const { code } = await run(runtime.executable, programArguments(process.argv.slice(2)), {
    env: electronEnvironment(),
    output: 'same',
  })
  return code
}

/** An account from the bundled filing, its assessment, and its brief as a PDF whose path is the last line. */
async function doMainJob() {
  say('no display: making an account from the bundled filing and its brief without a window')
  const results = join(repositoryRoot, 'out', 'no-display')
  mkdirSync(results, { recursive: true })
  const account = join(results, 'account.acumen.json')
  const brief = join(results, 'brief.pdf')
  const printing = await preparePrinting()
  const env = 'missing' in printing ? process.env : printing.env
  if ('missing' in printing) await buildProgram({ names: ['cli'] })
  try {
    await cli(['import', filing, '--out', account], env)
    await cli(['assess', account], env)
    if ('missing' in printing) throw new StepFailure(`the brief is not printed: ${missingSentence(printing.missing)}`)
    await cli(['brief', account, '--out', brief], env)
  } finally {
    if ('stop' in printing) printing.stop()
  }
  process.stdout.write(`${brief}\n`)
  return 0
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function cli(args, env) {
  const { code } = await run(process.execPath, [join(distributionFolder, 'cli/main.js'), ...args], {
    env,
    output: 'same',
  })
  if (code !== 0) throw new StepFailure(`"${args[0]}" failed (exit ${code})`)
}

await runMain(async () => {
  await ensurePackages()
  return hasDisplay() ? openWindow() : doMainJob()
})
