import type { Disposer } from '../contribution.ts'
import { booleanSetting, numberSetting } from './setting.ts'
import type { Settings } from './settings.ts'

export const reduceMotion = booleanSetting({
  id: 'workbench.reduceMotion',
  title: 'Reduce Motion',
  description: 'Nothing slides or fades, also where the system does not ask for it.',
  category: 'Appearance',
  default: false,
})

export const pageWidth = numberSetting({
  id: 'page.width',
  title: 'Page Width',
  description: 'How wide a page becomes at most, in pixels. Wide windows leave the rest empty.',
  category: 'Pages',
  default: 1080,
  min: 600,
  max: 4000,
  step: 20,
})

export const noteTextSize = numberSetting({
  id: 'page.textSize',
  title: 'Text Size',
  description: 'The size of what is written on a page, in pixels. Zoom makes the whole window larger.',
  category: 'Pages',
  default: 14,
  min: 10,
  max: 32,
})

/** Puts the settings about how things look on the root, where the style sheets read them. */
export function showLookSettings(settings: Settings, root: HTMLElement): Disposer {
  const registered = [reduceMotion, pageWidth, noteTextSize].map((setting) => settings.register(setting))
  function show() {
    root.toggleAttribute('data-reduce-motion', settings.get(reduceMotion))
    root.style.setProperty('--page-width', `${settings.get(pageWidth)}px`)
    root.style.setProperty('--page-text', `${settings.get(noteTextSize)}px`)
  }
  show()
  const stop = settings.onChange(show)
  return () => {
    stop()
    for (const dispose of registered) dispose()
  }
}
