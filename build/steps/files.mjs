import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Every file under a folder, or the file itself, as sorted absolute paths. What is not there has none.
 *
 * @param {string} place
 * @returns {string[]}
 */
export function filesUnder(place) {
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => !entry.name.endsWith('.tsbuildinfo'))
    .flatMap((entry) => filesUnder(join(place, entry.name)))
    .sort()
}

/**
 * One hash over names and contents, so that a touched but unchanged file is no change.
 *
 * @param {readonly string[]} places files and folders
 * @param {string} [salt] what else decides the result, such as a version
 */
export function hashOf(places, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const file of places.flatMap(filesUnder)) {
    hash.update(`\0${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/**
 * The text of a small file, or the empty string when it is not there.
 *
 * @param {string} path
 */
export function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

/**
 * Writes a small file whole or not at all.
 *
 * @param {string} path
 * @param {string} text
 */
export function writeWhole(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.new`
  writeFileSync(draft, text)
  renameSync(draft, path)
}

/**
 * Puts a finished folder in the place of another one, with no moment at which half of it is there.
 *
 * @param {string} finished
 * @param {string} place
 */
export function putInPlace(finished, place) {
  mkdirSync(dirname(place), { recursive: true })
  const old = `${finished}.old`
  if (existsSync(place)) renameSync(place, old)
  renameSync(finished, place)
  rmSync(old, { recursive: true, force: true })
}
