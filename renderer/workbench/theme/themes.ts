import type { Disposer } from '../contribution.ts'

export type ThemeId = 'dark' | 'light' | 'hc-dark' | 'hc-light'
export type ThemeChoice = ThemeId | 'system'

export interface Themes {
  /** The theme on screen. */
  current(): ThemeId
  /** What was chosen; `system` follows the operating system. */
  choice(): ThemeChoice
  set(choice: ThemeChoice): void
  onChange(listener: () => void): Disposer
}
