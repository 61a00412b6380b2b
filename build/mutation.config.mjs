/** Stryker's settings; run by `mutate.mjs`. It works in a copy of the sources below `out/`, never in the checkout. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'build/mutation.vitest.config.mjs', related: false },
  mutate: ['shared/finance/**/*.ts', 'shared/readiness/**/*.ts'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  tempDirName: 'out/mutation',
  ignorePatterns: ['/dist', '/out', '/coverage', '/renderer/*/', '/tests/e2e', '/tests/browser', '/tests/bench'],
  // Types are checked elsewhere: Stryker reads no TypeScript 7, and is given no tsconfig to rewrite.
  tsconfigFile: 'none',
  checkers: [],
  disableTypeChecks: false,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: 'out/mutation-report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  timeoutMS: 10_000,
  allowEmpty: false,
}
