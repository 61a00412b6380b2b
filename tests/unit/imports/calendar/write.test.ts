import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { newRecord } from '../../../../shared/account/blank.ts'
import { daySchema, instantSchema } from '../../../../shared/account/primitives.ts'
import type { Meeting } from '../../../../shared/account/records/conversation.ts'
import { importCalendar } from '../../../../shared/imports/calendar/import.ts'
import { proposeMeetings } from '../../../../shared/imports/calendar/propose.ts'
import { writeIcs } from '../../../../shared/imports/calendar/write.ts'

const now = v.parse(instantSchema, '2026-11-23T09:00:00.000Z')
const birth = (id: string) => ({ id, now, author: '' })
const day = (text: string) => v.parse(daySchema, text)
const ada = newRecord('stakeholder', birth('01890a5d-ac96-774b-bcce-000000000001'), {
  name: 'Berg, "Ada"',
  emails: ['ada@contoso.example'],
})

const sample = newRecord('meeting', birth('01890a5d-ac96-774b-bcce-000000000002'), {
  title: 'Review; cash, and terms',
  day: day('2026-12-01'),
  time: '09:30',
  zone: 'Europe/Prague',
  attendees: [ada.id],
  agenda: 'One\nTwo, three; four \\ five',
  purpose: 'Mine alone',
})

test('a meeting as it goes out: escaped, folded, with its zone; purpose and outcome stay', () => {
  expect(writeIcs([sample], [ada]).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Acumen//Meetings//EN',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Prague',
    'BEGIN:STANDARD',
    'DTSTART:20261201T000000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'UID:01890a5d-ac96-774b-bcce-000000000002@acumen',
    'DTSTAMP:20261123T090000Z',
    'DTSTART;TZID=Europe/Prague:20261201T093000',
    'SUMMARY:Review\\; cash\\, and terms',
    'DESCRIPTION:One\\nTwo\\, three\\; four \\\\ five',
    'STATUS:CONFIRMED',
    'ATTENDEE;CN="Berg, \'Ada\'":mailto:ada@contoso.example',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('order does not matter, and no line is longer than 75 bytes', () => {
  const other: Meeting = { ...sample, id: ada.id as never, title: 'ž'.repeat(200), time: null }
  const written = writeIcs([sample, other], [ada])
  expect(writeIcs([other, sample], [ada])).toBe(written)
  const lengths = written.split('\r\n').map((line) => new TextEncoder().encode(line).length)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(75)
})

const line = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) =>
  text
    .replace(/[\p{C}\u2028\u2029]/gu, '')
    .replace(/\s+/g, ' ')
    .replaceAll('<', '')
    .trim(),
)
const meeting = fc
  .record({
    id: fc.uuid({ version: 7 }),
    title: line.filter((text) => text !== ''),
    day: fc.integer({ min: 0, max: 20_000 }).map((days) => day(new Date(days * 86_400_000).toISOString().slice(0, 10))),
    time: fc.option(
      fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
    ),
    zone: fc.constantFrom('UTC', 'Europe/Prague', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'),
    agenda: fc
      .array(
        line.filter((text) => text !== ''),
        { maxLength: 4 },
      )
      .map((lines) => lines.join('\n')),
    status: fc.constantFrom('planned' as const, 'cancelled' as const),
  })
  .map(({ id, ...fields }) => newRecord('meeting', birth(id), { ...fields, attendees: [ada.id] }))
  // A whole day has no zone in a calendar.
  .map((one): Meeting => (one.time === null ? { ...one, zone: 'UTC' } : one))

test('what was written comes back as the same meetings', () => {
  fc.assert(
    fc.property(fc.uniqueArray(meeting, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }), (made) => {
      const bytes = new TextEncoder().encode(writeIcs(made, [ada]))
      const outcome = importCalendar(bytes, { today: day('2026-11-23'), zone: 'UTC' })
      const events = outcome.ok ? outcome.events : []
      const read = proposeMeetings(events, { stakeholders: [ada], meetings: [], now, author: '' })
      const byId = (one: Meeting, other: Meeting): number => (one.id < other.id ? -1 : 1)
      expect(read.meetings.map((one) => one.meeting).sort(byId)).toEqual([...made].sort(byId))
    }),
  )
})

test('any text goes out without a throw', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (title, zone) => {
      const written = writeIcs([{ ...sample, title, zone, agenda: title }], [{ ...ada, name: title, emails: [title] }])
      expect(written.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
    }),
  )
})
