import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { type Birth, newRecord } from '../../../../shared/account/blank.ts'
import { daySchema, instantSchema } from '../../../../shared/account/primitives.ts'
import { meetingSchema } from '../../../../shared/account/records/conversation.ts'
import { importCalendar } from '../../../../shared/imports/calendar/import.ts'
import { proposeMeetings } from '../../../../shared/imports/calendar/propose.ts'

const now = v.parse(instantSchema, '2026-11-23T09:00:00.000Z')
const later = v.parse(instantSchema, '2026-11-24T09:00:00.000Z')
const birth: Birth = { id: '01890a5d-ac96-774b-bcce-b302099a8057', now, author: 'Sam' }
const karen = newRecord('stakeholder', birth, { name: 'Karen', emails: ['Karen.Eriksson@northwind.example'] })

function events(change: (text: string) => string = (text) => text) {
  const text = readFileSync(new URL('../../../fixtures/calendar/google.ics', import.meta.url), 'utf8')
  const options = { today: v.parse(daySchema, '2026-11-23'), zone: 'UTC' }
  const outcome = importCalendar(new TextEncoder().encode(change(text)), options)
  if (!outcome.ok) throw new Error(outcome.text)
  return outcome.events
}

const context = { stakeholders: [karen], meetings: [], now, author: 'Sam' }

describe('events as meetings', () => {
  test('invitees by their address; the others are offered as people', () => {
    const { meetings, people } = proposeMeetings(events(), context)
    const kickOff = meetings.find(({ meeting }) => meeting.title.startsWith('Kick-off'))
    expect(kickOff).toEqual({
      change: 'new',
      meeting: newRecord(
        'meeting',
        { ...birth, id: kickOff?.meeting.id ?? '' },
        {
          title: 'Kick-off: working capital',
          day: v.parse(daySchema, '2026-12-01'),
          time: '10:00',
          zone: 'Europe/Prague',
          attendees: [karen.id],
          agenda:
            'Agenda:\nCash in receivables\nTerms & discounts\nJoin: https://meet.example/abc\nPlace: Na Příkopě 1, Praha',
        },
      ),
      unmatched: [
        { name: 'Sam Seller', email: 'sam@seller.example' },
        { name: '', email: 'finance@northwind.example' },
      ],
    })
    expect(people.map(({ name, emails }) => [name, emails])).toEqual([
      ['Sam Seller', ['sam@seller.example']],
      ['finance@northwind.example', ['finance@northwind.example']],
    ])
    expect(new Set(meetings.map(({ meeting }) => meeting.id)).size).toBe(meetings.length)
    expect(meetings.every(({ meeting }) => v.is(meetingSchema, meeting))).toBe(true)
    expect(new Set(meetings.map(({ meeting }) => meeting.status))).toEqual(new Set(['planned', 'cancelled']))
  })

  test('a second import changes nothing; a changed calendar changes what it says and no more', () => {
    const first = proposeMeetings(events(), context).meetings.map(({ meeting }) => meeting)
    const again = proposeMeetings(events(), { ...context, meetings: first, now: later })
    expect(again.meetings.map(({ meeting }) => meeting)).toEqual(first)
    expect(new Set(again.meetings.map(({ change }) => change))).toEqual(new Set(['same']))

    const own = first.map((meeting) =>
      meeting.title.startsWith('Kick-off')
        ? { ...meeting, purpose: 'Agree on data', agenda: 'My own', revision: 2, attendees: [] }
        : meeting,
    )
    const moved = events((text) => text.replace('DTSTART:20261201T090000Z', 'DTSTART:20261202T120000Z'))
    const changed = proposeMeetings(moved, { ...context, meetings: own, now: later }).meetings.filter(
      ({ change }) => change !== 'same',
    )
    const before = own.find(({ title }) => title.startsWith('Kick-off'))
    expect(changed.map(({ change, meeting }) => ({ change, meeting }))).toEqual([
      {
        change: 'changed',
        meeting: { ...before, day: '2026-12-02', time: '13:00', attendees: [karen.id], revision: 3, updated: later },
      },
    ])
  })

  test('what was held stays held when the calendar drops it', () => {
    const first = proposeMeetings(events(), context).meetings.map(({ meeting }) => ({
      ...meeting,
      status: 'held' as const,
    }))
    const dropped = events((text) => text.replaceAll('STATUS:CONFIRMED', 'STATUS:CANCELLED'))
    const { meetings } = proposeMeetings(dropped, { ...context, meetings: first })
    expect(new Set(meetings.map(({ meeting }) => meeting.status))).toEqual(new Set(['held']))
  })
})
