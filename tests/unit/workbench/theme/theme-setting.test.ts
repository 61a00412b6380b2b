import { expect, it } from 'vitest'
import { memoryPersistence } from '../../../../renderer/workbench/persistence.ts'
import { memoryPreferenceFile } from '../../../../renderer/workbench/settings/preference-file.ts'
import { createSettings } from '../../../../renderer/workbench/settings/settings.ts'
import { keepThemeInSettings } from '../../../../renderer/workbench/theme/theme-setting.ts'
import { createThemes } from '../../../../renderer/workbench/theme/theme-store.ts'

/** A page, and a system whose wishes change while it runs. */
function page() {
  const wishes = new Map<string, boolean>()
  const listeners = new Set<() => void>()
  const attributes = new Map<string, string>()
  const root = {
    getAttribute: (name: string) => attributes.get(name) ?? null,
    setAttribute: (name: string, value: string) => attributes.set(name, value),
  }
  const target = {
    matchMedia: (query: string) => ({
      get matches() {
        return [...wishes].some(([wish, isOn]) => isOn && query.includes(wish))
      },
      addEventListener: (_type: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_type: string, listener: () => void) => listeners.delete(listener),
    }),
  }
  return {
    // Only what a theme asks of a page.
    root: root as unknown as HTMLElement,
    target: target as unknown as Window,
    theme: () => attributes.get('data-theme'),
    wish(name: string, isOn: boolean) {
      wishes.set(name, isOn)
      for (const listener of [...listeners]) listener()
    },
  }
}

function opened(text: string, kept = memoryPersistence()) {
  const shown = page()
  const file = memoryPreferenceFile(text)
  const themes = createThemes(kept, shown.root, shown.target)
  const stop = keepThemeInSettings(themes, createSettings(file))
  return { ...shown, file, themes, kept, stop }
}

it('what is chosen is written to the settings, and what is written there is shown and painted first next time', async () => {
  const { file, themes, theme, kept } = opened('{"workbench.colorTheme": "hc-light"}')
  expect(theme()).toBe('hc-light')
  themes.set('dark')
  expect(JSON.parse(file.text() ?? '')).toEqual({ 'workbench.colorTheme': 'dark' })
  await file.write('{"workbench.colorTheme": "light"}')
  expect([theme(), themes.choice()]).toEqual(['light', 'light'])
  const next = page()
  createThemes(kept, next.root, next.target)
  expect(next.theme()).toBe('light')
})

it('the settings have the last word over what was painted first', () => {
  const kept = memoryPersistence()
  kept.write('theme', '"hc-dark"')
  expect(opened('{"workbench.colorTheme": "light"}', kept).theme()).toBe('light')
  expect(opened('{"workbench.colorTheme": "pink"}', kept).themes.choice()).toBe('system')
})

it('a preview is shown and not kept', () => {
  const { file, themes, theme } = opened('{"workbench.colorTheme": "light"}')
  themes.preview('hc-dark')
  expect(theme()).toBe('hc-dark')
  themes.preview(null)
  expect([theme(), JSON.parse(file.text() ?? '')]).toEqual(['light', { 'workbench.colorTheme': 'light' }])
})

it('follows the system while it runs, and only where that is chosen', () => {
  const { themes, theme, wish } = opened('')
  const stop = themes.attach()
  expect(theme()).toBe('light')
  wish('prefers-color-scheme: dark', true)
  expect(theme()).toBe('dark')
  wish('prefers-contrast: more', true)
  expect(theme()).toBe('hc-dark')
  wish('prefers-color-scheme: dark', false)
  expect(theme()).toBe('hc-light')
  themes.set('dark')
  wish('prefers-contrast: more', false)
  expect(theme()).toBe('dark')
  stop()
})

it('lets go of the settings', async () => {
  const { file, themes, stop } = opened('')
  stop()
  await file.write('{"workbench.colorTheme": "light"}')
  expect(themes.choice()).toBe('system')
})
