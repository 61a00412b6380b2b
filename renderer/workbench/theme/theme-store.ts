import type { Disposer } from '../contribution.ts'
import { type Persistence, readKept } from '../persistence.ts'
import { createListeners } from '../signal.ts'
import type { ThemeChoice, ThemeId, Themes } from './themes.ts'

export const themeNames: Readonly<Record<ThemeChoice, string>> = {
  dark: 'Dark',
  light: 'Light',
  'hc-dark': 'Dark High Contrast',
  'hc-light': 'Light High Contrast',
  system: 'Follow the System',
}

/** In the order of the picker. */
export const themeChoices: readonly ThemeChoice[] = ['system', 'dark', 'light', 'hc-dark', 'hc-light']

function isThemeChoice(value: unknown): value is ThemeChoice {
  return themeChoices.some((choice) => choice === value)
}

/** What the operating system asks for. */
export interface SystemLook {
  readonly isDark: boolean
  readonly isHighContrast: boolean
}

export function resolveTheme(choice: ThemeChoice, system: SystemLook): ThemeId {
  if (choice !== 'system') return choice
  if (system.isHighContrast) return system.isDark ? 'hc-dark' : 'hc-light'
  return system.isDark ? 'dark' : 'light'
}

export interface ThemeStore extends Themes {
  /** Shows a choice without keeping it; null shows the kept one again. */
  preview(choice: ThemeChoice | null): void
  /** Called when another choice is made, also one that looks the same. */
  onChosen(listener: () => void): Disposer
  /** Follows the operating system from now on. */
  attach(): Disposer
}

export function createThemes(persistence: Persistence, root: HTMLElement, target: Window): ThemeStore {
  const dark = target.matchMedia('(prefers-color-scheme: dark)')
  const contrast = target.matchMedia('(prefers-contrast: more), (forced-colors: active)')
  const listeners = createListeners()
  const chosen = createListeners()
  let choice: ThemeChoice = readKept(persistence, 'theme', isThemeChoice) ?? 'system'
  let previewed: ThemeChoice | null = null
  const current = () => resolveTheme(previewed ?? choice, { isDark: dark.matches, isHighContrast: contrast.matches })

  function show() {
    const id = current()
    if (root.getAttribute('data-theme') === id) return
    root.setAttribute('data-theme', id)
    listeners.tell()
  }
  show()

  return {
    current,
    choice: () => choice,
    set(next) {
      const isNew = next !== choice
      choice = next
      previewed = null
      persistence.write('theme', JSON.stringify(next))
      show()
      if (isNew) chosen.tell()
    },
    onChosen: chosen.add,
    preview(next) {
      previewed = next
      show()
    },
    onChange: listeners.add,
    attach() {
      dark.addEventListener('change', show)
      contrast.addEventListener('change', show)
      return () => {
        dark.removeEventListener('change', show)
        contrast.removeEventListener('change', show)
      }
    },
  }
}
