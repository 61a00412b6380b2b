import { afterEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { contribution as accounts } from '../../../../renderer/features/accounts/contribution.ts'
import { contribution as brief } from '../../../../renderer/features/brief/contribution.ts'
import { mountFeatures } from '../mount-features.tsx'

let mounted: Awaited<ReturnType<typeof mountFeatures>> | null = null
afterEach(async () => {
  await mounted?.dispose()
  mounted = null
})

async function mountWith(settings: Readonly<Record<string, unknown>>) {
  mounted = await mountFeatures(null, 'dark', [accounts, brief])
  await mounted.shell.preferenceFiles.settings.write(JSON.stringify(settings))
  return mounted
}

function styleOf(selector: string, property: string): string {
  const element = document.querySelector(selector)
  return element === null ? '' : getComputedStyle(element).getPropertyValue(property)
}

it('page width and text size are those of the page and its text', async () => {
  const { go, shell } = await mountWith({ 'page.width': 700, 'page.textSize': 20 })
  go('costs')
  await expect.poll(() => styleOf('.sp-page', 'max-width'), { timeout: 10_000 }).toBe('700px')
  await expect.poll(() => styleOf('.ed-text', 'font-size'), { timeout: 10_000 }).toBe('20px')
  await shell.preferenceFiles.settings.write('')
  expect([styleOf('.sp-page', 'max-width'), styleOf('.ed-text', 'font-size')]).toEqual(['1080px', '14px'])
})

it('reduced motion ends every transition', async () => {
  const { shell } = await mountWith({ 'workbench.reduceMotion': true })
  expect(styleOf('.wb-sash', 'transition-duration')).toBe('1e-05s')
  await shell.preferenceFiles.settings.write('')
  expect(styleOf('.wb-sash', 'transition-duration')).toBe('0.1s')
})

it('a new account starts with our names and domains', async () => {
  const { shell, store } = await mountWith({
    'accounts.ourNames': ['Tidewell', 'FlowDesk'],
    'accounts.ourDomains': ['tidewell.example'],
  })
  void shell.commands.run('accounts.create')
  await expect.element(page.getByRole('dialog').getByRole('textbox')).toHaveFocus()
  await userEvent.keyboard('Halden Marine{Enter}')
  const made = async () => (await store.listAccounts()).find(({ name }) => name === 'Halden Marine')
  await expect.poll(made).toMatchObject({ ourNames: ['Tidewell', 'FlowDesk'], ourDomains: ['tidewell.example'] })
})

it('the usual form and reader of a brief are marked when one is exported, those of the account first', async () => {
  const { shell, account, go } = await mountWith({
    'brief.form': 'dossier internal',
    'brief.lens': 'coo',
  })
  const { settings } = shell.preferenceFiles
  await settings.write(
    JSON.stringify({ ...JSON.parse(settings.text() ?? ''), accounts: { [account]: { 'brief.lens': 'ceo' } } }),
  )
  go('costs')
  await expect.poll(() => shell.context.get('hasAccounts')).toBe(true)
  void shell.commands.run('brief.export')
  const marked = page.getByRole('option', { selected: true })
  await expect.element(marked).toHaveTextContent('Full dossier')
  await userEvent.keyboard('{Enter}')
  await expect.element(marked).toHaveTextContent('CEO')
  await userEvent.keyboard('{Escape}')
})
