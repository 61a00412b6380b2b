import { expect, it } from 'vitest'
import { countWords } from '../../../../renderer/editor/words/count-words.ts'

it.each([
  ['', 0],
  ['one', 1],
  ["They don't pay, or pay late.", 6],
  ['DSO 61 days\n\nnext', 4],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count)
})
