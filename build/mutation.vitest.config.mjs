import { defineConfig } from 'vitest/config'

/**
 * The unit tests that mutants must fail: those of the folders being mutated, named by `mutate.mjs`. The root is where
 * Stryker runs it, a copy of the sources.
 */
export default defineConfig({
  root: process.cwd(),
  test: {
    name: 'unit',
    include: (process.env.ACUMEN_MUTATION_TESTS ?? 'tests/unit/{finance,readiness}/**/*.test.ts').split(' '),
    environment: 'node',
    testTimeout: 20_000,
  },
})
