import { join } from 'node:path'
import { buildProgram } from './build.mjs'
import { ensurePackages } from './steps/install.mjs'
import { distributionFolder } from './steps/paths.mjs'
import { missingSentence, preparePrinting } from './steps/printing.mjs'
import { run } from './steps/run.mjs'
import { runMain, StepFailure } from './steps/say.mjs'

/* `npm run -s cli -- COMMAND ...`: the main job without a window. Standard output is the command's alone. */

const args = process.argv.slice(2)
const asksForHelp = args.includes('--help') || args.includes('-h')

await runMain(async () => {
  await ensurePackages()
  await buildProgram({ names: ['cli'] })
  const printing = args[0] === 'brief' && !asksForHelp ? await preparePrinting() : { env: process.env, stop: () => {} }
  if ('missing' in printing) throw new StepFailure(missingSentence(printing.missing))
  try {
    const { code } = await run(process.execPath, [join(distributionFolder, 'cli/main.js'), ...args], {
      // npm runs us in the project's folder and tells in INIT_CWD where the user stands; without npm, that is here.
      env: { ...printing.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
      output: 'same',
    })
    return code
  } finally {
    printing.stop()
  }
})
