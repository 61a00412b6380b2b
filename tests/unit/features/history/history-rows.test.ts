import * as v from 'valibot'
import { expect, it } from 'vitest'
import { changeText, historyRows } from '../../../../renderer/features/history/history-rows.ts'
import { type HistoryEntry, historyEntrySchema } from '../../../../shared/account/account.ts'

const entry = (given: Partial<Record<keyof HistoryEntry, unknown>>) =>
  v.parse(historyEntrySchema, {
    day: '2026-11-20',
    level: 0,
    knowing: 20,
    caring: 5,
    rubricVersion: 1,
    cause: '',
    ...given,
  })

it('says of each day what it changed and what was done, the newest first', () => {
  const first = entry({ cause: 'Import Kestrel' })
  const second = entry({ day: '2026-11-21', level: 1, knowing: 31, caring: 4, cause: 'Add risk; Add quote' })
  const third = entry({
    day: '2026-11-23',
    level: 1,
    knowing: 31,
    caring: 4,
    rubricVersion: 2,
    cause: 'Notes edited',
  })
  expect(historyRows([first, second, third])).toEqual([
    {
      entry: third,
      levelName: 'Vendor',
      change: { level: 0, knowing: 0, caring: 0 },
      causes: ['Rubric version 2', 'Notes edited'],
    },
    {
      entry: second,
      levelName: 'Vendor',
      change: { level: 1, knowing: 11, caring: -1 },
      causes: ['Add risk', 'Add quote'],
    },
    { entry: first, levelName: 'Unprepared', change: null, causes: ['Import Kestrel'] },
  ])
})

it('has nothing to say of no days', () => {
  expect(historyRows([])).toEqual([])
})

it('writes a change with its sign, and none as nothing', () => {
  expect([changeText(3), changeText(-2), changeText(0)]).toEqual(['+3', '\u22122', ''])
})
