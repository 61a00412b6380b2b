import { expect, it } from 'vitest'
import { meetingOrder, nextMeeting } from '../../../../renderer/features/meetings/order.ts'
import { newRecord } from '../../../../shared/account/blank.ts'
import { birth, day } from '../records/a-year.ts'

const meeting = (title: string, on: string | null, status: 'planned' | 'held' = 'planned') =>
  newRecord('meeting', birth(title), { title, status, day: on === null ? null : day(on) })

it('the next meeting stands first, then the undated, then the past from the latest', () => {
  const all = [
    meeting('old', '2025-01-10', 'held'),
    meeting('later', '2026-03-10'),
    meeting('some day', null),
    meeting('missed', '2025-12-01'),
    meeting('next', '2026-01-02'),
  ]
  const today = day('2026-01-01')
  expect(meetingOrder(all, today).map((one) => one.title)).toEqual(['next', 'later', 'some day', 'missed', 'old'])
  expect(nextMeeting(all, today)?.title).toBe('next')
  expect(nextMeeting([], today)).toBeNull()
})
