import { expect, it } from 'vitest'
import { allowedLink } from '../../../../renderer/editor/links/allowed-link.ts'

it.each([
  ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
  ['http://example.com', 'https://example.com/'],
  ['example.com/report', 'https://example.com/report'],
  ['mara@example.com', 'mailto:mara@example.com'],
  ['mailto:mara@example.com', 'mailto:mara@example.com'],
  [' https://example.com ', 'https://example.com/'],
  ['javascript:alert(1)', null],
  ['JAVASCRIPT:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['vbscript:x', null],
  ['https://user:secret@example.com', null],
  ['//example.com', null],
  ['not an address', null],
  ['', null],
  [`https://example.com/${'a'.repeat(3_000)}`, null],
])('%s', (text, expected) => {
  expect(allowedLink(text)).toBe(expected)
})
