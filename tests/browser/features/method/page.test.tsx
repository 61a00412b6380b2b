import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cleanup, render } from 'vitest-browser-react'
import { MethodPage } from '../../../../renderer/features/method/MethodPage.tsx'
import { explainMethod } from '../../../../shared/method/method.ts'
import { rubricVersion } from '../../../../shared/readiness/rubric/rubric.ts'
import '../../../../renderer/workbench/theme/base.css'

const { sections } = explainMethod()

describe('how the meter works', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en'
    document.title = 'Method'
  })
  afterEach(async () => {
    await cleanup()
    delete document.documentElement.dataset['theme']
  })

  it('names the rubric, and has a heading for every section of the method', async () => {
    const { container } = await render(<MethodPage />)
    expect(container.querySelector('.method-version')?.textContent).toContain(`Rubric version ${rubricVersion}.`)
    expect([...container.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual(
      sections.map(({ title }) => title),
    )
  })

  it('leads from its contents to a section, focus included', async () => {
    const screen = await render(
      <div style={{ height: '400px' }}>
        <MethodPage />
      </div>,
    )
    const { title } = sections.at(-1) ?? { title: '' }
    await screen.getByRole('button', { name: title }).click()
    expect(document.activeElement?.textContent).toBe(title)
    expect(document.activeElement?.getBoundingClientRect().top).toBeLessThan(400)
  })

  it.each(['dark', 'light', 'hc-dark', 'hc-light'])('keeps to WCAG in the theme %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme
    const { container } = await render(<MethodPage />)
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([])
  })
})
