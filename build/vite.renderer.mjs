import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { licencesPlugin } from './licences.mjs'
import { repositoryRoot } from './steps/paths.mjs'

/**
 * The pages of the program: the main window and the brief's page.
 * Everything is a file of its own, since the content security policy allows no inline script and no data: font.
 *
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
export function rendererConfig(outDir) {
  const root = join(repositoryRoot, 'renderer')
  return {
    configFile: false,
    root,
    // Relative, so that pages find their files under app:// whatever its host.
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), licencesPlugin()],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      // The Chromium of the test runtime: the older of the two that must run this.
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: [join(root, 'index.html'), join(root, 'print/print.html')],
      },
    },
  }
}
