// Static faces only: a variable one is embedded as Type 3, which cannot be searched or set well.
import '@fontsource/inter/400.css'
import '@fontsource/inter/500.css'
import '@fontsource/inter/600.css'
import '@fontsource/source-serif-4/400.css'
import '@fontsource/source-serif-4/400-italic.css'
import '@fontsource/source-serif-4/600.css'
import './print.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { fitSteps, fitted } from '../../shared/brief/fit.ts'
import type { BriefModel } from '../../shared/brief/model.ts'
import type { AcumenBridge } from '../../shared/contract/bridge.ts'
import { Brief } from './Brief.tsx'
import { applyPage } from './page.ts'

/** Asks for the model, sets it, and tells main when it stands. */
async function print(bridge: AcumenBridge, container: HTMLElement): Promise<void> {
  const answer = await bridge.call('print.model', {})
  if (!answer.ok) {
    await bridge.call('print.ready', { problem: answer.text })
    return
  }
  await bridge.call('print.ready', { problem: await layOut(answer.value, container) })
}

/** @returns what is wrong, or null when the brief stands as it will be printed */
async function layOut(model: BriefModel, container: HTMLElement): Promise<string | null> {
  document.title = model.title
  document.documentElement.lang = model.language
  applyPage(model.page)
  const root = createRoot(container)
  const draw = (step: number) => {
    const { model: shown, isTight } = fitted(model, step)
    flushSync(() => root.render(<Brief key={step} model={shown} isTight={isTight} />))
  }
  draw(0)
  await document.fonts.ready
  if (model.body.kind === 'full') return null
  for (let step = 1; step < fitSteps && !fits(container); step += 1) {
    draw(step)
    // A face that this step needs for the first time changes the measure.
    await document.fonts.ready
  }
  return fits(container) ? null : 'The texts are too long for one page. Choose the executive brief.'
}

/** The sheet is as high as the printed page; what stands in it may not be higher. */
function fits(container: HTMLElement): boolean {
  const sheet = container.querySelector('.print-sheet')
  return sheet === null || sheet.scrollHeight <= sheet.clientHeight
}

const container = document.querySelector<HTMLElement>('#brief')
if (container !== null && window.acumen !== undefined) void print(window.acumen, container)
