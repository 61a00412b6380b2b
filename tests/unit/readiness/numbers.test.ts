import { expect, test } from 'vitest'
import { areAlike, textLikeness } from '../../../shared/readiness/alike.ts'
import { assess } from '../../../shared/readiness/assess.ts'
import { bestOf } from '../../../shared/readiness/select.ts'
import { ago, NotebookBuilder, today } from './builders.ts'

/** The numbers of the method, written out: a test that reads them from the rubric would agree with any. */
function withUnknowns(criteria: readonly string[], day = today) {
  const builder = new NotebookBuilder()
  const person = builder.person('Ada Berg')
  const meeting = builder.add('meeting', { title: 'First', day, status: 'planned', attendees: [person.id] })
  for (const about of criteria) builder.add('unknown', { about, askWhom: person.id, meeting: meeting.id })
  return assess(builder.notebook(), { today })
}

function pointsOf(about: string, day = today): number | undefined {
  return withUnknowns([about], day).criteria.find(({ id }) => id === about)?.points
}

test('an Unknown routed to a meeting of today or later earns a fifth of its place', () => {
  expect(pointsOf('cash.flow')).toBeCloseTo(5 * 0.2, 9)
  expect(pointsOf('risks.scored', ago(-9))).toBeCloseTo((8 * 0.2) / 3, 9)
  expect(pointsOf('cash.flow', ago(1))).toBe(0)
})

test('Unknowns give at most 15 points an axis, however many there are', () => {
  const all = assess(new NotebookBuilder().notebook(), { today }).criteria.filter(({ axis }) => axis === 'caring')
  const builder = new NotebookBuilder()
  const person = builder.person('Ada Berg')
  const meeting = builder.add('meeting', { title: 'First', day: today, status: 'planned', attendees: [person.id] })
  const words = ['foundry', 'freight', 'tender', 'warranty']
  for (const { id } of all)
    for (const word of words)
      builder.add('unknown', {
        about: id,
        text: `Who knows the ${word} ${id}`,
        askWhom: person.id,
        meeting: meeting.id,
      })
  const earned = assess(builder.notebook(), { today }).criteria.filter(({ axis }) => axis === 'caring')
  expect(earned.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(15, 6)
})

test('nothing is the best of none', () => {
  const item = { record: 'a', likeness: textLikeness('Castings come late') }
  expect(bestOf([item], 0, () => 1)).toEqual([])
})

const word = (at: number) => `w${'abcdefghijklmnopqrstuvwxyz'[at % 26]}${'abcdefghij'[Math.floor(at / 26)]}`
const text = (from: number, count: number) => Array.from({ length: count }, (_, at) => word(from + at)).join(' ')

test('texts under 25 words are one from three quarters of their words on', () => {
  // 20 words each, 18 or 17 of them shared: 18/22 and 17/23.
  expect(areAlike(textLikeness(text(0, 20)), textLikeness(text(2, 20)))).toBe(true)
  expect(areAlike(textLikeness(text(0, 20)), textLikeness(text(3, 20)))).toBe(false)
})

test('longer texts are one from four fifths of their words on, or by their runs of five', () => {
  // 40 words each, 36 or 35 of them shared: 36/44 and 35/45, the runs alike to less.
  expect(areAlike(textLikeness(text(0, 40)), textLikeness(text(4, 40)))).toBe(true)
  expect(areAlike(textLikeness(text(0, 40)), textLikeness(text(5, 40)))).toBe(false)
  // 20 shared words of 25 are short, though one of the two is long.
  expect(areAlike(textLikeness(text(0, 24)), textLikeness(text(0, 31)))).toBe(false)
})
