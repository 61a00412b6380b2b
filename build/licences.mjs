import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from './steps/paths.mjs'

const licenceFile = /^(licen[cs]e|copying|notice)/i

/**
 * Name, version, licence and the licence's own words of every library that the program is built from, by name: what
 * package-lock.json counts as part of the program and what is installed (not the parts for other systems).
 *
 * @returns {readonly { name: string, version: string, licence: string, text: string }[]}
 */
export function readLicences() {
  const { packages } = JSON.parse(readFileSync(join(repositoryRoot, 'package-lock.json'), 'utf8'))
  /** @type {Map<string, { name: string, version: string, licence: string, text: string }>} */
  const found = new Map()
  for (const [place, { dev, devOptional, version, license }] of Object.entries(packages)) {
    const folder = join(repositoryRoot, place)
    if (place === '' || dev || devOptional || !existsSync(folder)) continue
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
    found.set(`${name} ${version}`, { name, version, licence: license ?? 'see its text', text: textIn(folder) })
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** @param {string} folder */
function textIn(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (file) => file.isFile() && licenceFile.test(file.name),
  )
  return files.map((file) => readFileSync(join(folder, file.name), 'utf8').trim()).join('\n\n')
}

/**
 * Puts the list beside the pages, as `licences.json`.
 *
 * @returns {import('vite').Plugin}
 */
export function licencesPlugin() {
  return {
    name: 'acumen-licences',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(readLicences()) })
    },
  }
}
