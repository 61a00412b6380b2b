import type { Disposer } from '../contribution.ts'
import { choiceSetting } from '../settings/setting.ts'
import type { Settings } from '../settings/settings.ts'
import { type ThemeStore, themeChoices, themeNames } from './theme-store.ts'

export const colorTheme = choiceSetting({
  id: 'workbench.colorTheme',
  title: 'Color Theme',
  description:
    'The colours of the window. “Follow the System” changes with it, between light and dark and to high contrast.',
  category: 'Appearance',
  choices: themeChoices.map((value) => ({ value, label: themeNames[value] })),
  default: 'system',
})

/** The theme is one of the settings: what is chosen anywhere is written there, and what is written there is shown. */
export function keepThemeInSettings(themes: ThemeStore, settings: Settings): Disposer {
  const stopTable = settings.register(colorTheme)
  const follow = () => themes.set(settings.get(colorTheme))
  const stopSettings = settings.onChange(follow)
  // A file that does not take it costs the choice at the next start.
  const stopThemes = themes.onChosen(() => {
    if (themes.choice() !== settings.get(colorTheme)) void settings.set(colorTheme, themes.choice())
  })
  follow()
  return () => {
    stopThemes()
    stopSettings()
    stopTable()
  }
}
