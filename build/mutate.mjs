/**
 * `npm run mutate -- [--static] PATH...`: breaks the sources below each path in one place at a time and runs the unit
 * tests of the same folder; what no test notices is listed. Paths are files or folders below `shared/`. What runs once,
 * when a module is loaded (tables, formulas put together), takes a run of all tests each: only with `--static`.
 */
import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from './steps/paths.mjs'

const withStatic = process.argv.includes('--static')
const paths = process.argv.slice(2).filter((argument) => argument !== '--static')
const unknown = paths.find((path) => !/^shared\/[a-z]+/.test(path) || !existsSync(join(repositoryRoot, path)))
if (paths.length === 0 || unknown !== undefined) {
  process.stderr.write(`Usage: npm run mutate -- [--static] shared/finance [shared/readiness/gates.ts ...]\n`)
  if (unknown !== undefined) process.stderr.write(`There is no ${unknown} below shared/.\n`)
  process.exit(2)
}

const mutate = paths.map((path) =>
  statSync(join(repositoryRoot, path)).isDirectory() ? `${path.replace(/\/$/, '')}/**/*.ts` : path,
)
// Data is no code: a mutant of a table's row is a table of another year.
mutate.push('!shared/finance/industry-rows.ts')
const folders = new Set(paths.map((path) => path.split('/')[1]))
const tests = [...folders].map((folder) => `tests/unit/${folder}/**/*.test.ts`)
const run = spawn(
  process.execPath,
  [
    join(repositoryRoot, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    'build/mutation.config.mjs',
    '--mutate',
    mutate.join(','),
    ...(withStatic ? [] : ['--ignoreStatic']),
  ],
  {
    cwd: repositoryRoot,
    stdio: 'inherit',
    env: { ...process.env, ACUMEN_MUTATION_TESTS: tests.join(' ') },
  },
)
run.on('exit', (code) => process.exit(code ?? 1))
