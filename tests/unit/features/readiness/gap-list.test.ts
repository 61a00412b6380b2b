import { expect, it } from 'vitest'
import {
  countBySeverity,
  type GapChoice,
  gapGroups,
  gapRows,
  gapsInOrder,
} from '../../../../renderer/features/readiness/gap-list.ts'
import type { Gap } from '../../../../shared/readiness/assessment.ts'

function gap(id: string, section: Gap['section'], severity: Gap['severity'], gain: number | null): Gap {
  return {
    id,
    section,
    severity,
    text: `Text of ${id}`,
    gain,
    criterion: null,
    record: null,
    action: { kind: 'account' },
  }
}

const gaps = [
  gap('a', 'costs', 'info', 1),
  gap('b', 'overview', 'warning', 3),
  gap('c', 'costs', 'error', null),
  gap('d', 'costs', 'warning', 6),
  gap('e', 'risks', 'warning', null),
]
const all: GapChoice = { filter: '', hidden: new Set(), sort: 'section' }
const told = (choice: GapChoice) =>
  gapGroups(gaps, choice).map(({ section, gaps: own }) => [section, own.map(({ id }) => id).join('')])

it('groups by section in the order of the notebook, worst first', () => {
  expect(told(all)).toEqual([
    ['overview', 'b'],
    ['costs', 'cda'],
    ['risks', 'e'],
  ])
})

it('sorts groups and gaps by points, or by severity', () => {
  expect(told({ ...all, sort: 'gain' })).toEqual([
    ['costs', 'cda'],
    ['overview', 'b'],
    ['risks', 'e'],
  ])
  expect(told({ ...all, sort: 'severity' })).toEqual([
    ['costs', 'cda'],
    ['overview', 'b'],
    ['risks', 'e'],
  ])
})

it('filters by every word, in the text or the name of the section, and by severity', () => {
  expect(told({ ...all, filter: 'COST text' })).toEqual([['costs', 'cda']])
  expect(told({ ...all, filter: 'of d' })).toEqual([['costs', 'd']])
  expect(told({ ...all, filter: 'nowhere' })).toEqual([])
  expect(told({ ...all, hidden: new Set(['warning', 'error'] as const) })).toEqual([['costs', 'a']])
})

it('shows a line per group and one per gap of an open group; the walk takes those of folded ones too', () => {
  const groups = gapGroups(gaps, all)
  expect(gapRows(groups, new Set(['costs'] as const)).map(({ id }) => id)).toEqual([
    'section overview',
    'b',
    'section costs',
    'section risks',
    'e',
  ])
  expect(gapRows(groups, new Set())[3]).toMatchObject({ id: 'c', position: 1, size: 3 })
  expect(gapsInOrder(groups).map(({ id }) => id)).toEqual(['b', 'c', 'd', 'a', 'e'])
  expect(countBySeverity(gaps)).toEqual({ error: 1, warning: 3, info: 1 })
})
