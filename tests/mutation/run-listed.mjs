import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readinessMutants } from './readiness-mutants.mjs'

/*
 * `node tests/mutation/run-listed.mjs`: puts one listed lie after the other into a copy of the sources below `out/` and
 * runs the tests of readiness, the quick ones first, until one fails. Prints what no test noticed; exit 1 then.
 */

const root = process.cwd()
const copy = join(root, 'out/mutants')
rmSync(copy, { recursive: true, force: true })
mkdirSync(copy, { recursive: true })
const parts = ['shared', 'tests/unit', 'tests/fixtures', 'build', 'package.json']
// Vite reads the settings of every project that the tests' own settings name.
const settings = ['tsconfig.json', 'tests/tsconfig.json', 'electron/tsconfig.json', 'renderer/tsconfig.json']
for (const part of [...parts, ...settings]) cpSync(join(root, part), join(copy, part), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

/** The quick tests find most; the archetypes and properties judge whole notebooks. */
const rounds = [
  ['credit', 'verdict', 'asWritten', 'explainItem'],
  ['archetypes', 'properties', 'assessor'],
]

if (!rounds.every(passes)) throw new Error('The tests fail without any lie, so that they would say nothing')
const survivors = readinessMutants.filter(([file, from, to], index) => {
  const path = join(copy, 'shared/readiness', file)
  const source = readFileSync(path, 'utf8')
  if (!source.includes(from)) throw new Error(`${file} has no line “${from}” any more`)
  writeFileSync(path, source.replace(from, to))
  const survives = rounds.every(passes)
  writeFileSync(path, source)
  process.stdout.write(
    `${index + 1}/${readinessMutants.length} ${survives ? 'SURVIVES' : 'killed'} ${file}: ${to || `without ${from}`}\n`,
  )
  return survives
})
process.stdout.write(`${readinessMutants.length - survivors.length} killed, ${survivors.length} survive\n`)
process.exitCode = survivors.length === 0 ? 0 : 1

/** @param {readonly string[]} names */
function passes(names) {
  const tests = names.map((name) => `tests/unit/readiness/${name}.test.ts`)
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      'build/mutation.vitest.config.mjs',
      '--bail',
      '1',
    ],
    { cwd: copy, env: { ...process.env, ACUMEN_MUTATION_TESTS: tests.join(' ') } },
  )
  return status === 0
}
