import { expect, it } from 'vitest'
import { findSettings } from '../../../../renderer/features/settings/find-settings.ts'
import { booleanSetting, choiceSetting, type Setting } from '../../../../renderer/workbench/settings/setting.ts'

const motion = booleanSetting({
  id: 'window.motion',
  title: 'Reduce Motion',
  description: 'Nothing slides.',
  category: 'Window',
  default: false,
})
const paper = choiceSetting({
  id: 'brief.paper',
  title: 'Paper',
  description: 'The size of a page.',
  category: 'Brief',
  scope: 'account',
  default: 'a4',
  choices: [
    { value: 'a4', label: 'A4' },
    { value: 'letter', label: 'US Letter' },
  ],
})
const table: readonly Setting<unknown>[] = [motion, paper]
const find = (filter: Partial<Parameters<typeof findSettings>[1]>) =>
  findSettings(table, { text: '', modifiedOnly: false, scope: 'user', ...filter }, (one) => one === motion)

it('groups by category, and finds by every word in any of a setting’s texts', () => {
  expect(find({})).toEqual([
    { category: 'Brief', settings: [paper] },
    { category: 'Window', settings: [motion] },
  ])
  expect(find({ text: 'letter  PAGE' })).toEqual([{ category: 'Brief', settings: [paper] }])
  expect(find({ text: 'window.motion' })).toEqual([{ category: 'Window', settings: [motion] }])
  expect(find({ text: 'letter slides' })).toEqual([])
})

it('keeps to what was changed, and for an account to what an account may have of its own', () => {
  expect(find({ modifiedOnly: true })).toEqual([{ category: 'Window', settings: [motion] }])
  expect(find({ scope: 'account' })).toEqual([{ category: 'Brief', settings: [paper] }])
})
