import { expect, it } from 'vitest'
import { checkTags, readTags } from '../../../../renderer/features/accounts/account-marks-commands.ts'

it('reads tags between commas, each once, with or without its sign', () => {
  expect(readTags(' renewal, #Bank,, public sector ,BANK')).toEqual(['renewal', 'Bank', 'public sector'])
  expect(readTags('')).toEqual([])
})

it('says what cannot be kept', () => {
  expect(checkTags('renewal')).toBeNull()
  expect(checkTags('x'.repeat(61))).toBe('A tag has at most 60 characters.')
  expect(checkTags(Array.from({ length: 101 }, (_, index) => `t${index}`).join())).toBe(
    'An account has at most 100 tags.',
  )
})
