import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'
import { StepFailure, say } from './say.mjs'

/** What a bare Debian 12 lacks for Electron, each known by a file it brings. */
const windowPackages = [
  { name: 'libgtk-3-0', file: library('libgtk-3.so.0') },
  { name: 'libnss3', file: library('libnss3.so') },
  { name: 'libgbm1', file: library('libgbm.so.1') },
  { name: 'libasound2', file: library('libasound.so.2') },
  { name: 'libxss1', file: library('libXss.so.1') },
  { name: 'libatspi2.0-0', file: library('libatspi.so.0') },
  { name: 'libdrm2', file: library('libdrm.so.2') },
]
const displayPackages = [
  { name: 'xvfb', file: program('Xvfb') },
  { name: 'dbus', file: program('dbus-daemon') },
  { name: 'fonts-dejavu-core', file: () => existsSync('/usr/share/fonts/truetype') },
]
const testPackages = [
  { name: 'chromium', file: () => existsSync(chromiumPath()) },
  { name: 'poppler-utils', file: program('pdftoppm') },
]

/** @param {string} name */
function library(name) {
  const folders = [`/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`, '/usr/lib64', '/usr/lib']
  return () => folders.some((folder) => existsSync(join(folder, name)))
}

/** @param {string} name */
function program(name) {
  return () => hasProgram(name)
}

/**
 * Whether a program of that name is on the PATH.
 *
 * @param {string} name
 */
export function hasProgram(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** Whether this process is the root of a Unix system, where Chromium starts only without its sandbox. */
export function isRoot() {
  return process.getuid?.() === 0
}

/** Whether a window would be seen: always so but on a Linux without X and Wayland. */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** The machine's Chromium, in which the renderer's parts are tested. */
export function chromiumPath() {
  if (process.env.ACUMEN_CHROMIUM) return process.env.ACUMEN_CHROMIUM
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return places.find((place) => existsSync(place)) ?? '/usr/bin/chromium'
}

/** Switches that keep a test browser off the network; without its sandbox only as root, where it needs that. */
export function chromiumArguments() {
  return [
    ...(isRoot() ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/**
 * Names of the Debian packages that are needed and not there. Empty anywhere but on Linux.
 *
 * @param {'window' | 'headless' | 'tests'} need a window on a display there is; a display of our own; the test suites
 */
export function missingPackages(need) {
  if (process.platform !== 'linux') return []
  const wanted = [
    ...windowPackages,
    ...(need === 'window' ? [] : displayPackages),
    ...(need === 'tests' ? testPackages : []),
  ]
  return wanted.filter(({ file }) => !file()).map(({ name }) => name)
}

/**
 * Installs what is missing when that is ours to do (root on Debian).
 *
 * @param {'window' | 'headless' | 'tests'} need
 * @returns {Promise<string[]>} the packages that are still missing: the caller says what that means
 * @throws {StepFailure} when Debian's own installer failed
 */
export async function ensureSystemPackages(need) {
  const missing = missingPackages(need)
  if (missing.length === 0 || !isRoot() || !isDebian() || !hasProgram('apt-get')) return missing
  say(`installing system packages: ${missing.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = () =>
    run('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { env, output: 'capture' })
  const update = await run('apt-get', ['update'], { env, output: 'capture' })
  const result = await install()
  if (result.code !== 0) {
    throw new StepFailure(
      `apt-get could not install ${missing.join(' ')}:\n${(update.code === 0 ? '' : update.text) + result.text}`,
    )
  }
  return missingPackages(need)
}
