import { expect, it, vi } from 'vitest'
import { createPreferenceDraft } from '../../../../renderer/features/settings/preference-draft.ts'
import { memoryPreferenceFile } from '../../../../renderer/workbench/settings/preference-file.ts'
import { openTestStore } from '../../storage/open-test-store.ts'

async function setUp(text: string) {
  const { store } = await openTestStore()
  const file = memoryPreferenceFile(text)
  return { store, file, draft: createPreferenceDraft('settings', file, store) }
}

it('is saved by itself when it parses; what does not parse yet is kept without touching the file', async () => {
  const { store, file, draft } = await setUp('{ "a": 1 }')
  draft.type('{ "a": 2 }')
  await expect.poll(() => file.text()).toBe('{ "a": 2 }')
  draft.type('{\n "a": }')
  await draft.flush()
  expect(file.text()).toBe('{ "a": 2 }')
  expect(draft.problem()).toEqual({ text: 'This is not saved yet: a value is missing.', line: 2 })

  draft.dispose()
  const again = createPreferenceDraft('settings', file, store)
  await expect.poll(() => again.text()).toBe('{\n "a": }')
  again.type('{\n "a": 3 }')
  await again.flush()
  expect([file.text(), again.problem()]).toEqual(['{\n "a": 3 }', null])

  const clean = createPreferenceDraft('settings', memoryPreferenceFile('{}'), store)
  await store.getSetting('any')
  expect(clean.text()).toBe('{}')
})

it('follows the disk, unless a text that does not parse would be lost', async () => {
  const { file, draft } = await setUp('{ "a": 1 }')
  await file.write('{ "a": 5 }')
  expect(draft.text()).toBe('{ "a": 5 }')
  draft.type('{ "a": ')
  await draft.flush()
  await file.write('{ "a": 6 }')
  expect([draft.text(), draft.isApart()]).toEqual(['{ "a": ', true])
  draft.takeSaved()
  expect([draft.text(), draft.isApart(), draft.problem()]).toEqual(['{ "a": 6 }', false, null])
})

it('says why the disk did not take it, and keeps the text', async () => {
  const { store } = await openTestStore()
  const file = { ...memoryPreferenceFile('{}'), write: () => Promise.resolve('The disk is full.') }
  const draft = createPreferenceDraft('settings', file, store)
  const told = vi.fn()
  draft.onChange(told)
  draft.type('{ "a": 1 }')
  await draft.flush()
  expect(draft.problem()).toEqual({ text: 'The disk is full.', line: null })
  expect(draft.text()).toBe('{ "a": 1 }')
  expect(told).toHaveBeenCalled()
})
