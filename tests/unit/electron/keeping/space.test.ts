import { expect, test } from 'vitest'
import { decideSpace } from '../../../../electron/keeping/space.ts'

const MB = 1024 * 1024

test('space runs low and comes back with a margin, so that the level does not flicker', () => {
  expect(decideSpace(2000 * MB, 'enough')).toBe('enough')
  expect(decideSpace(499 * MB, 'enough')).toBe('warn')
  expect(decideSpace(520 * MB, 'warn')).toBe('warn')
  expect(decideSpace(700 * MB, 'warn')).toBe('enough')
  expect(decideSpace(59 * MB, 'warn')).toBe('stop')
  expect(decideSpace(65 * MB, 'stop')).toBe('stop')
  expect(decideSpace(80 * MB, 'stop')).toBe('warn')
  expect(decideSpace(0, 'enough')).toBe('stop')
})
