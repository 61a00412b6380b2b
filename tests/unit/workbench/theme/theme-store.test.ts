import { expect, it } from 'vitest'
import { resolveTheme } from '../../../../renderer/workbench/theme/theme-store.ts'

it('follows the system only when asked to', () => {
  const night = { isDark: true, isHighContrast: false }
  expect(resolveTheme('system', night)).toBe('dark')
  expect(resolveTheme('system', { ...night, isDark: false })).toBe('light')
  expect(resolveTheme('system', { isDark: true, isHighContrast: true })).toBe('hc-dark')
  expect(resolveTheme('system', { isDark: false, isHighContrast: true })).toBe('hc-light')
  expect(resolveTheme('light', night)).toBe('light')
})
