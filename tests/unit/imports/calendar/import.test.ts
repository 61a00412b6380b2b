import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { daySchema } from '../../../../shared/account/primitives.ts'
import { importCalendar } from '../../../../shared/imports/calendar/import.ts'
import type { CalendarEvent, CalendarOutcome } from '../../../../shared/imports/calendar/result.ts'

const options = { today: v.parse(daySchema, '2026-11-23'), zone: 'Europe/Vienna' }

function read(content: string | Uint8Array): CalendarOutcome {
  return importCalendar(typeof content === 'string' ? new TextEncoder().encode(content) : content, options)
}

function good(content: string | Uint8Array) {
  const outcome = read(content)
  if (!outcome.ok) throw new Error(outcome.text)
  return outcome
}

const fixture = (name: string) => good(readFileSync(new URL(`../../../fixtures/calendar/${name}.ics`, import.meta.url)))

/** A calendar of one event. */
const event = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:one', 'SUMMARY:One', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')

const when = ({ day, time, zone }: CalendarEvent): string => `${day} ${time ?? 'all day'} ${zone}`
const daysOf = (content: string): readonly string[] => good(content).events.map(({ day }) => day)

describe('calendars as programs write them', () => {
  test('Google: UTC in the zone of the calendar, folded lines, HTML, a room among the guests', () => {
    const { events, problems } = fixture('google')
    expect(problems).toEqual([])
    expect(events.find(({ uid }) => uid === '6o3kq2v8p1@google.com')).toEqual({
      uid: '6o3kq2v8p1@google.com',
      occurrence: '',
      title: 'Kick-off: working capital',
      day: '2026-12-01',
      time: '10:00',
      zone: 'Europe/Prague',
      isCancelled: false,
      description: 'Agenda:\nCash in receivables\nTerms & discounts\nJoin: https://meet.example/abc',
      location: 'Na Příkopě 1, Praha',
      organizer: { name: 'Sam Seller', email: 'sam@seller.example' },
      attendees: [
        { name: 'Karen Eriksson', email: 'karen.eriksson@northwind.example' },
        { name: '', email: 'finance@northwind.example' },
      ],
      source: 'event 1 "Kick-off: working capital"',
    })
  })

  test('Google: a series with a time left out, one moved and one cancelled', () => {
    const series = fixture('google').events.filter(({ uid }) => uid === 'weekly7@google.com')
    expect(series.map((one) => [one.occurrence, when(one), one.isCancelled])).toEqual([
      ['2026-11-23T14:00', '2026-11-23 14:00 Europe/Prague', false],
      ['2026-12-07T14:00', '2026-12-08 10:00 Europe/Prague', false],
      ['2026-12-14T14:00', '2026-12-14 14:00 Europe/Prague', true],
      ['2026-12-21T14:00', '2026-12-21 14:00 Europe/Prague', false],
      ['2026-12-28T14:00', '2026-12-28 14:00 Europe/Prague', false],
      ['2027-01-04T14:00', '2027-01-04 14:00 Europe/Prague', false],
      ['2027-01-11T14:00', '2027-01-11 14:00 Europe/Prague', false],
      ['2027-01-18T14:00', '2027-01-18 14:00 Europe/Prague', false],
    ])
  })

  test('Outlook: zones of Windows and of its own, a whole day, names in quotes, an alarm to skip', () => {
    const { events, problems } = fixture('outlook')
    expect(events.map(when)).toEqual([
      '2026-12-03 09:30 Europe/Berlin',
      '2026-12-04 15:00 America/New_York',
      '2026-12-10 all day Europe/Vienna',
    ])
    expect(events[0]).toMatchObject({
      title: 'Vorräte und Zahlungsziele',
      description: 'Sehr geehrte Damen und Herren,\nwir sprechen über Vorräte; bitte bringen Sie Zahlen mit.',
      attendees: [
        { name: 'Müller, Jörg (Einkauf)', email: 'joerg.mueller@contoso.example' },
        { name: '', email: 'anna@contoso.example' },
      ],
    })
    expect(problems.map(({ code, where }) => [code, where])).toEqual([['likelyZone', 'event 2 "Call with Boston"']])
  })

  test('Apple: a counted series that began before, an address beside the link, a time without zone', () => {
    const { events } = fixture('apple')
    expect(events.map(when)).toEqual([
      '2026-11-25 12:00 Europe/Vienna',
      '2026-12-16 15:00 America/New_York',
      '2027-01-16 15:00 America/New_York',
    ])
    expect(events[1]).toMatchObject({
      organizer: { name: 'Sam Seller', email: 'sam@seller.example' },
      attendees: [{ name: 'Lee Ortiz', email: 'lee.ortiz@tailspin.example' }],
    })
  })
})

describe('when an event is', () => {
  test.each([
    ['in UTC, shown in the zone of the user', 'DTSTART:20260701T230000Z', '2026-07-02 01:00 Europe/Vienna'],
    ['in a zone by its name', 'DTSTART;TZID=Asia/Tokyo:20260701T090000', '2026-07-01 09:00 Asia/Tokyo'],
    [
      'in a zone with a path',
      'DTSTART;TZID=/mozilla.org/20050126_1/Europe/Prague:20260701T090000',
      '2026-07-01 09:00 Europe/Prague',
    ],
    ['in a zone nobody knows', 'DTSTART;TZID=Middle Earth:20260701T090000', '2026-07-01 09:00 Europe/Vienna'],
    ['in the past', 'DTSTART:19990701T090000', '1999-07-01 09:00 Europe/Vienna'],
    ['on a whole day', 'DTSTART;VALUE=DATE:20260701', '2026-07-01 all day Europe/Vienna'],
  ])('%s', (_, line, expected) => {
    expect(good(event(line)).events.map(when)).toEqual([expected])
  })

  test.each([
    ['a day that is none', 'DTSTART:20260230T090000'],
    ['no day', 'DTEND:20260701T090000'],
    ['words', 'DTSTART:tomorrow'],
  ])('%s: no meeting, a sentence', (_, line) => {
    expect(read(event(line))).toMatchObject({ ok: false, code: 'noEvent' })
  })

  test('one damaged event costs no other', () => {
    const text = event('DTSTART:20260701T090000').replace(
      'END:VCALENDAR',
      'BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Two\r\nDTSTART:never\r\nEND:VEVENT\r\nEND:VCALENDAR',
    )
    const { events, problems } = good(text)
    expect(events.map(({ title }) => title)).toEqual(['One'])
    expect(problems).toEqual([
      { code: 'damagedEvent', text: 'The event is damaged and is left out.', where: 'event 2 "Two"' },
    ])
  })

  test('of two versions the later one counts; a cancelled calendar cancels', () => {
    const both = `${event('SEQUENCE:2', 'DTSTART:20260702T090000')}\r\n${event('SEQUENCE:1', 'DTSTART:20260701T090000')}`
    expect(daysOf(both)).toEqual(['2026-07-02'])
    const cancelled = event('DTSTART:20260701T090000').replace('BEGIN:VEVENT', 'METHOD:CANCEL\r\nBEGIN:VEVENT')
    expect(good(cancelled).events[0]?.isCancelled).toBe(true)
  })
})

describe('repeated events', () => {
  test.each([
    [
      'every second Tuesday',
      'DTSTART:20261103T090000',
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20261230T000000Z',
      ['2026-12-01', '2026-12-15', '2026-12-29'],
    ],
    [
      'the last Friday of the month',
      'DTSTART:20260130T090000',
      'RRULE:FREQ=MONTHLY;BYDAY=-1FR',
      ['2026-11-27', '2026-12-25'],
    ],
    [
      'the last day of the month',
      'DTSTART:20260131T090000',
      'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1',
      ['2026-11-30', '2026-12-31'],
    ],
    ['a year', 'DTSTART;VALUE=DATE:20201215', 'RRULE:FREQ=YEARLY', ['2026-12-15']],
    [
      'working days, counted',
      'DTSTART:20261120T090000',
      'RRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=4',
      ['2026-11-23', '2026-11-24', '2026-11-25'],
    ],
    [
      'on two days that are named',
      'DTSTART:20261001T090000',
      'RDATE:20261201T090000,20261202T090000',
      ['2026-12-01', '2026-12-02'],
    ],
  ])('%s', (_, start, rule, expected) => {
    expect(daysOf(event(start, rule))).toEqual(expected)
  })

  test('the last working day, and the second Tuesday as Outlook writes it', () => {
    const working = 'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'
    expect(daysOf(event('DTSTART:20261030T090000', working))).toEqual(['2026-11-30', '2026-12-31'])
    const second = 'RRULE:FREQ=YEARLY;BYMONTH=12;BYDAY=TU;BYSETPOS=2'
    expect(daysOf(event('DTSTART:20251209T090000', second))).toEqual(['2026-12-08'])
  })

  test('a series keeps the hour of its zone when the clocks change', () => {
    const weekly = event('DTSTART;TZID=Europe/Prague:20260601T090000', 'RRULE:FREQ=MONTHLY;COUNT=8')
    expect(new Set(good(weekly).events.map(({ time }) => time))).toEqual(new Set(['09:00']))
  })

  test('at most 50 times, and it says so', () => {
    const { events, problems } = good(event('DTSTART:20200101T090000', 'RRULE:FREQ=DAILY'))
    expect([events.length, events[0]?.day, problems.map(({ code }) => code)]).toEqual([50, '2026-11-23', ['cutSeries']])
  })

  test.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=1;BYSETPOS=0;BYDAY=MO',
    'FREQ=SECONDLY',
    'FREQ=DAILY;INTERVAL=999999999',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=DAILY;BYYEARDAY=366',
    'FREQ=nonsense',
  ])('a rule that nobody meets ends: %s', (rule) => {
    const started = performance.now()
    expect(good(event('DTSTART:20200101T090000', `RRULE:${rule}`)).events.length).toBeLessThan(2)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('any rule ends', () => {
    const part = (name: string, least: number, most: number) =>
      fc
        .option(fc.array(fc.integer({ min: least, max: most }), { minLength: 1, maxLength: 3 }))
        .map((values) => (values === null ? '' : `;${name}=${values.join(',')}`))
    const days = fc
      .option(fc.array(fc.constantFrom('MO', '1TU', '-1FR', '5SU', '6SA', 'XX'), { minLength: 1, maxLength: 3 }))
      .map((values) => (values === null ? '' : `;BYDAY=${values.join(',')}`))
    const rule = fc
      .tuple(
        fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'HOURLY'),
        part('INTERVAL', 0, 500).map((text) => text.replace(/,.*/, '')),
        part('BYMONTH', 1, 13),
        part('BYMONTHDAY', -31, 31),
        part('BYSETPOS', -5, 5),
        days,
      )
      .map(([freq, ...parts]) => `FREQ=${freq}${parts.join('')}`)
    fc.assert(
      fc.property(rule, (text) => {
        const started = performance.now()
        read(event('DTSTART:20250101T090000', `RRULE:${text}`))
        return performance.now() - started < 5000
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})

describe('no input throws', () => {
  const pieces = fc.constantFrom(
    'BEGIN:VCALENDAR\n',
    'BEGIN:VEVENT\n',
    'END:VEVENT\n',
    'BEGIN:VTIMEZONE\n',
    'END:VTIMEZONE\n',
    'TZID:x\n',
    'DTSTART:20261201T090000Z\n',
    'DTSTART;TZID=x:20261201T090000\n',
    'RRULE:FREQ=DAILY\n',
    'EXDATE:\n',
    'RECURRENCE-ID:20261201T090000Z\n',
    'ATTENDEE;CN=":mailto:x\n',
    'ATTENDEE:mailto:a@b.c\n',
    'SUMMARY;:\n',
    'DESCRIPTION:<p\n',
    'X-WR-TIMEZONE:Nowhere/Land\n',
    '\n ',
    ':',
    ';',
    'DTSTART:00000000\n',
    'DTSTART:99991231T235959Z\n',
  )

  test('pieces of calendars', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string()), { maxLength: 50 }),
        (parts) => read(parts.join('')).ok !== undefined,
      ),
      { numRuns: 400 },
    )
  })

  test('files that are no calendar', () => {
    expect(read('')).toMatchObject({ ok: false, code: 'empty' })
    expect(read('Dear all')).toMatchObject({ ok: false, code: 'notCalendar' })
    fc.assert(fc.property(fc.uint8Array(), (bytes) => read(bytes).ok === false))
  })

  test('large files end soon', () => {
    const started = performance.now()
    read(event('DTSTART:19000101T090000', 'RRULE:FREQ=DAILY').repeat(5000).replaceAll('UID:one\r\n', ''))
    read(
      `BEGIN:VCALENDAR\n${Array.from({ length: 12_000 }, (_, at) => `BEGIN:VEVENT\nUID:${at}\nDTSTART:20000101T090000\nRRULE:FREQ=DAILY\nEND:VEVENT\n`).join('')}`,
    )
    expect(performance.now() - started).toBeLessThan(30_000)
  }, 60_000)
})
