import { describe, expect, it } from 'vitest'
import { longDay, monthDayWords, shortDay, shortDayOfYear } from '../../../shared/account/day-words.ts'

describe('days in words', () => {
  it('are written out, or short', () => {
    expect([longDay('2026-11-05'), shortDay('2026-11-05'), shortDayOfYear('2026-11-05')]).toEqual([
      '5 November 2026',
      '5 Nov 2026',
      '5 Nov',
    ])
    expect(monthDayWords('09-30')).toBe('30 September')
  })

  it('are given back where they are none', () => {
    expect([longDay('soon'), shortDay('2026-13-01'), shortDayOfYear(''), monthDayWords('13-01')]).toEqual([
      'soon',
      '2026-13-01',
      '',
      '13-01',
    ])
  })
})
