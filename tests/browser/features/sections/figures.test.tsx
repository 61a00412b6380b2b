import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { mountFeatures } from '../mount-features.tsx'
import { mountYear, stated } from './year.tsx'

type Mounted = Awaited<ReturnType<typeof mountFeatures>>
let mounted: Mounted | null = null

async function mount(): Promise<Mounted> {
  mounted = await mountYear()
  return mounted
}

afterEach(async () => {
  await mounted?.dispose()
  mounted = null
})

const figures = async () => (await mounted?.store.listRecords(mounted.account, 'figure')) ?? []
const revenue = async () => (await figures()).find((figure) => figure.metric === 'revenue')

describe('the figures of a section', () => {
  it('stand in periods with their source, and a loss in parentheses', async () => {
    const { go } = await mount()
    go('revenue')
    await expect.element(page.getByRole('columnheader', { name: 'FY2025' })).toBeVisible()
    await expect.element(page.getByRole('gridcell', { name: /^1,200 ?, source 1/ })).toBeVisible()
    await expect.element(page.getByRole('gridcell', { name: /^\(30\.0\) ?, source 1/ })).toBeVisible()
    await expect
      .element(page.getByRole('list', { name: 'Sources of these figures' }))
      .toHaveTextContent('110-K of February')
  })

  it('drop the filing when their number is changed by hand, say so, and take it back', async () => {
    const { go } = await mount()
    go('revenue')
    await page.getByRole('gridcell', { name: /^1,200 ?, source 1/ }).click()
    const value = page.getByLabelText('Value (USD)')
    await expect.element(value).toHaveFocus()
    await value.fill('1.25bn')
    await userEvent.keyboard('{Tab}')
    await expect
      .element(page.getByText(/now your own value, so it no longer cites 10-K of February/).first())
      .toBeVisible()
    await expect
      .poll(async () => [(await revenue())?.value, (await revenue())?.citations])
      .toEqual([stated('1250000000'), []])
    await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click()
    await expect
      .poll(async () => [(await revenue())?.value, (await revenue())?.citations.length])
      .toEqual([stated('1200000000'), 1])
  })

  it('say why a ratio means nothing', async () => {
    const { go } = await mount()
    go('cash')
    const cell = page.getByRole('gridcell', { name: 'n.m.' })
    await expect.element(cell).toBeVisible()
    await cell.hover()
    const tip = page.getByRole('tooltip')
    await expect.element(tip).toHaveTextContent('Cash conversion is not meaningful')
    await expect.element(tip).toHaveTextContent('zero or negative')
  })

  it('keep a ratio that follows when asked to', async () => {
    const { go } = await mount()
    go('costs')
    const cell = page.getByRole('gridcell', { name: '(2.5)' })
    await expect.element(cell).toBeVisible()
    await cell.click()
    await expect
      .poll(async () => (await figures()).find((figure) => figure.metric === 'netMargin')?.value.kind)
      .toBe('computed')
    await expect.element(page.getByText('From Net income, FY2025; Revenue, FY2025.')).toBeVisible()
  })

  it('are added with a number, never without', async () => {
    const { shell, account, go } = await mount()
    go('revenue')
    await shell.commands.run('records.add', { account, type: 'figure', fields: { section: 'risks' } })
    const value = page.getByLabelText('Value (USD)')
    await expect.element(value).toHaveFocus()
    await page.getByRole('button', { name: 'Add figure' }).last().click()
    await expect.element(page.getByText('A figure needs its number.')).toBeVisible()
    expect((await figures()).length).toBe(3)
    await value.fill('480m')
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(async () => (await figures()).find((figure) => figure.metric === 'debt'))
      .toMatchObject({
        section: 'risks',
        unit: 'USD',
        value: stated('480000000'),
        period: { kind: 'instant', end: '2025-12-31' },
      })
  })

  it('are walked by arrows, and deleted with an undo', async () => {
    const { go } = await mount()
    go('revenue')
    const first = page.getByRole('gridcell', { name: /^1,200 ?, source 1/ })
    await expect.element(first).toBeVisible()
    first.element().focus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(page.getByRole('gridcell', { name: /^\(30\.0\) ?, source 1/ })).toHaveFocus()
    await userEvent.keyboard('{Delete}')
    await expect
      .poll(async () => (await figures()).map((figure) => figure.metric).toSorted())
      .toEqual(['operatingCashFlow', 'revenue'])
    await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await figures()).length).toBe(3)
  })
})
