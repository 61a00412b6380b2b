import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromHtml } from '../../../../shared/document/html/from-html.ts'
import { toHtml } from '../../../../shared/document/html/to-html.ts'
import { pageText } from '../../../../shared/document/text.ts'
import { htmlBodies } from '../arbitrary.ts'

test('a page comes back from HTML as it was', () => {
  fc.assert(
    fc.property(htmlBodies, (body) => {
      const read = fromHtml(toHtml(body))
      expect(read).toEqual({ body, problems: [] })
      expect(pageText(read.body)).toBe(pageText(body))
    }),
    { numRuns: 300 },
  )
})
