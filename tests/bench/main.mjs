import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { measureColdStart } from './cold-start.mjs'
import { measureKeyToPaint } from './key-to-paint.mjs'
import { openSample } from './prepare.mjs'
import { acumen, emptyWindow } from './programs.mjs'
import { measureQuickOpen } from './quick-open.mjs'
import { median, quantile } from './statistics.mjs'
import { measureSwitchAccount } from './switch-account.mjs'

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
  {
    what: 'switch account, 1,000 accounts of 20 pages',
    against: 'one frame of an empty window',
    measure: measureSwitchAccount,
    at: 'p95',
    budget: 3,
  },
  {
    what: 'key to list in quick open, 10,000 records',
    against: 'fzf alone with plain rows, same entries',
    measure: measureQuickOpen,
    at: 'p95',
    budget: 1,
  },
]

/**
 * Of the pure core, on this Node: budgets in milliseconds, and one against the engine's own JSON.parse.
 *
 * @returns {Promise<boolean>} whether every budget is kept
 */
async function runCoreBench() {
  const { measureAssess, measureEdit, measureImport } = await import(
    pathToFileURL(join(process.cwd(), 'dist/bench/core.js')).href
  )
  const filing = readFileSync(join(process.cwd(), 'tests/fixtures/companyfacts/mrvl.json'))
  const kept = [
    printTimes('assess an account of 2,000 records', measureAssess(filing), 10),
    printTimes('the same after an edit', measureEdit(filing), 2),
  ]
  const { ours, theirs } = measureImport(filing)
  const ratio = median(ours) / median(theirs)
  kept.push(ratio <= 4)
  process.stdout.write(
    `| import companyfacts of 4 MB | JSON.parse of it | ${spread(ours)} | ${spread(theirs)} | ${ratio.toFixed(2)}x at median | 4x | ${verdictOf(ratio <= 4)} |\n`,
  )
  return kept.every((one) => one)
}

/**
 * @param {string} what
 * @param {readonly number[]} times
 * @param {number} budget milliseconds at the median
 */
function printTimes(what, times, budget) {
  const isKept = median(times) <= budget
  process.stdout.write(`| ${what} | | ${spread(times)} | | | ${budget} ms | ${verdictOf(isKept)} |\n`)
  return isKept
}

/** @param {boolean} isKept */
function verdictOf(isKept) {
  return isKept ? 'kept' : 'missed'
}

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
  let isKept = await runCoreBench()
  for (const { what, against, measure, at, budget } of rows) {
    const { ours, theirs } = await measure(contestants)
    const share = at === 'median' ? 0.5 : 0.95
    const ratio = quantile(ours, share) / quantile(theirs, share)
    isKept &&= ratio <= budget
    process.stdout.write(
      `| ${what} | ${against} | ${spread(ours)} | ${spread(theirs)} | ${ratio.toFixed(2)}x at ${at} | ${budget}x | ${verdictOf(ratio <= budget)} |\n`,
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
