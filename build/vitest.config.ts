import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { repositoryRoot } from './steps/paths.mjs'
import { chromiumArguments, chromiumPath } from './steps/system.mjs'

/** What is polled for comes at once on a machine that is free; on a busy one the second that is usual is too short. */
const patient = { timeout: 10_000 }

/**
 * Three suites, named by what they need:
 * - unit: Node alone, many at once;
 * - browser: the renderer's parts in the machine's own Chromium, which is newer than the Electron of the tests;
 * - electron: the built program, one test file at a time, since each starts processes and watches the clock.
 * They run one after another, so that none waits for a processor that another one has.
 */
export default defineConfig({
  root: repositoryRoot,
  cacheDir: 'node_modules/.vite-tests',
  test: {
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        // Every dependency the page tests may reach is found before the first test: one that Vite
        // finds later reloads the page under a running test.
        optimizeDeps: {
          entries: ['renderer/**/*.{ts,tsx}', 'shared/**/*.ts', 'tests/browser/**/*.test.tsx'],
          include: ['vitest-browser-react', 'react/jsx-dev-runtime', 'react-dom/client', 'axe-core'],
        },
        test: {
          name: 'browser',
          sequence: { groupOrder: 1 },
          include: ['tests/browser/**/*.test.ts', 'tests/browser/**/*.test.tsx'],
          testTimeout: 20_000,
          expect: { poll: patient },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({
              launchOptions: { executablePath: chromiumPath(), args: chromiumArguments() },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'electron',
          sequence: { groupOrder: 2 },
          include: ['tests/e2e/**/*.test.ts', 'tests/security/**/*.test.ts', 'tests/faults/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/e2e/harness/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          expect: { poll: patient },
        },
      },
    ],
  },
})
