import { expect, test } from 'vitest'
import { industryNamed, industryNames, proposeIndustryRow } from '../../../shared/finance/industry.ts'
import { now } from './figures-made.ts'

/** Damodaran (NYU Stern), US, January 2023: the row of machinery, 116 companies. */
test('a row becomes a source and a figure for each metric, with the number of companies as its place', () => {
  const row = industryNamed(' MACHINERY ')
  if (row === null) throw new Error('the table has machinery')
  const { source, figures } = proposeIndustryRow(row, { now, author: 'Ada' })
  expect(source).toMatchObject({
    kind: 'publication',
    title: 'Margins and working capital by sector: Damodaran (NYU Stern), US, January 2023',
    publisher: 'Aswath Damodaran, NYU Stern School of Business',
    address: 'https://pages.stern.nyu.edu/~adamodar/',
    date: '2023-01-05',
    author: 'Ada',
  })
  const told = figures.map(({ metric, value, unit }) => [metric, value.kind === 'stated' ? value.value : '', unit])
  expect(told).toEqual([
    ['grossMargin', '34.2', '%'],
    ['operatingMargin', '13.8', '%'],
    ['netMargin', '8.51', '%'],
    ['cogsRatio', '65.8', '%'],
    ['sgaRatio', '18.46', '%'],
    ['dso', '64.2', 'days'],
    ['dio', '105.9', 'days'],
    ['dpo', '56.5', 'days'],
    ['ccc', '113.7', 'days'],
  ])
  for (const figure of figures) {
    expect(figure).toMatchObject({
      subject: { kind: 'industry', name: 'Machinery', table: 'Damodaran (NYU Stern), US, January 2023' },
      period: { kind: 'FY', start: '2022-01-01', end: '2022-12-31', label: '2022' },
      scope: { kind: 'company' },
      citations: [{ source: source.id, locator: 'Machinery, 116 companies', quotation: '', speaker: null }],
    })
  }
  expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
  expect(proposeIndustryRow(row, { now, author: 'Bo' }).figures.map(({ id }) => id)).toEqual(
    figures.map(({ id }) => id),
  )
})

test('an industry that the table does not have is none', () => {
  expect(industryNamed('banking')).toBeNull()
})

test('every row fits together: gross margin and cost of goods are a whole, the cycle is made of its days', () => {
  const off = industryNames.filter((name) => {
    const metrics = industryNamed(name)?.metrics
    const value = (metric: keyof NonNullable<typeof metrics>) => Number(metrics?.[metric])
    const margins = Math.abs(value('grossMargin') + value('cogsRatio') - 100)
    const cycle = Math.abs(value('dso') + value('dio') - value('dpo') - value('ccc'))
    return !(margins <= 0.011 && cycle <= 0.21)
  })
  expect(off).toEqual([])
})
