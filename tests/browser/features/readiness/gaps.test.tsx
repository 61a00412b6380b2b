import { expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Feature } from '../../../../renderer/features/feature.ts'
import { provideMeter } from '../../../../renderer/features/readiness/current-meter.ts'
import { registerFixCommands } from '../../../../renderer/features/readiness/fix-commands.ts'
import { registerGapCommands } from '../../../../renderer/features/readiness/gap-commands.ts'
import {
  foldedSections,
  gapAt,
  gapFilter,
  gapSortSetting,
  hiddenSeverities,
} from '../../../../renderer/features/readiness/gap-state.ts'
import type { LiveAssessment } from '../../../../renderer/features/readiness/live-assessment.ts'
import type { Meter } from '../../../../renderer/features/readiness/meter.ts'
import { registerPanelViews } from '../../../../renderer/features/readiness/panel-views.ts'
import { createListeners } from '../../../../renderer/workbench/signal.ts'
import { assess } from '../../../../shared/readiness/assess.ts'
import type { Gap } from '../../../../shared/readiness/assessment.ts'
import { NotebookBuilder } from '../../../unit/readiness/builders.ts'
import { mountFeatures, testDay } from '../mount-features.tsx'

const sections = ['costs', 'risks', 'stakeholders'] as const

function gap(index: number): Gap {
  const section = sections[index % sections.length] ?? 'costs'
  return {
    id: `risks.scored ${index}`,
    section,
    severity: index % 10 === 0 ? 'error' : index % 2 === 0 ? 'warning' : 'info',
    text: `Gap number ${index}`,
    gain: index % 10 === 0 ? null : index / 100,
    criterion: 'risks.scored',
    record: null,
    action: { kind: 'add', type: 'risk' },
  }
}

/** The panel over a real store, with a meter that says what the test wants. */
async function mountGaps(gaps: readonly Gap[]) {
  const assessment = assess(new NotebookBuilder().notebook(), { today: testDay })
  let live: LiveAssessment = { today: testDay, assessment: { ...assessment, gaps }, validity: null, bank: null }
  const listeners = createListeners()
  const meter: Meter = {
    watch: () => () => undefined,
    get: () => live,
    forget: () => undefined,
    onChange: listeners.add,
    asOf: async () => null,
    setToday: () => undefined,
    dispose: () => undefined,
  }
  const feature: Feature = {
    id: 'gaps-in-test',
    phase: 'ready',
    activate(workbench, { store }) {
      const current = () => mounted?.account ?? null
      const disposers = [
        provideMeter(meter),
        workbench.settings.register(gapSortSetting),
        ...registerPanelViews({ workbench, store, meter, current }),
        ...registerFixCommands(workbench, store),
        ...registerGapCommands({ workbench, store, meter, current }),
      ]
      return () => {
        for (const dispose of disposers) dispose()
      }
    },
  }
  let mounted: Awaited<ReturnType<typeof mountFeatures>> | null = null
  const features = await mountFeatures(null, 'dark', [feature])
  mounted = features
  onTestFinished(async () => {
    gapAt.set(null)
    gapFilter.set('')
    hiddenSeverities.set(new Set())
    foldedSections.set(new Set())
    await features.dispose()
  })
  features.go('costs')
  features.shell.panel.show('gaps', { keepFocus: true })
  await expect.element(page.getByRole('treegrid', { name: 'Gaps' })).toBeVisible()
  return {
    ...features,
    change(next: readonly Gap[]) {
      live = { ...live, assessment: { ...live.assessment, gaps: next } }
      listeners.tell()
    },
  }
}

const grid = () => document.querySelector<HTMLElement>('[role="treegrid"]') as HTMLElement
const current = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.textContent ?? ''

test('hundreds of gaps cost the rows in sight; keys walk and fold them', async () => {
  await mountGaps(Array.from({ length: 600 }, (_, index) => gap(index)))
  expect(grid().getAttribute('aria-rowcount')).toBe('603')
  expect(grid().querySelectorAll('[role="row"]').length).toBeLessThan(80)

  await expect.element(page.getByRole('heading', { level: 1, name: 'Costs' })).toBeVisible()
  grid().focus()
  await expect.poll(() => document.activeElement).toBe(grid())
  await userEvent.keyboard('{End}')
  await expect.poll(current).toContain('Gap number')
  expect(grid().scrollTop).toBeGreaterThan(10_000)
  await userEvent.keyboard('{ArrowLeft}')
  await expect.poll(current).toContain('Stakeholders')
  await userEvent.keyboard('{ArrowLeft}')
  await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe('403')
  await userEvent.keyboard('{Home}{ArrowLeft}{ArrowDown}{ArrowLeft}')
  await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe('3')
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  await expect.poll(current).toContain('Gap number')
})

test('the filter and the severities narrow it, and an empty result offers the way back', async () => {
  await mountGaps(Array.from({ length: 40 }, (_, index) => gap(index)))
  await page.getByRole('searchbox', { name: 'Filter gaps' }).fill('risks number 1')
  await expect.poll(() => grid().querySelectorAll('[data-gap]').length).toBe(6)
  await page.getByRole('button', { name: /Notes?$/ }).click()
  await expect.poll(() => grid().querySelectorAll('[data-gap]').length).toBe(2)
  await page.getByRole('searchbox', { name: 'Filter gaps' }).fill('nowhere')
  await page.getByRole('button', { name: 'Show All Gaps' }).click()
  await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe('43')
})

test('an assessment that says the same draws nothing again', async () => {
  const gaps = Array.from({ length: 60 }, (_, index) => gap(index))
  const { change } = await mountGaps(gaps)
  let changes = 0
  const observer = new MutationObserver((records) => {
    changes += records.length
  })
  observer.observe(grid(), { subtree: true, childList: true, attributes: true, characterData: true })
  for (let key = 0; key < 20; key += 1) change(structuredClone(gaps))
  await new Promise(requestAnimationFrame)
  expect(changes).toBe(0)
  change(gaps.slice(1))
  await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe('62')
  observer.disconnect()
})

test('F8 walks in the order of the list and marks the line; Ctrl+. adds what is missing, and undo takes it back', async () => {
  const { store, account, shell } = await mountGaps([gap(1), gap(10), gap(4)])
  await userEvent.keyboard('{F8}')
  await expect.poll(() => grid().querySelector('[aria-current="true"]')?.textContent).toContain('Gap number 1')
  await userEvent.keyboard('{F8}')
  await userEvent.keyboard('{F8}')
  await expect.poll(() => grid().querySelectorAll('[aria-current="true"]').length).toBe(1)
  // It ends when one of its fixes is chosen.
  void shell.commands.run('readiness.quickFix')
  await expect.element(page.getByRole('option', { name: 'Add a risk' })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.poll(async () => (await store.listRecords(account, 'risk')).length).toBe(1)
  await expect.poll(() => document.activeElement?.closest('[data-record]')).not.toBeNull()
  await store.undo()
  expect(await store.listRecords(account, 'risk')).toEqual([])
})

test('nothing missing is said in words, with what comes next', async () => {
  const { change } = await mountGaps([gap(1)])
  change([])
  await expect.element(page.getByText(/^Nothing is missing for this level\. Next: .+\.$/)).toBeVisible()
})
