import { measureColdStart } from './cold-start.mjs'
import { measureKeyToPaint } from './key-to-paint.mjs'
import { openSample } from './prepare.mjs'
import { acumen, emptyWindow } from './programs.mjs'
import { median, quantile } from './statistics.mjs'

/**
 * @typedef {{ executable: string, env: NodeJS.ProcessEnv }} Machine
 * @typedef {{
 *   ours: import('./programs.mjs').Program,
 *   theirs: import('./programs.mjs').Program,
 *   on: Machine,
 * }} Contestants
 * @typedef {{ ours: readonly number[], theirs: readonly number[] }} Measured in milliseconds
 */

/**
 * What is promised, and against what: the ratio is taken in one run on one machine, at the named quantile.
 *
 * @type {ReadonlyArray<{
 *   what: string,
 *   against: string,
 *   measure: (contestants: Contestants) => Promise<Measured>,
 *   at: 'median' | 'p95',
 *   budget: number,
 * }>}
 */
const rows = [
  {
    what: 'cold start to a page one can type in',
    against: 'an empty Electron window',
    measure: measureColdStart,
    at: 'median',
    budget: 1.6,
  },
  {
    what: 'key to paint, page of 2,000 blocks',
    against: 'bare contenteditable, same text',
    measure: measureKeyToPaint,
    at: 'p95',
    budget: 1.3,
  },
]

/**
 * Measures every row and prints the table.
 *
 * @param {Machine} on
 * @returns {Promise<boolean>} whether every budget is kept
 */
async function runBench(on) {
  const contestants = { ours: acumen(), theirs: emptyWindow(), on }
  await openSample(contestants.ours, on)
  process.stdout.write('| What | Against | Acumen median / p95 | other median / p95 | ratio | budget | |\n')
  process.stdout.write('|---|---|---|---|---|---|---|\n')
  let isKept = true
  for (const { what, against, measure, at, budget } of rows) {
    const { ours, theirs } = await measure(contestants)
    const share = at === 'median' ? 0.5 : 0.95
    const ratio = quantile(ours, share) / quantile(theirs, share)
    const verdict = ratio <= budget ? 'kept' : 'missed'
    isKept &&= verdict === 'kept'
    process.stdout.write(
      `| ${what} | ${against} | ${spread(ours)} | ${spread(theirs)} | ${ratio.toFixed(2)}x at ${at} | ${budget}x | ${verdict} |\n`,
    )
  }
  return isKept
}

/** @param {readonly number[]} times */
function spread(times) {
  return `${median(times).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)} ms`
}

const { ACUMEN_ELECTRON: executable } = process.env
if (executable === undefined) throw new Error('build/bench.mjs starts this and names the Electron to measure with')
process.exitCode = (await runBench({ executable, env: process.env })) ? 0 : 1
