import type { Setting } from '../../workbench/settings/setting.ts'

export interface SettingFilter {
  readonly text: string
  readonly modifiedOnly: boolean
  readonly scope: 'user' | 'account'
}

export interface SettingGroup {
  readonly category: string
  readonly settings: readonly Setting<unknown>[]
}

/** The settings that are asked for, by category; each word must stand somewhere in what the setting shows. */
export function findSettings(
  table: readonly Setting<unknown>[],
  { text, modifiedOnly, scope }: SettingFilter,
  isModified: (setting: Setting<unknown>) => boolean,
): readonly SettingGroup[] {
  const words = text
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = table.filter(
    (setting) =>
      (scope === 'user' || setting.scope === 'account') &&
      (!modifiedOnly || isModified(setting)) &&
      words.every((word) => textOf(setting).includes(word)),
  )
  const categories = [...new Set(found.map((setting) => setting.category))].toSorted((a, b) => a.localeCompare(b, 'en'))
  return categories.map((category) => ({
    category,
    settings: found
      .filter((setting) => setting.category === category)
      .toSorted((a, b) => a.title.localeCompare(b.title, 'en')),
  }))
}

function textOf(setting: Setting<unknown>): string {
  const { id, title, description, category, control } = setting
  const choices = control.kind === 'choice' ? control.choices.map(({ label }) => label) : []
  return [id, title, description, category, ...choices].join(' ').toLocaleLowerCase()
}
