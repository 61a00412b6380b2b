import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from '../../../shared/readiness/assess.ts'
import type { Assessment } from '../../../shared/readiness/assessment.ts'
import { criteria } from '../../../shared/readiness/criteria/all.ts'
import { factsOf } from '../../../shared/readiness/facts.ts'
import { passedPhrase } from '../../../shared/readiness/rubric/passedChecks.ts'
import { viewOf } from '../../../shared/readiness/view.ts'
import { notebooks } from '../account/arbitrary.ts'
import { ago, cite, fiscalYear, NotebookBuilder, today } from './builders.ts'
import { fullNotebook } from './prepared.ts'

function itemOf({ criteria: results }: Assessment, criterion: string) {
  return results.find(({ id }) => id === criterion)?.items[0]?.explained
}

test('an item says which checks it passed, what it rests on and how old it is', () => {
  const builder = new NotebookBuilder()
  const report = builder.publication('Trade Weekly', { title: 'Pumps in spring' })
  const owner = builder.person('Ada Berg')
  builder.add('risk', {
    title: 'One foundry casts every housing',
    likelihood: 3,
    impact: null,
    trigger: 'The foundry stops for a month',
    owner: owner.id,
    asOf: ago(200),
    citations: [cite(report)],
  })
  expect(itemOf(assess(builder.notebook(), { today }), 'risks.scored')).toEqual({
    checks: [
      { text: 'likelihood', passed: true },
      { text: 'no impact', passed: false },
      { text: 'a trigger', passed: true },
    ],
    grade: 'B',
    agedFrom: ago(200),
    form: '2 of 3 checks passed.',
    evidence: 'Grade B, Pumps in spring: 0.8.',
    recency: '200 days old, from 14 August 2025: 0.65 (full for 90 days, then half every 180).',
  })
})

test('what has no source, no date, or a date to come says so', () => {
  const builder = new NotebookBuilder()
  builder.figure('revenue', { metric: 'revenue', amount: 900 })
  builder.figure('cash', { metric: 'operatingCashFlow', amount: 90, period: fiscalYear(2027) })
  builder.add('priority', { sentence: 'Build the second test bay' })
  const assessment = assess(builder.notebook(), { today })
  expect(itemOf(assessment, 'revenue.trend')?.evidence).toBe('No source that counts: 0.15.')
  expect(itemOf(assessment, 'context.priorities')?.recency).toBe('It has no date: 0.1.')
  const ahead = criteria
    .find(({ id }) => id === 'cash.flow')
    ?.candidates(viewOf(factsOf(builder.notebook()), { today }))
  expect(ahead?.map(({ recency, missing }) => ({ recency, missing }))).toEqual([
    { recency: 0, missing: ['no source that counts', 'its date lies after today'] },
  ])
})

test('every check has words for being passed', () => {
  fc.assert(
    fc.property(fc.oneof(notebooks, fc.constant(fullNotebook())), (notebook) => {
      const view = viewOf(factsOf(notebook), { today })
      const phrases = criteria.flatMap((criterion) =>
        criterion.candidates(view).flatMap(({ checks }) => checks.map(([, missing]) => missing)),
      )
      expect(phrases.filter((phrase) => phrase !== '' && passedPhrase(phrase) === null)).toEqual([])
    }),
    { numRuns: 60 },
  )
})
