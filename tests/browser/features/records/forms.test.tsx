import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { RecordType } from '../../../../shared/account/records/record.ts'
import { mountFeatures } from '../mount-features.tsx'

type Mounted = Awaited<ReturnType<typeof mountFeatures>>
let mounted: Mounted | null = null

afterEach(async () => {
  await mounted?.dispose()
  mounted = null
})

async function mount(): Promise<Mounted> {
  mounted = await mountFeatures()
  return mounted
}

/** The records of a type as the database has them, without what the store stamps. */
async function kept(type: RecordType) {
  const records = (await mounted?.store.listRecords(mounted.account, type)) ?? []
  return records as readonly Record<string, unknown>[] & typeof records
}

describe('a record in its form', () => {
  it('is added from the empty list, typed, and kept field by field', async () => {
    const { go } = await mount()
    go('risks')
    await page.getByRole('button', { name: 'Add risk' }).click()
    const title = page.getByLabelText('Risk', { exact: true })
    await expect.element(title).toHaveFocus()
    await userEvent.keyboard('Covenant breach in 2027')
    await page.getByLabelText('Amount at stake (USD)').fill('12.5m')
    await userEvent.keyboard('{Tab}')
    await page.getByRole('button', { name: /Likelihood/ }).click()
    await page.getByRole('option', { name: '4 Likely' }).click()
    await expect
      .poll(async () =>
        (await kept('risk')).map(({ title: t, amount, likelihood }) => ({ title: t, amount, likelihood })),
      )
      .toEqual([{ title: 'Covenant breach in 2027', amount: '12500000', likelihood: 4 }])
    await expect.element(page.getByRole('cell', { name: 'USD 12.5m' })).toBeVisible()
  })

  it('keeps what was typed and says what is wrong with it', async () => {
    const { shell, account } = await mount()
    await shell.commands.run('records.add', { account, type: 'meeting' })
    const time = page.getByLabelText('Time', { exact: true })
    await time.fill('25:00')
    await userEvent.keyboard('{Tab}')
    await expect.element(page.getByText('A time is written HH:MM.')).toBeVisible()
    await expect.element(time).toHaveValue('25:00')
    expect((await kept('meeting')).map((record) => record['time'])).toEqual([null])
    await time.fill('930')
    await userEvent.keyboard('{Tab}')
    await expect.poll(async () => (await kept('meeting')).map((record) => record['time'])).toEqual(['09:30'])
    await expect.element(time).toHaveValue('09:30')
  })

  it('adds a person who is named where one is asked for', async () => {
    const { shell, account } = await mount()
    await shell.commands.run('records.add', { account, type: 'quote' })
    await page.getByRole('combobox', { name: 'Who said it' }).fill('Mara Lindqvist')
    await userEvent.keyboard('{Tab}')
    await expect
      .poll(async () => {
        const [person] = await kept('stakeholder')
        const [quote] = await kept('quote')
        return [person?.['name'], person?.['side'], person !== undefined && quote?.['speaker'] === person['id']]
      })
      .toEqual(['Mara Lindqvist', 'theirs', true])
  })

  it('takes evidence: a source made on the way, with its place', async () => {
    const { shell, account } = await mount()
    await shell.commands.run('records.add', { account, type: 'priority' })
    const form = page.getByRole('group', { name: /^priority/ })
    await form.getByRole('combobox', { name: 'Add a source' }).fill('Annual report 2025')
    await userEvent.keyboard('{Tab}')
    await form.getByRole('textbox', { name: 'Where in it' }).fill('page 47')
    await userEvent.keyboard('{Tab}')
    await expect
      .poll(async () => {
        const [source] = await kept('source')
        const [priority] = await (mounted?.store.listRecords(account, 'priority') ?? [])
        return [source?.['title'], priority?.citations.map((one) => [one.source === source?.['id'], one.locator])]
      })
      .toEqual(['Annual report 2025', [[true, 'page 47']]])
  })

  it('opens by command at the field that is asked for', async () => {
    const { shell, account, store } = await mount()
    const risk = await store.change('Add', account, (tx) => tx.addRecord('risk', { title: 'Strike in Leeds' }))
    await shell.commands.run('records.open', { account, id: risk.id, field: 'mitigation' })
    await expect.element(page.getByLabelText('Mitigation')).toHaveFocus()
  })
})

describe('a list of records', () => {
  it('is walked by arrows, opened by Enter, and gives back what Delete took', async () => {
    const { go, store, account } = await mount()
    await store.change('Add', account, async (tx) => {
      await tx.addRecord('news', { sentence: 'Leeds closes' })
      await tx.addRecord('news', { sentence: 'Brno hires' })
    })
    go('overview')
    const first = page.getByRole('button', { name: 'Leeds closes' }).first()
    await expect.element(first).toBeVisible()
    const rows = () => [...document.querySelectorAll<HTMLElement>('button[data-row]')]
    rows()[0]?.focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(rows()[1])
    const name = rows()[1]?.textContent
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByLabelText('What happened')).toHaveValue(name ?? '')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.activeElement).toBe(rows()[1])
    await userEvent.keyboard('{Delete}')
    await expect.poll(async () => (await kept('news')).length).toBe(1)
    await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await kept('news')).length).toBe(2)
  })
})
