import { expect, test } from 'vitest'
import { fromMarkdown } from '../../../../shared/document/markdown/from-markdown.ts'
import { toMarkdown } from '../../../../shared/document/markdown/to-markdown.ts'

test('a long text that is read in pieces is the same text', () => {
  const part = '## Heading\n\nWords of a *paragraph*.\n\n- one\n- two\n\n```\ncode\n\nmore code\n```\n\n'
  const source = `${part.repeat(300).trimEnd()}\n`
  expect(toMarkdown(fromMarkdown(source).body)).toBe(source)
})

test('a text that cannot be cut keeps its words', () => {
  const { body, problems } = fromMarkdown(`[a]: https://a.co\n\n${'words\n\n'.repeat(40_000)}`)
  expect([problems.map(({ code }) => code), JSON.stringify(body).includes('words')]).toEqual([['tooComplex'], true])
})
