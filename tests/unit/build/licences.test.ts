import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readLicences } from '../../../build/licences.mjs'
import { repositoryRoot } from '../../../build/steps/paths.mjs'

const licences = readLicences()

it('every library that the program names is in the list, with its licence and the words of it', () => {
  const { dependencies } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'))
  const listed = new Set(licences.map(({ name, version }) => `${name} ${version}`))
  expect(Object.entries(dependencies).filter(([name, version]) => !listed.has(`${name} ${version}`))).toEqual([])
  const silent = licences.filter(({ text }) => text === '').map(({ name }) => name)
  expect(silent.length).toBeLessThan(5)
})

it('every licence is a permissive one', () => {
  const permissive = /MIT|ISC|BSD|Apache-2\.0|MPL-2\.0|OFL-1\.1|CC-BY-4\.0|Unlicense|CC0-1\.0|Zlib/
  expect(licences.filter(({ licence }) => !permissive.test(licence) || /\bA?GPL/.test(licence))).toEqual([])
})
