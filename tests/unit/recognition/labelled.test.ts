import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../../shared/account/primitives.ts'
import type { RecognisedFact } from '../../../shared/recognition/fact.ts'
import { recogniseFacts } from '../../../shared/recognition/recognise.ts'

interface Labelled {
  readonly set: 'seen' | 'held'
  readonly origin: string
  readonly text: string
  readonly facts: readonly string[]
}

const lines = readFileSync(new URL('../../fixtures/text/sentences.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const sentences: readonly Labelled[] = lines.map((line) => JSON.parse(line))
const today = '2026-11-23' as Day // a literal day

function written(fact: RecognisedFact): string {
  return [fact.kind, fact.text, fact.value, fact.metric ?? '', fact.period?.label ?? ''].join('|')
}

/** Found and expected facts, with the columns that are compared: 3 are kind, place and value. */
function score(chosen: readonly Labelled[], columns: readonly number[], wanted: (fact: readonly string[]) => boolean) {
  let right = 0
  let found = 0
  let expected = 0
  for (const { text, facts } of chosen) {
    const keys = (list: readonly string[]) =>
      list
        .map((fact) => fact.split('|'))
        .filter(wanted)
        .map((fact) => columns.map((column) => fact[column]).join('|'))
    const mine = keys(recogniseFacts(text, { today }).map(written))
    const left = keys(facts)
    found += mine.length
    expected += left.length
    for (const key of mine) {
      const at = left.indexOf(key)
      if (at < 0) continue
      right += 1
      left.splice(at, 1)
    }
  }
  return { found, expected, precision: right / Math.max(1, found), recall: right / Math.max(1, expected) }
}

describe('sentences of real annual reports, read by hand', () => {
  test('there are enough of them, and enough that state no fact', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(250)
    expect(sentences.filter(({ facts }) => facts.length === 0).length).toBeGreaterThanOrEqual(70)
  })

  test.each([
    ['money', 0.99, 0.99],
    ['percent', 0.99, 0.99],
    ['points', 0.99, 0.99],
    ['count', 0.95, 0.9],
    ['date', 0.99, 0.99],
    ['person', 0.95, 0.9],
    ['ratio', 0.95, 0.9],
    ['days', 0.95, 0.9],
  ])('%s: precision of at least %d and recall of at least %d', (kind, precision, recall) => {
    const measured = score(sentences, [0, 1, 2], (fact) => fact[0] === kind)
    expect(measured).toMatchObject({ found: expect.any(Number) })
    expect(measured.precision).toBeGreaterThanOrEqual(precision)
    expect(measured.recall).toBeGreaterThanOrEqual(recall)
  })

  test.each([
    ['metric', 3, 0.95, 0.8],
    ['period', 4, 0.95, 0.8],
  ])('%s of a number: precision and recall', (_what, column, precision, recall) => {
    const measured = score(sentences, [0, 1, 2, column], (fact) => fact[column] !== '')
    expect(measured.precision).toBeGreaterThanOrEqual(precision)
    expect(measured.recall).toBeGreaterThanOrEqual(recall)
  })
})
