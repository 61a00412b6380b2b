import { expect, it } from 'vitest'
import { briefPaper, paperOf } from '../../../../renderer/features/brief/brief-settings.ts'
import { memoryPreferenceFile } from '../../../../renderer/workbench/settings/preference-file.ts'
import { createSettings } from '../../../../renderer/workbench/settings/settings.ts'

it('prints on the paper of the region until somebody says which, for one account or for all', async () => {
  const settings = createSettings(memoryPreferenceFile())
  const papers = () => ['a', 'b'].map((account) => paperOf(settings, account, 'en-US'))
  expect(papers()).toEqual(['letter', 'letter'])
  expect(paperOf(settings, 'a', 'de-AT')).toBe('a4')
  await settings.set(briefPaper, 'a4', 'a')
  expect(papers()).toEqual(['a4', 'letter'])
  await settings.set(briefPaper, 'a4')
  expect(papers()).toEqual(['a4', 'a4'])
})
