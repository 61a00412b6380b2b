import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Every fuse of Electron, named, so that none is forgotten: a fuse is a bit in the binary that no argument and no
 * variable of the environment can turn back.
 *
 * @typedef {NonNullable<import('electron-builder').Configuration['electronFuses']>} Fuses
 * @type {Required<Omit<Fuses, 'resetAdHocDarwinSignature'>>}
 */
export const fuses = {
  // A package is the program and nothing else: no Node interpreter, no debugger, no NODE_OPTIONS.
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  // Only our own archive is run, and only as it was built.
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  // We bring no snapshot for the main process.
  loadBrowserProcessSpecificV8Snapshot: false,
  // Pages come through app://; file:// gets no privilege.
  grantFileProtocolExtraPrivileges: false,
}

/**
 * What electron-builder makes: an unpacked Linux folder that needs no installation. Dependencies are bundled into
 * `dist`, so no node_modules are packed.
 *
 * @param {import('./steps/runtime.mjs').Runtime} runtime the Electron that is packed
 * @param {string} output where the package goes
 * @returns {import('electron-builder').Configuration}
 */
export function packageConfig(runtime, output) {
  return {
    appId: 'org.acumen.notebook',
    productName: 'Acumen',
    directories: { output, buildResources: 'build/icons' },
    files: ['package.json', 'dist/electron/**', 'dist/renderer/**', 'dist/renderer-files.json'],
    asar: true,
    // Says that dependencies are taken care of: they are bundled.
    beforeBuild: async () => false,
    electronVersion: runtime.version,
    electronDist: dirname(runtime.executable),
    electronFuses: fuses,
    // An Electron given as a folder is copied whole; its own start file has no business in a program.
    afterPack: ({ appOutDir }) => rm(join(appOutDir, 'resources/default_app.asar'), { force: true }),
    linux: { target: 'dir', executableName: 'acumen', category: 'Office' },
    publish: null,
  }
}
