import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repositoryRoot } from '../../../build/steps/paths.mjs'

interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const packages: Readonly<Record<string, LockedPackage>> = JSON.parse(
  readFileSync(join(repositoryRoot, 'package-lock.json'), 'utf8'),
).packages

// A registry that has not a package of another platform makes npm leave it out of the lock file, and `npm ci` then
// refuses the whole file everywhere.
it('locks every optional package of every platform', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
  )
  expect(missing).toEqual([])
})

it('names no registry, so that each machine uses its own', () => {
  expect(Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined)).toEqual([])
})

function isLocked(path: string, name: string): boolean {
  const prefixes = path
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'))
  return [...prefixes.map((prefix) => `${prefix}/node_modules/${name}`), `node_modules/${name}`].some(
    (place) => place in packages,
  )
}
