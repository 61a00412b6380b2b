import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromMarkdown } from '../../../../shared/document/markdown/from-markdown.ts'
import { toMarkdown } from '../../../../shared/document/markdown/to-markdown.ts'
import { pageText } from '../../../../shared/document/text.ts'
import { markdownBodies } from '../arbitrary.ts'

test('a page of known and unknown nodes comes back from Markdown as it was', () => {
  fc.assert(
    fc.property(markdownBodies, (body) => {
      const read = fromMarkdown(toMarkdown(body))
      expect(read).toEqual({ body, problems: [] })
      expect(pageText(read.body)).toBe(pageText(body))
    }),
    { numRuns: 300 },
  )
})
