import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { heading, mountWorkbench, page } from './demo-workbench.tsx'

async function findings(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    // Rules about whole web pages (a heading of level one, content in landmarks) do not fit a fragment with overlays.
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  })
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html} ${node.failureSummary ?? ''}`))
}

describe.each(['dark', 'light', 'hc-dark', 'hc-light'] as const)('in %s', (theme) => {
  it('axe finds nothing in the window, in the palette, in a question', async () => {
    const { shell } = await mountWorkbench()
    shell.themes.set(theme)
    shell.editors.open(page('Overview'))
    shell.editors.open(page('Cash flow'), { preview: true })
    shell.notifications.warn('A figure is 14 months old.', [{ title: 'Show', run: () => undefined }])
    shell.notifications.progress({ title: 'Importing' }).report(3, 10, 'Figures')
    await expect.poll(heading).toBe('Cash flow')
    expect(await findings()).toEqual([])

    await shell.commands.run('notifications.toggle')
    await expect.poll(() => document.querySelector('.wb-centre')).not.toBeNull()
    expect(await findings()).toEqual([])
    await shell.commands.run('notifications.toggle')

    shell.quickInput.open('>')
    await expect.poll(() => document.querySelectorAll('[role=option]').length).toBeGreaterThan(5)
    expect(await findings()).toEqual([])
    shell.quickInput.dismiss()

    const answer = shell.confirm({ title: 'Erase it?', detail: 'For good.', action: 'Erase' })
    await expect.poll(() => document.querySelector('[role=alertdialog]')).not.toBeNull()
    expect(await findings()).toEqual([])
    shell.questions.asked.get()?.answer(false)
    expect(await answer).toBe(false)
  })

  it('axe finds nothing in split groups, pinned tabs, the list of a crumb, the list of Ctrl+Tab', async () => {
    const { shell } = await mountWorkbench()
    shell.themes.set(theme)
    for (const name of ['Overview', 'Costs', 'Cash flow']) shell.editors.open(page(name))
    await expect.poll(heading).toBe('Cash flow')
    shell.editors.togglePin(null)
    shell.editors.split(shell.editors.idOf(page('Costs')), 'right')
    shell.editors.split(shell.editors.idOf(page('Costs')), 'below')
    await expect.poll(() => document.querySelector('.wb-watermark')).not.toBeNull()
    expect(await findings()).toEqual([])

    shell.editors.show(shell.editors.idOf(page('Overview')) ?? '')
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Overview')
    shell.editors.focusCrumbs()
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('On this page')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.querySelector('.wb-crumb-choice')).not.toBeNull()
    expect(await findings()).toEqual([])
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.querySelector('.wb-crumb-choice')).toBeNull()

    shell.editors.switcher.walk(1)
    await expect.poll(() => document.querySelector('.wb-switcher')).not.toBeNull()
    expect(await findings()).toEqual([])
    shell.editors.switcher.cancel()
  })
})
