import { describe, expect, test } from 'vitest'
import { areAlike, keyLikeness, textLikeness } from '../../../shared/readiness/alike.ts'
import type { Candidate } from '../../../shared/readiness/candidate.ts'
import { applyCap } from '../../../shared/readiness/caps.ts'
import { evidenceOf } from '../../../shared/readiness/evidence.ts'
import { factsOf } from '../../../shared/readiness/facts.ts'
import { isOpenQuestion } from '../../../shared/readiness/openQuestion.ts'
import { isFullName, isPlaceholder, isProse, isUnit } from '../../../shared/readiness/placeholder.ts'
import { latestDay, recencyOf } from '../../../shared/readiness/recency.ts'
import { bestOf } from '../../../shared/readiness/select.ts'
import { wordsOf } from '../../../shared/readiness/words.ts'
import { ago, cite, NotebookBuilder, today } from './builders.ts'

describe('recency', () => {
  test.each([
    ['annualFigure', 400, 1],
    ['annualFigure', 580, 0.5],
    ['lateAnnualFigure', 700, 1],
    ['shortFigure', 220, 0.5],
    ['stance', 30, 1],
    ['stance', 120, 0.5],
    ['hypothesis', 300, 0.25],
    ['news', 90, 0.5],
    ['industryRow', 1460, 0.5],
    ['person', 635, 0.5],
    ['risk', 3000, 0.1],
  ] as const)('%s of %i days keeps %f', (kind, age, kept) => {
    expect(recencyOf(kind, ago(age), today)).toBeCloseTo(kept, 10)
  })

  test('no date keeps a tenth, a day after today nothing', () => {
    expect([
      recencyOf('risk', null, today),
      recencyOf('risk', ago(-1), today),
      recencyOf('risk', today, today),
    ]).toEqual([0.1, 0, 1])
  })

  test('of several days the latest up to today counts', () => {
    expect(latestDay([ago(30), null, ago(3), ago(-5)], today)).toBe(ago(3))
    expect(latestDay([ago(-9), ago(-5)], today)).toBe(ago(-5))
    expect(latestDay([null], today)).toBeNull()
  })
})

describe('evidence', () => {
  const graded = (fill: (builder: NotebookBuilder) => ReturnType<typeof cite>[], extra: object = {}) => {
    const builder = new NotebookBuilder()
    const citations = fill(builder)
    const { grade, value, isIndependent, isAllDropped } = evidenceOf(
      { citations, ...extra },
      factsOf(builder.notebook()),
      today,
    )
    return { grade, value, isIndependent, isAllDropped }
  }
  const of = (grade: string, value: number, isIndependent = false, isAllDropped = false) => ({
    grade,
    value,
    isIndependent,
    isAllDropped,
  })

  test('a filing with title, date and accession number is grade A', () => {
    expect(graded((builder) => [cite(builder.filing())])).toEqual(of('A', 1))
  })
  test('a filing without accession number, address or file falls to a name and a date', () => {
    expect(graded((builder) => [cite(builder.filing({ accession: '' }))])).toEqual(of('C', 0.6))
  })
  test('a filing without a date and a name is nothing', () => {
    expect(graded((builder) => [cite(builder.filing({ date: null }))])).toEqual(of('-', 0.15))
  })
  test('words of a person of theirs on a date are grade A, of ours grade C', () => {
    expect(graded((builder) => [cite(builder.said(ago(3)), builder.person('Anna Berger').id)])).toEqual(of('A', 1))
    expect(
      graded((builder) => [cite(builder.said(ago(3)), builder.person('Olga Partner', { side: 'ours' }).id)]),
    ).toEqual(of('C', 0.6))
  })
  test('a publication needs publisher, date and address', () => {
    expect(graded((builder) => [cite(builder.publication('Water Weekly'))])).toEqual(of('B', 0.8))
    expect(graded((builder) => [cite(builder.publication('Water Weekly', { address: '' }))])).toEqual(of('C', 0.6))
    expect(graded((builder) => [cite(builder.publication('tbd'))])).toEqual(of('-', 0.15))
  })
  test('a colleague is grade C, an estimate with a method of five words grade D', () => {
    expect(
      graded((builder) => [cite(builder.add('source', { kind: 'colleague', publisher: 'Jo Smith', date: ago(2) }))]),
    ).toEqual(of('C', 0.6))
    expect(
      graded((builder) => [
        cite(builder.add('source', { kind: 'estimate', method: 'Headcount times average cost per head' })),
      ]),
    ).toEqual(of('D', 0.5))
    expect(graded((builder) => [cite(builder.add('source', { kind: 'estimate', method: 'a guess' }))])).toEqual(
      of('-', 0.15),
    )
  })
  test('a second independent source adds a tenth, at most to one', () => {
    expect(
      graded((builder) => [cite(builder.publication('Water Weekly')), cite(builder.publication('Pump Today'))]),
    ).toEqual(of('B', 0.9, true))
    expect(graded((builder) => [cite(builder.filing()), cite(builder.publication('Pump Today'))])).toEqual(
      of('A', 1, true),
    )
  })
  test('the same publisher twice is no second source, nor is an own estimate', () => {
    expect(
      graded((builder) => [
        cite(builder.publication('Water Weekly')),
        cite(builder.publication('Water Weekly', { address: 'https://example.org/2' })),
      ]),
    ).toEqual(of('B', 0.8))
    const estimate = { kind: 'estimate' as const, method: 'Headcount times average cost per head' }
    expect(
      graded((builder) => [cite(builder.publication('Water Weekly')), cite(builder.add('source', estimate))]),
    ).toEqual(of('B', 0.8))
  })
  test('a source dated after today, or before the period it is about ended, is dropped', () => {
    expect(graded((builder) => [cite(builder.filing({ date: ago(-1) }))])).toEqual(of('-', 0.15, false, true))
    expect(graded((builder) => [cite(builder.filing())], { periodEnd: ago(10) })).toEqual(of('-', 0.15, false, true))
    expect(graded((builder) => [cite(builder.filing())], { periodEnd: ago(20) })).toEqual(of('A', 1))
  })
  test("the account's own filing proves no peer and is no insight", () => {
    expect(graded((builder) => [cite(builder.filing())], { refusesOwnFiling: true })).toEqual(of('-', 0.15))
    expect(
      graded((builder) => [cite(builder.filing({ publisher: 'KESTREL Inc.' }))], { refusesOwnFiling: true }),
    ).toEqual(of('-', 0.15))
    expect(graded((builder) => [cite(builder.filing({ publisher: 'Rival' }))], { refusesOwnFiling: true })).toEqual(
      of('A', 1),
    )
  })
})

describe('alike', () => {
  const alike = (one: string, other: string) => areAlike(textLikeness(one), textLikeness(other))
  test('texts that differ in case, space, marks, accents or one word of eight are one', () => {
    expect(alike('Supply of Castings fails!', 'supply  of castings fails')).toBe(true)
    expect(alike('Café prices rise', 'cafe prices rise')).toBe(true)
    expect(alike('a b c d e f g h', 'a b c d e f g x')).toBe(true)
    expect(alike('a b c d e f', 'a b c d e x')).toBe(false)
  })
  test('digits do not tell texts apart', () => {
    expect(alike('Risk of plant 1', 'Risk of plant 2')).toBe(true)
  })
  test('long texts are compared by runs of five words', () => {
    const long = Array.from({ length: 70 }, (_, at) => `word${'abcdefghij'[at % 10]}${'klmnopq'[Math.floor(at / 10)]}`)
    const shorter = long.slice(0, 66)
    const other = [...long.slice(0, 35), ...long.slice(0, 35).map((word) => `${word}x`)]
    expect(alike(long.join(' '), shorter.join(' '))).toBe(true)
    expect(alike(long.join(' '), other.join(' '))).toBe(false)
  })
  test('scripts without spaces are cut into words', () => {
    expect(wordsOf('出荷から請求まで一週間かかる').length).toBeGreaterThan(4)
    expect(alike('出荷から請求まで一週間かかる', '出荷から請求まで一週間かかる。')).toBe(true)
    expect(alike('鋳物の仕入先が一社に限られている', '円安で部品の輸入価格が上がる')).toBe(false)
  })
  test('the best choice is taken, not the greedy one', () => {
    const item = (record: string, credit: number, text: string) => ({ record, credit, likeness: textLikeness(text) })
    const middle = item('m', 1, 'a b c d e f g h i j')
    const sides = [item('l', 0.9, 'a b c d e f g h x y'), item('r', 0.9, 'c d e f g h i j v w')]
    const alikeBoth = item('m', 1, 'a b c d e f g h')
    expect(bestOf([middle, ...sides], 2, ({ credit }) => credit)).toHaveLength(2)
    expect(
      bestOf([alikeBoth, ...sides], 2, ({ credit }) => credit).reduce((sum, { credit }) => sum + credit, 0),
    ).toBeGreaterThanOrEqual(1.8)
  })
})

describe('caps', () => {
  const item = (record: string, credit: number, document: string | null): Candidate => ({
    record,
    text: record,
    form: 1,
    evidence: 1,
    recency: 1,
    credit,
    likeness: keyLikeness(record),
    document,
    missing: [],
    isUnknown: false,
    checks: [],
    isPlaceholder: false,
    proof: null,
    age: null,
  })
  const total = (result: ReturnType<typeof applyCap>) =>
    [...result.earned.values()].reduce((sum, { points }) => sum + points, 0)

  test('what one source carries above its share is cut, largest criterion first', () => {
    const inputs = [
      { id: 'small', weight: 4, n: 1, candidates: [item('a', 1, 'S')] },
      { id: 'large', weight: 6, n: 1, candidates: [item('b', 1, 'S')] },
    ]
    const { earned, capped } = applyCap(inputs, () => 6)
    expect(capped).toBe('S')
    expect(
      [earned.get('small')?.points, earned.get('large')?.points].map((points) => Math.round((points ?? 0) * 1e6) / 1e6),
    ).toEqual([4, 2])
    expect(earned.get('large')?.cut).toBeCloseTo(4, 6)
  })
  test('items with two independent sources count against no cap', () => {
    expect(applyCap([{ id: 'c', weight: 10, n: 1, candidates: [item('a', 1, null)] }], () => 6).capped).toBeNull()
  })
  test('an item of an exhausted source never pushes the total down', () => {
    const base = [
      { id: 'one', weight: 6, n: 1, candidates: [item('a', 1, 'S')] },
      { id: 'two', weight: 4, n: 1, candidates: [item('b', 0.8, 'T')] },
    ]
    const before = total(applyCap(base, () => 6))
    const more = base.map((input) =>
      input.id === 'two' ? { ...input, candidates: [...input.candidates, item('c', 1, 'S')] } : input,
    )
    expect(total(applyCap(more, () => 6))).toBeGreaterThanOrEqual(before - 1e-9)
  })
})

describe('texts', () => {
  test.each([
    'tbd',
    'n/a',
    'none',
    'xxx',
    'asdf',
    'test',
    '?',
    '-',
    'Lorem ipsum dolor sit',
    'aaaa',
    '...',
    'TBD TBD',
    '',
  ])('%j is a placeholder', (text) => {
    expect(isPlaceholder(text)).toBe(true)
  })
  test.each(['Rival', 'SG&A', '円', 'Test the seal in Brno'])('%j is none', (text) => {
    expect(isPlaceholder(text)).toBe(false)
  })
  test('prose needs words that differ', () => {
    expect([
      isProse('very very very very very', 5),
      isProse('late castings again'),
      isProse('鋳物が遅れて届く'),
    ]).toEqual([false, true, true])
  })
  test('a full name has two parts where its script has parts', () => {
    expect(['Anna Berger', 'Anna', '田中一郎', '김민수', 'tbd tbd'].map(isFullName)).toEqual([
      true,
      false,
      true,
      true,
      false,
    ])
  })
  test('units may be signs', () => {
    expect(['%', '€', 'days', '?', ''].map(isUnit)).toEqual([true, true, true, false, false])
  })
})

describe('open questions', () => {
  test.each([
    'What drives your cost of goods?',
    'By how much did freight rise?',
    'Looking at the annual report, which line worries you?',
    'Tell me about the Brno plant.',
    'Was treibt Ihre Kosten?',
    'In welchen Werken liegt der Bestand?',
    'Comment décidez-vous des achats ?',
    '¿Qué impide facturar el mismo día?',
    '在庫が増えた理由は何ですか？',
    'Что мешает выставить счёт в день отгрузки?',
  ])('%s', (text) => {
    expect(isOpenQuestion(text)).toBe(true)
  })
  test.each([
    'Do you want to save money?',
    'Is freight a problem?',
    'Could you buy now?',
    'Ist die Fracht ein Problem?',
    'Haben Sie Interesse?',
    'Est-ce que vous voulez acheter ?',
    'Freight is too high.',
  ])('not %s', (text) => {
    expect(isOpenQuestion(text)).toBe(false)
  })
})
