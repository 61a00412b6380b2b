import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { newAccount } from '../../../shared/account/blank.ts'
import { accountIdSchema } from '../../../shared/account/ids.ts'
import { daySchema, instantSchema } from '../../../shared/account/primitives.ts'
import { formulaText } from '../../../shared/finance/formula-text.ts'
import { metricCatalogue } from '../../../shared/finance/metrics.ts'
import { explainedGates } from '../../../shared/method/levels.ts'
import { explainMethod } from '../../../shared/method/method.ts'
import type { MethodTable } from '../../../shared/method/model.ts'
import { assess } from '../../../shared/readiness/assess.ts'
import { ageings } from '../../../shared/readiness/rubric/ageing.ts'
import { criterionName } from '../../../shared/readiness/rubric/criterionNames.ts'
import { questionBank } from '../../../shared/readiness/rubric/questionBank.ts'
import { criteriaRows, gradeValues, levelNames, rubricVersion } from '../../../shared/readiness/rubric/rubric.ts'

const method = explainMethod()
const blocks = method.sections.flatMap((section) => section.blocks)

function tableNamed(caption: string): MethodTable {
  const found = blocks.find((block) => block.kind === 'table' && block.caption === caption)
  if (found?.kind !== 'table') throw new Error(`no table ${caption}`)
  return found
}

describe('the method explained', () => {
  it('names the version of the rubric, and titles every section once', () => {
    expect(method.version).toBe(rubricVersion)
    const titles = method.sections.map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles.length).toBeGreaterThan(7)
  })

  it('has a cell for each column of every row, and no text left empty', () => {
    for (const block of blocks) {
      if (block.kind === 'text') expect(block.text).toMatch(/[.:]$/)
      if (block.kind === 'list') expect(block.items.every((item) => item.trim() !== '')).toBe(true)
      if (block.kind !== 'table') continue
      expect(block.rows.length).toBeGreaterThan(0)
      for (const row of block.rows) {
        expect(row.length, block.caption).toBe(block.columns.length)
        expect(row.filter((cell) => cell.trim() === '')).toEqual([])
      }
    }
    expect(JSON.stringify(method)).not.toMatch(/undefined|NaN|\[object/)
  })

  it('shows the weight of every criterion, 100 points an axis', () => {
    const rows = [...tableNamed('Knowing').rows, ...tableNamed('Caring').rows]
    expect(rows.map(([name, points, n]) => [name, Number(points), Number(n)])).toEqual(
      criteriaRows.map(({ id, points, n }) => [criterionName(id), points, n]),
    )
    for (const axis of ['Knowing', 'Caring'])
      expect(tableNamed(axis).rows.reduce((sum, [, points]) => sum + Number(points), 0)).toBe(100)
  })

  it('shows every grade and every half-life as they are in use', () => {
    expect(tableNamed('Evidence by the best source').rows.map(([, value]) => Number(value))).toEqual(
      Object.values(gradeValues),
    )
    expect(tableNamed('Days until a claim ages').rows.map(([, grace, half]) => [Number(grace), Number(half)])).toEqual(
      Object.values(ageings).map(({ grace, halfLife }) => [grace, halfLife]),
    )
  })

  it('explains every gate that an assessment has, in its order, and no other', () => {
    const now = v.parse(instantSchema, '2026-11-23T09:00:00.000Z')
    const birth = { id: v.parse(accountIdSchema, '01890a5d-ac96-774b-bcce-b302099a8057'), now, author: '' }
    const empty = { account: newAccount(birth, 'Empty'), records: [], pages: [], history: [] }
    const { gates } = assess(empty, { today: v.parse(daySchema, '2026-11-23') })
    expect(explainedGates).toEqual(gates.map(({ level, id }) => `${level} ${id}`))
    expect(tableNamed('Levels').rows.map(([name]) => name)).toEqual([...levelNames])
  })

  it('holds every line of the question bank', () => {
    const cells = tableNamed('The question bank').rows.flat()
    expect(questionBank.filter(({ text }) => !cells.includes(text))).toEqual([])
  })

  it('shows the formula of every metric that has one', () => {
    expect(tableNamed('Metrics and their formulas').rows).toEqual(
      metricCatalogue.flatMap(({ label, formula }) => (formula === null ? [] : [[label, formulaText(formula)]])),
    )
    expect(tableNamed('What a change is worth').rows.length).toBe(5)
  })
})

describe('the name of a criterion', () => {
  it('is there for every criterion and every line of the question bank', () => {
    for (const { id } of [...criteriaRows, ...questionBank]) expect(criterionName(id)).not.toBe(id)
    expect([criterionName('own line'), criterionName('constructor')]).toEqual(['own line', 'constructor'])
  })
})
