import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { daySchema } from '../../../shared/account/primitives.ts'
import { fromHtml } from '../../../shared/document/html/from-html.ts'
import { toHtml } from '../../../shared/document/html/to-html.ts'
import { fromMarkdown } from '../../../shared/document/markdown/from-markdown.ts'
import { toMarkdown } from '../../../shared/document/markdown/to-markdown.ts'
import { readBody } from '../../../shared/document/read.ts'
import { pageText } from '../../../shared/document/text.ts'
import { toText } from '../../../shared/document/to-text.ts'
import { writeBody } from '../../../shared/document/write.ts'
import { sampleNotebook } from '../../../shared/samples/sample.ts'
import { markdownBodies } from './arbitrary.ts'

const types = fc.constantFrom(
  ...['root', 'paragraph', 'heading', 'quote', 'list', 'listitem', 'link', 'autolink', 'text', 'tab', 'linebreak'],
  ...['code', 'code-highlight', 'table', 'tablerow', 'tablecell', 'horizontalrule', 'image', 'callout'],
  ...['collapsible', 'collapsible-title', 'chip', 'mention', 'date', 'pagelink', 'novelty'],
)

/** Trees that look like pages, with anything in any field. */
const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.jsonValue({ maxDepth: 1 }),
    fc.record(
      {
        type: types,
        children: fc.oneof(
          { weight: 8, arbitrary: fc.array(tie('node'), { maxLength: 4 }) },
          { weight: 1, arbitrary: fc.jsonValue() },
        ),
        text: fc.oneof(fc.string({ unit: 'binary' }), fc.integer()),
        format: fc.oneof(fc.nat({ max: 2047 }), fc.constant('left'), fc.constant(-1)),
        url: fc.oneof(fc.webUrl(), fc.constantFrom('javascript:alert(1)', ' java\tscript:x', 'data:text/html,x', '')),
        tag: fc.constantFrom('h1', 'h9', 'ul'),
        listType: fc.constantFrom('bullet', 'number', 'check', 'none'),
        start: fc.oneof(fc.integer(), fc.double()),
        checked: fc.constantFrom(true, false, 'yes'),
        colSpan: fc.oneof(fc.integer({ min: -1, max: 2000 }), fc.constant('2')),
        rowSpan: fc.integer({ min: -1, max: 2000 }),
        headerState: fc.integer({ min: -1, max: 4 }),
        language: fc.oneof(fc.string(), fc.constant(null)),
        kind: fc.constantFrom('note', 'none'),
        record: fc.constantFrom('a-1', '"><script>', 7),
        recordType: fc.constantFrom('figure', ''),
        label: fc.string({ unit: 'binary' }),
        day: fc.constantFrom('2026-11-23', 'never'),
        attachment: fc.constantFrom('a'.repeat(64), '../../x'),
        style: fc.constant('color: red'),
      },
      { requiredKeys: ['type'] },
    ),
  ),
}))
const anyBodies = fc.oneof(
  fc.record({ root: fc.record({ type: fc.constant('root'), children: fc.array(node, { maxLength: 4 }) }) }),
  fc.dictionary(fc.string(), fc.jsonValue()),
)

describe('a stored page', () => {
  test('comes back from its typed view as it was', () => {
    fc.assert(
      fc.property(markdownBodies, (body) => {
        expect(writeBody(readBody(body))).toEqual(body)
      }),
    )
    for (const { body } of sampleNotebook({ today: v.parse(daySchema, '2026-11-23') }).pages)
      expect(writeBody(readBody(body))).toEqual(body)
  })

  test('loses nothing of what is unknown, damaged or in the wrong place', () => {
    fc.assert(
      fc.property(anyBodies, (body) => {
        expect(writeBody(readBody(body))).toMatchObject(body)
      }),
    )
  })

  test('of any kind is written in every form, and never with an address that does harm', () => {
    fc.assert(
      fc.property(anyBodies, (body) => {
        const html = toHtml(body)
        expect(html).not.toMatch(/href="(?!https?:|mailto:)|<script|style=/i)
        const markdown = toMarkdown(body)
        expect(typeof toText(body)).toBe('string')
        // What was written once comes back the same for ever.
        const again = fromMarkdown(markdown).body
        expect(fromMarkdown(toMarkdown(again)).body).toEqual(again)
        const shown = fromHtml(html).body
        expect(fromHtml(toHtml(shown)).body).toEqual(shown)
      }),
    )
  })

  test('nested beyond all measure stays closed below the limit', () => {
    let deep: object = { type: 'text', text: 'deep', format: 0 }
    for (let depth = 0; depth < 5000; depth += 1) deep = { type: 'callout', kind: 'note', children: [deep] }
    const body = { root: { type: 'root', children: [deep] } }
    expect([toText(body).trim(), pageText(body)]).toEqual(['', ''])
    expect(writeBody(readBody(body))['root']).toHaveProperty('children.0.children.0.kind', 'note')
  })
})
