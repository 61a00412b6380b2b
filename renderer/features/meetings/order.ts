import type { Day } from '../../../shared/account/primitives.ts'
import type { Meeting } from '../../../shared/account/records/conversation.ts'

/** Planned ones from today on, the next first; then those without a day; then what is past, the latest first. */
export function meetingOrder(meetings: readonly Meeting[], today: Day): readonly Meeting[] {
  const when = (meeting: Meeting) => `${meeting.day ?? ''} ${meeting.time ?? ''}`
  const coming = meetings.filter((one) => isComing(one, today)).toSorted((a, b) => (when(a) < when(b) ? -1 : 1))
  const undated = meetings.filter((one) => one.day === null)
  const past = meetings
    .filter((one) => one.day !== null && !isComing(one, today))
    .toSorted((a, b) => (when(a) < when(b) ? 1 : -1))
  return [...coming, ...undated, ...past]
}

/** The earliest planned meeting from today on. */
export function nextMeeting(meetings: readonly Meeting[], today: Day): Meeting | null {
  return meetingOrder(meetings, today).find((meeting) => isComing(meeting, today)) ?? null
}

function isComing(meeting: Meeting, today: Day): boolean {
  return meeting.day !== null && meeting.day >= today && meeting.status === 'planned'
}
