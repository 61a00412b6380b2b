import * as v from 'valibot'
import type { OpenOptions } from '../../../renderer/storage/open.ts'
import { daySchema, instantSchema } from '../../../shared/account/primitives.ts'

/** Options with a clock that ticks a second per look. */
export function testOptions(keeper: OpenOptions['keeper'], name: string): OpenOptions {
  let seconds = 0
  return {
    name,
    keeper,
    author: 'Test',
    mint: () => crypto.randomUUID(),
    now() {
      seconds += 1
      return v.parse(instantSchema, new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString())
    },
    today: () => v.parse(daySchema, '2026-01-01'),
  }
}
