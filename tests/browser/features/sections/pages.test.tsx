import axe from 'axe-core'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { sections, sectionTitles } from '../../../../shared/account/sections.ts'
import { sampleNotebook } from '../../../../shared/samples/sample.ts'
import { mountFeatures, testDay } from '../mount-features.tsx'

const themes = {
  dark: sections,
  light: sections,
  'hc-dark': ['cash', 'stakeholders'],
  'hc-light': ['cash', 'stakeholders'],
} as const

for (const theme of ['dark', 'light', 'hc-dark', 'hc-light'] as const) {
  it(`the section pages of the sample can be read by everyone, ${theme}`, { timeout: 90_000 }, async () => {
    const { go, dispose } = await mountFeatures(sampleNotebook({ today: testDay }), theme)
    const found: string[] = []
    for (const section of themes[theme]) {
      go(section)
      await expect.element(page.getByRole('heading', { level: 1, name: sectionTitles[section] })).toBeVisible()
      await expect.poll(() => document.querySelector(`[data-section="${section}"] .ui-section`)).not.toBeNull()
      document.querySelector<HTMLElement>(`[data-section="${section}"] button[data-row]`)?.click()
      const root = document.querySelector(`[data-section="${section}"]`)
      if (root === null) throw new Error('The page is gone')
      // The text of the notes is the editor's to answer for.
      const context = { include: [root], exclude: ['[data-testid="page-editor"]'] }
      const { violations } = await axe.run(context, { resultTypes: ['violations'] })
      for (const { id, nodes } of violations)
        found.push(`${section}: ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
    }
    await dispose()
    expect(found).toEqual([])
  })
}
