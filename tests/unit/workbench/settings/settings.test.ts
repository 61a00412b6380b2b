import { expect, it, vi } from 'vitest'
import { memoryPreferenceFile } from '../../../../renderer/workbench/settings/preference-file.ts'
import {
  booleanSetting,
  choiceSetting,
  numberSetting,
  textsSetting,
} from '../../../../renderer/workbench/settings/setting.ts'
import { createSettings } from '../../../../renderer/workbench/settings/settings.ts'

const about = { title: 'Title', description: 'What it changes.', category: 'Text' }
const size = numberSetting({ ...about, id: 'text.size', default: 13, min: 8, max: 32 })
const paper = choiceSetting({
  ...about,
  id: 'brief.paper',
  scope: 'account',
  default: 'a4',
  choices: [
    { value: 'a4', label: 'A4' },
    { value: 'letter', label: 'Letter' },
  ],
})
const names = textsSetting({ ...about, id: 'our.names', default: [] })

it('gives the default until the file says otherwise', () => {
  const file = memoryPreferenceFile('{ "text.size": 16 }')
  const settings = createSettings(file)
  expect([settings.get(size), settings.get(paper), settings.get(names)]).toEqual([16, 'a4', []])
  expect([settings.isModified(size), settings.isModified(paper)]).toEqual([true, false])
})

it('writes into the file and leaves comments and foreign entries as they are', async () => {
  const file = memoryPreferenceFile('{\n  // mine\n  "other.tool": "kept"\n}')
  const settings = createSettings(file)
  expect(await settings.set(size, 20)).toBeNull()
  expect(file.text()).toBe('{\n  // mine\n  "other.tool": "kept",\n  "text.size": 20\n}')
  expect(settings.get(size)).toBe(20)
  await settings.reset(size)
  expect(file.text()).toContain('// mine')
  expect(settings.get(size)).toBe(13)
})

it('lets an account have a value of its own where the setting is for accounts', async () => {
  const file = memoryPreferenceFile('')
  const settings = createSettings(file)
  await settings.set(paper, 'letter', 'kestrel')
  await settings.set(size, 9, 'kestrel')
  expect([settings.get(paper, 'kestrel'), settings.get(paper, 'other'), settings.get(paper)]).toEqual([
    'letter',
    'a4',
    'a4',
  ])
  expect([settings.get(size), settings.isModified(paper, 'kestrel'), settings.isModified(paper)]).toEqual([
    9,
    true,
    false,
  ])
})

it('keeps the last good values while the file is broken, says where, and writes nothing into it', async () => {
  const file = memoryPreferenceFile('{ "text.size": 16 }')
  const settings = createSettings(file)
  settings.register(size)
  const told = vi.fn()
  settings.onChange(told)
  await file.write('{\n  "text.size": 16,\n  "brief.paper" "a4"\n}')
  expect(told).toHaveBeenCalledOnce()
  expect(settings.get(size)).toBe(16)
  expect(settings.problems()[0]).toEqual({
    kind: 'broken',
    text: 'settings.json is not in force: a colon is missing.',
    line: 3,
  })
  expect(await settings.set(size, 10)).toBe(
    'settings.json is not in force: a colon is missing. Mend line 3 first; nothing was changed.',
  )
  expect(file.text()).toContain('"text.size": 16')
})

it('writes nothing over a file that cannot be read', async () => {
  const settings = createSettings({ ...memoryPreferenceFile('{}'), failure: () => 'The file is too large.' })
  expect(await settings.set(size, 10)).toBe(
    'settings.json is not in force. The file is too large. Nothing was changed.',
  )
})

it('names values that are not taken and settings that do not exist', () => {
  const settings = createSettings(
    memoryPreferenceFile(
      '{\n  "text.size": "big",\n  "nobody": 1,\n  "accounts": {"k": {\n"x": 2, "brief.paper": "a3",\n"text.size": 9}}\n}',
    ),
  )
  settings.register(size)
  settings.register(paper)
  expect(settings.get(size)).toBe(13)
  expect(settings.problems()).toEqual([
    { kind: 'refused', text: '“text.size” must be a number from 8 to 32; the default is used.', line: 2 },
    { kind: 'unknown', text: 'There is no setting “nobody”. It is kept.', line: 3 },
    { kind: 'unknown', text: 'There is no setting “x”. It is kept.', line: 5 },
    { kind: 'refused', text: '“brief.paper” must be one of "a4", "letter"; the default is used.', line: 5 },
    { kind: 'refused', text: '“text.size” cannot differ between accounts; this entry has no effect.', line: 6 },
  ])
})

it('writes no value of an account where the file has something else in the way', async () => {
  const file = memoryPreferenceFile('{ "accounts": { "k": 1 } }')
  const settings = createSettings(file)
  expect(await settings.set(paper, 'letter', 'k')).toContain('must hold an object for each account')
  expect(settings.problems()).toEqual([
    { kind: 'refused', text: '“accounts.k” must be an object, {…}; it has no effect.', line: 1 },
  ])
  expect(await settings.set(paper, 'letter', 'other')).toBeNull()
  await file.write('{ "accounts": [] }')
  expect(await settings.set(paper, 'letter', 'k')).toContain('must hold an object for each account')
  expect(settings.problems()).toEqual([
    { kind: 'refused', text: '“accounts” must be an object, {…}; it has no effect.', line: 1 },
  ])
})

it('starts a file that holds comments alone, and stops at nesting that no person writes', async () => {
  const file = memoryPreferenceFile('// mine\n')
  const settings = createSettings(file)
  settings.register(size)
  expect(await settings.set(size, 20)).toBeNull()
  expect(file.text()).toBe('// mine\n{\n  "text.size": 20\n}')
  await file.write('[\n'.repeat(100_000))
  expect(settings.problems()).toEqual([
    { kind: 'broken', text: 'settings.json is not in force: it is nested too deeply.', line: 101 },
  ])
  expect(settings.get(size)).toBe(20)
})

it('takes each id once', () => {
  const settings = createSettings(memoryPreferenceFile())
  const flag = booleanSetting({ ...about, id: 'flag', default: true })
  const takeAway = settings.register(flag)
  expect(() => settings.register(flag)).toThrow('registered twice')
  takeAway()
  settings.register(flag)
  expect(settings.list().map(({ id }) => id)).toEqual(['flag'])
})
