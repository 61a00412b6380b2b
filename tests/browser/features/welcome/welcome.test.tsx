import axe from 'axe-core'
import * as v from 'valibot'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { contribution as help } from '../../../../renderer/features/help/contribution.tsx'
import { contribution as welcome } from '../../../../renderer/features/welcome/contribution.ts'
import { contribution as walkthrough } from '../../../../renderer/features/welcome/walkthrough/contribution.ts'
import type { ThemeId } from '../../../../renderer/workbench/theme/themes.ts'
import { decimalSchema } from '../../../../shared/account/primitives.ts'
import { mountFeatures } from '../mount-features.tsx'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
let mounted: Awaited<ReturnType<typeof mountFeatures>> | null = null

async function mount(theme: ThemeId = 'dark') {
  mounted = await mountFeatures(null, theme, [welcome, walkthrough, help])
  return mounted
}

afterEach(async () => {
  await mounted?.dispose()
  mounted = null
})

async function findings(selector: string): Promise<readonly string[]> {
  const { violations } = await axe.run(selector, { runOnly: wcag })
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html}`))
}

/** The walkthrough beside the Overview of the account that is there. */
async function walking() {
  const { shell, go } = await mount()
  go('overview')
  await shell.commands.run('walkthrough.open')
  const steps = page.getByRole('list', { name: 'Steps' })
  await expect.element(page.getByRole('meter', { name: 'Steps done' })).toHaveTextContent('1 of 8')
  return steps
}

describe('the welcome page', () => {
  it('leads on: to the walkthrough, to an account one was at, to help', async () => {
    const { shell, account } = await mount()
    // The explorer, which brings this command, is not part of this test.
    const opened: unknown[] = []
    shell.commands.register({ id: 'accounts.open', title: 'Open', run: (args) => void opened.push(args) })
    await shell.commands.run('welcome.open')
    await page.getByRole('button', { name: 'Kestrel' }).click()
    expect(opened).toEqual([{ account }])
    await page.getByRole('button', { name: 'Show me how' }).click()
    await expect.element(page.getByRole('list', { name: 'Steps' })).toBeVisible()
    await page.getByRole('button', { name: /^Keyboard shortcuts/ }).click()
    await expect.element(page.getByRole('heading', { level: 1, name: 'Keyboard shortcuts' })).toBeVisible()
  })

  it.each(['dark', 'light', 'hc-dark', 'hc-light'] as const)(
    'keeps to WCAG in %s, walkthrough included',
    async (theme) => {
      const { shell, go } = await mount(theme)
      go('overview')
      await shell.commands.run('welcome.open')
      await shell.commands.run('walkthrough.open')
      await expect.element(page.getByRole('list', { name: 'Steps' })).toBeVisible()
      await expect.element(page.getByRole('heading', { level: 1, name: 'Prepare to meet a customer' })).toBeVisible()
      expect(await findings('.welcome')).toEqual([])
      expect(await findings('.walk')).toEqual([])
    },
  )
})

describe('the walkthrough', () => {
  it('unfolds the next step, and moves on when it was done', async () => {
    const steps = await walking()
    const current = () => document.querySelector('[aria-current=step]')?.textContent
    await expect.poll(current).toContain('Step 2: Bring in their figures')
    const { store, account, shell } = mounted ?? (await mount())
    await store.change('Figures', account, async (tx) => {
      for (const text of ['1', '2', '3']) {
        await tx.addRecord('figure', { value: { kind: 'stated', value: v.parse(decimalSchema, text) } })
      }
    })
    await expect.poll(current).toContain('Step 3: Add a person')
    await expect.element(steps.getByRole('button', { name: 'Add a person', exact: true })).toBeVisible()
    expect(shell.announced.get().text).toBe('Done: Bring in their figures. Next: Add a person you will meet.')
  })

  it('does a step by its button, in the real form, with the focus in its field', async () => {
    const steps = await walking()
    await steps.getByRole('button', { name: /Add a person you will meet/ }).click()
    await steps.getByRole('button', { name: 'Add a person', exact: true }).click()
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus()
    await userEvent.keyboard('Mara{Tab}')
    await expect.element(page.getByRole('meter', { name: 'Steps done' })).toHaveTextContent('2 of 8')
  })

  it('brings the focus back to the field that is missing, as often as one asks', async () => {
    await walking()
    const { shell, store, account } = mounted ?? (await mount())
    const person = await store.change('Person', account, (tx) => tx.addRecord('stakeholder', { name: 'Mara' }))
    await store.change('Meeting', account, (tx) => tx.addRecord('meeting', { title: 'Cash', attendees: [person.id] }))
    const next = async () => {
      await shell.commands.run('records.open', {
        account,
        id: (await store.listRecords(account, 'meeting'))[0]?.id,
        field: 'day',
      })
    }
    await next()
    await expect.element(page.getByRole('textbox', { name: 'Day' })).toHaveFocus()
    page.getByRole('textbox', { name: 'Purpose' }).element().focus()
    await next()
    await expect.element(page.getByRole('textbox', { name: 'Day' })).toHaveFocus()
  })

  it('any step can be unfolded and folded by keyboard', async () => {
    const steps = await walking()
    const head = steps.getByRole('button', { name: /Export the one-page brief/ })
    head.element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(head).toHaveAttribute('aria-expanded', 'true')
    await expect.element(steps.getByRole('button', { name: 'Export the brief', exact: true })).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(head).toHaveAttribute('aria-expanded', 'false')
  })

  it('stays with the account when one looks at a page about none', async () => {
    await walking()
    await mounted?.shell.commands.run('help.keys')
    await expect.element(page.getByText('With Kestrel: from nothing to one page')).toBeVisible()
  })
})
