import { describe, expect, it } from 'vitest'
import { page as screen, userEvent } from 'vitest/browser'
import { textBody } from '../../unit/storage/text-body.ts'
import { mountPage } from './mount-page.tsx'

function button(name: string) {
  return screen.getByRole('button', { name, exact: true })
}

describe('the toolbar', () => {
  it('makes headings, and plain text again', async () => {
    const page = await mountPage(textBody('What it means'))
    await userEvent.click(page.text)
    await button('H2, Heading 2').click()
    await expect.poll(() => page.text.querySelector('h2')?.textContent).toBe('What it means')
    await expect.element(button('H2, Heading 2')).toHaveAttribute('aria-pressed', 'true')
    await button('H2, Heading 2').click()
    await expect.poll(() => page.text.querySelector('h2')).toBeNull()
  })

  it('formats the selection in all four ways', async () => {
    const page = await mountPage(textBody('cash'))
    await userEvent.click(page.text)
    await userEvent.keyboard('{Control>}a{/Control}')
    for (const name of ['Bold', 'Italic', 'Underline', 'Strikethrough']) await button(name).click()
    // bold 1, italic 2, strikethrough 4, underline 8
    await expect.poll(async () => JSON.stringify((await page.saved()).body)).toContain('"format":15')
  })

  it('makes checklists that are ticked by a click on the box', async () => {
    const page = await mountPage(textBody('Call Mara'))
    await userEvent.click(page.text)
    await button('Checklist').click()
    const item = page.text.querySelector<HTMLElement>('li')
    expect(item?.getAttribute('role')).toBe('checkbox')
    if (item === null) throw new Error('no item')
    await userEvent.click(item, { position: { x: 6, y: 12 } })
    await expect.poll(() => page.text.querySelector('li')?.getAttribute('aria-checked')).toBe('true')
    await expect.poll(async () => JSON.stringify((await page.saved()).body)).toContain('"checked":true')
  })

  it('indents list items by Tab, and lets Tab leave plain text', async () => {
    const page = await mountPage(textBody('one'))
    await userEvent.click(page.text)
    await button('Bullet List').click()
    await userEvent.keyboard('{End}{Enter}two{Tab}')
    await expect.poll(() => page.text.querySelectorAll('ul ul li').length).toBe(1)
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    await expect.poll(() => page.text.querySelectorAll('ul ul li').length).toBe(0)
    await button('Bullet List').click()
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement).not.toBe(page.text)
  })

  it('links to https addresses and refuses scripts', async () => {
    const page = await mountPage(textBody('their site'))
    await userEvent.click(page.text)
    await userEvent.keyboard('{Control>}a{/Control}')
    await button('Link').click()
    await userEvent.keyboard('javascript:alert(1){Enter}')
    await expect.element(screen.getByText('Only https and mail addresses can be linked.')).toBeVisible()
    await userEvent.keyboard('{Control>}a{/Control}example.com/report{Enter}')
    await expect.poll(() => page.text.querySelector('a')?.getAttribute('href')).toBe('https://example.com/report')
  })

  it('is one stop for Tab, with arrows inside', async () => {
    await mountPage(textBody('x'))
    const stops = [...document.querySelectorAll<HTMLElement>('.ed-toolbar button')].filter((one) => one.tabIndex === 0)
    expect(stops.map((one) => one.ariaLabel)).toEqual(['H1, Heading 1'])
    stops[0]?.focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('H2, Heading 2')
    await userEvent.keyboard('{End}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Redo Typing')
  })
})
