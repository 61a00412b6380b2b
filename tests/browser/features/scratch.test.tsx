import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { sampleNotebook } from '../../../shared/samples/sample.ts'
import { mountFeatures, testDay } from './mount-features.tsx'
import { contribution as accounts } from '../../../renderer/features/accounts/contribution.ts'
import { contribution as readiness } from '../../../renderer/features/readiness/contribution.ts'

const wait = (ms: number) => new Promise((r) => setTimeout(r, ms))
for (const theme of ['dark', 'light'] as const) {
  it(theme, async () => {
    const m = await mountFeatures(sampleNotebook({ today: testDay }), theme, [accounts, readiness])
    const shot = (n: string) => page.screenshot({ path: `/work/main/dist/shots/${theme}-${n}.png` })
    m.go('cash')
    await expect.element(m.screen.getByRole('grid')).toBeVisible()
    await wait(500)
    await m.screen.getByRole('gridcell', { name: /62\.4/ }).hover()
    await shot('cash')
    await m.screen.getByRole('gridcell', { name: /62\.4/ }).click()
    await wait(500)
    await shot('figure')
    for (const s of ['stakeholders', 'hypotheses', 'meetings'] as const) {
      m.go(s)
      await wait(600)
      const first = document.querySelector<HTMLElement>(`[data-section="${s}"] button[data-row]`)
      first?.click()
      await wait(500)
      await shot(s)
    }
    m.go('overview')
    await wait(600)
    await shot('overview')
    await m.dispose()
  })
}
