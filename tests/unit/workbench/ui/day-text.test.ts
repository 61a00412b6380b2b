import { expect, it } from 'vitest'
import { readDay } from '../../../../renderer/workbench/ui/day-text.ts'

it.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-1-3', '2026-01-03'],
  [' 23.11.2026 ', '2026-11-23'],
  ['3. 1. 2026', '2026-01-03'],
  ['2024-02-29', '2024-02-29'],
  ['', null],
])('%o is %o', (text, value) => {
  expect(readDay(text)).toEqual({ ok: true, value })
})

it.each(['2026-02-29', '31.4.2026', '03/04/2026', 'tomorrow', '2026', '0000-00-00'])('%o is refused', (text) => {
  expect(readDay(text)).toMatchObject({ ok: false })
})
