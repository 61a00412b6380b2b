import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { notebookSchema } from '../../../shared/account/account.ts'
import { readAccountFile, writeAccountFile } from '../../../shared/account/file.ts'
import { type Day, daySchema } from '../../../shared/account/primitives.ts'
import { recordsOf, recordTypes } from '../../../shared/account/records/record.ts'
import { sections } from '../../../shared/account/sections.ts'
import { pageText } from '../../../shared/document/text.ts'
import { evaluateFigure, indexFigures } from '../../../shared/finance/computed.ts'
import { daysBetween } from '../../../shared/finance/periods.ts'
import { assessFully } from '../../../shared/readiness/assess.ts'
import { sampleNotebook } from '../../../shared/samples/sample.ts'

const day = (text: string): Day => v.parse(daySchema, text)
/** A plain day, a Saturday, a Sunday, a leap day, both ends of a year, and days around the fiscal year's end. */
const days = [
  '2026-11-23',
  '2026-08-01',
  '2026-08-02',
  '2028-02-29',
  '2026-12-31',
  '2027-01-01',
  '2026-06-30',
  '2026-07-01',
  '2026-08-31',
  '2026-09-01',
].map(day)

describe('the sample account', () => {
  it.each(days)('made on %s is a whole notebook that an account file carries unchanged', (today) => {
    const notebook = sampleNotebook({ today })
    expect(v.safeParse(notebookSchema, notebook).issues).toBeUndefined()
    const reading = readAccountFile(writeAccountFile(notebook))
    expect(reading.ok && reading.notes).toEqual([])
  })

  it('is the same notebook whenever it is made on the same day', () => {
    const [today = day('2026-11-23')] = days
    expect(sampleNotebook({ today })).toEqual(sampleNotebook({ today }))
  })

  it('shows at least one of every kind of record, and notes on every section', () => {
    const notebook = sampleNotebook({ today: day('2026-11-23') })
    const missing = recordTypes.filter((type) => recordsOf(notebook.records, type).length === 0)
    expect(missing).toEqual([])
    const empty = sections.filter(
      (section) => !notebook.pages.some((page) => page.section === section && pageText(page.body).length > 80),
    )
    expect(empty).toEqual([])
  })

  it.each(days)('made on %s holds every meeting on a weekday, and nothing said or filed lies ahead', (today) => {
    const notebook = sampleNotebook({ today })
    for (const meeting of recordsOf(notebook.records, 'meeting')) {
      const weekday = new Date(`${meeting.day}T12:00:00Z`).getUTCDay()
      expect(weekday, meeting.title).toBeGreaterThan(0)
      expect(weekday, meeting.title).toBeLessThan(6)
      expect((meeting.day ?? '') <= today, meeting.title).toBe(meeting.status === 'held')
    }
    for (const source of recordsOf(notebook.records, 'source'))
      expect((source.date ?? '') <= today, source.title).toBe(true)
  })

  it.each(days)('made on %s is Decision-maker ready that day and for weeks, with nothing in contradiction', (today) => {
    const assessment = assessFully(sampleNotebook({ today }), { today })
    expect(assessment.levelName).toBe('Decision-maker ready')
    expect(assessment.contradictions.filter(({ open }) => open)).toEqual([])
    expect(assessment.errors).toEqual([])
    const weeks = daysBetween(today, assessment.validUntil ?? today) / 7
    expect(weeks).toBeGreaterThan(3)
    expect(weeks).toBeLessThan(7)
  })

  it('has only computed figures that compute', () => {
    const figures = recordsOf(sampleNotebook({ today: day('2026-11-23') }).records, 'figure')
    const byId = indexFigures(figures)
    expect(byId.size).toBe(figures.length)
    expect(figures.filter((figure) => !evaluateFigure(figure, byId).ok).map(({ metric }) => metric)).toEqual([])
  })
})
