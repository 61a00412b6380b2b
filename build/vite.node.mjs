import { builtinModules } from 'node:module'
import { basename, join } from 'node:path'
import { filesUnder } from './steps/files.mjs'
import { repositoryRoot } from './steps/paths.mjs'

/**
 * What the three builds for Node share: dependencies are bundled (the package then ships no node_modules),
 * Electron and Node's own modules are not.
 *
 * @param {{ outDir: string, target: string, input: Record<string, string>, output: import('vite').Rolldown.OutputOptions }} part
 * @returns {import('vite').InlineConfig}
 */
function nodeConfig({ outDir, target, input, output }) {
  return {
    configFile: false,
    root: repositoryRoot,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      outDir,
      // Two of these share a folder, which is fresh anyway.
      emptyOutDir: false,
      target,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input,
        external: ['electron', 'electron/main', 'electron/renderer', ...builtinModules, /^node:/],
        output: { chunkFileNames: '[name]-[hash].js', ...output },
      },
    },
  }
}

/**
 * The main process, and beside it one file per `electron/**\/NAME.process.ts`: programs that main starts as
 * processes of their own (`join(import.meta.dirname, 'NAME.process.js')`).
 *
 * @param {string} outDir
 */
export function mainConfig(outDir) {
  const folder = join(repositoryRoot, 'electron')
  const processes = filesUnder(folder).filter((file) => file.endsWith('.process.ts'))
  return nodeConfig({
    outDir,
    target: 'node20',
    input: {
      main: join(folder, 'main.ts'),
      ...Object.fromEntries(processes.map((file) => [basename(file, '.ts'), file])),
    },
    output: { format: 'es', entryFileNames: '[name].js' },
  })
}

/**
 * The preload script: one CommonJS file, which is all that a sandboxed window loads.
 *
 * @param {string} outDir
 */
export function preloadConfig(outDir) {
  return nodeConfig({
    outDir,
    target: 'chrome130',
    input: { preload: join(repositoryRoot, 'electron/preload.ts') },
    output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
  })
}

/**
 * The command line, for the Node that npm runs on.
 *
 * @param {string} outDir
 */
export function cliConfig(outDir) {
  return nodeConfig({
    outDir,
    target: 'node20',
    input: { main: join(repositoryRoot, 'electron/cli/main.ts') },
    output: { format: 'es', entryFileNames: '[name].js' },
  })
}

/**
 * What `npm run bench` measures of the pure core.
 *
 * @param {string} outDir
 */
export function benchConfig(outDir) {
  return nodeConfig({
    outDir,
    target: 'node20',
    input: { core: join(repositoryRoot, 'tests/bench/core.ts') },
    output: { format: 'es', entryFileNames: '[name].js' },
  })
}
