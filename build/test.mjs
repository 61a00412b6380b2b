import { readFileSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { buildProgram } from './build.mjs'
import { ensurePackages } from './steps/install.mjs'
import { distributionFolder, repositoryRoot } from './steps/paths.mjs'
import { missingSentence } from './steps/printing.mjs'
import { run } from './steps/run.mjs'
import { ensureRuntime } from './steps/runtime.mjs'
import { runMain, StepFailure, say } from './steps/say.mjs'
import { ensureSystemPackages } from './steps/system.mjs'

/*
 * `npm test`: everything that is checked, on a fresh machine too. Each static check counts as one test. The last line
 * on standard output is the sum; the exit code is 1 when anything failed.
 */

const tools = join(repositoryRoot, 'node_modules/.bin')
const report = join(distributionFolder, 'test-report.json')

/** @type {ReadonlyArray<{ name: string, command: string, args: readonly string[] }>} */
const staticChecks = [
  { name: 'types', command: join(tools, 'tsc'), args: ['-b', '--pretty', 'false'] },
  {
    name: 'lint and format',
    command: join(tools, 'biome'),
    args: ['ci', '--config-path=build/lint.json', '--colors=off', '--error-on-warnings', '.'],
  },
  { name: 'dead code', command: join(tools, 'knip'), args: ['--config', 'build/knip.json', '--no-progress'] },
]

async function checkStatics() {
  const counts = { passed: 0, failed: 0 }
  for (const { name, command, args } of staticChecks) {
    const { code, text } = await run(command, args, { output: 'capture' })
    process.stdout.write(`${code === 0 ? 'passed' : 'failed'}: ${name}\n`)
    if (code !== 0) process.stdout.write(`${text}\n`)
    counts[code === 0 ? 'passed' : 'failed'] += 1
  }
  return counts
}

async function buildCounted() {
  try {
    await buildProgram()
    return { passed: 1, failed: 0 }
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error
    process.stdout.write(`failed: build\n${error.message}\n`)
    return { passed: 0, failed: 1 }
  }
}

/**
 * The suites in one run of Vitest. A run that ends without a report, or that fails with no failed test in it (a file
 * that does not load, a suite whose setup broke), is one failure more.
 *
 * @param {string} executable the Electron to test with
 */
async function runSuites(executable) {
  rmSync(report, { force: true })
  const args = ['run', '--config', 'build/vitest.config.ts', '--reporter=default', '--reporter=json']
  const { code } = await run(
    join(tools, 'vitest'),
    [...args, `--outputFile.json=${report}`, ...process.argv.slice(2)],
    {
      env: { ...process.env, ACUMEN_ELECTRON: executable, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) },
      output: 'same',
    },
  )
  const counts = readCounts()
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function readCounts() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

await runMain(async () => {
  const started = performance.now()
  await ensurePackages()
  const missing = await ensureSystemPackages('tests')
  if (missing.length > 0) throw new StepFailure(missingSentence(missing))
  const runtime = await ensureRuntime()
  const results = [await checkStatics(), await buildCounted(), await runSuites(runtime.executable)]
  const passed = results.reduce((sum, counts) => sum + counts.passed, 0)
  const failed = results.reduce((sum, counts) => sum + counts.failed, 0)
  say(
    `tested with Electron ${runtime.version} on ${cpus().length} cores in ${((performance.now() - started) / 60_000).toFixed(1)} min`,
  )
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 && passed > 0 ? 0 : 1
})
