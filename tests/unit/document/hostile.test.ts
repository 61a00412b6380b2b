import { describe, expect, test } from 'vitest'
import { fromHtml } from '../../../shared/document/html/from-html.ts'
import { toHtml } from '../../../shared/document/html/to-html.ts'
import { fromMarkdown } from '../../../shared/document/markdown/from-markdown.ts'
import { pageText } from '../../../shared/document/text.ts'

const many = 20_000
const markdown: Readonly<Record<string, string>> = {
  'brackets that never close': '[a]('.repeat(many),
  'emphasis that never closes': '*a_b '.repeat(many),
  'quotes in quotes': `${'> '.repeat(many)}words`,
  'lists in lists': `${'- '.repeat(many)}words`,
  'lines that hang on to a quote': `> a\n${'b\n'.repeat(many)}`,
  'comments that never close': '<!--'.repeat(many),
  'a name that every object has': '[__proto__]: https://a.co\n\n[constructor] [__proto__]',
}
const html: Readonly<Record<string, string>> = {
  'divisions in divisions': '<div>'.repeat(many),
  'bold in every paragraph': Array.from({ length: many }, (_, index) => `<p><b a=${index}>`).join(''),
  'tables in tables': '<table><tr><td>'.repeat(many),
  'a tag with endless attributes': `<a ${Array.from({ length: many }, (_, index) => `a${index} `).join('')}>words`,
  'cells that span everything': `<table><tr>${'<td colspan=1000 rowspan=1000>x'.repeat(2_000)}</table>`,
}

describe('hostile text', () => {
  test.each(Object.entries(markdown))(
    'as Markdown: %s',
    (_, source) => {
      expect(pageText(fromMarkdown(source).body).length).toBeGreaterThan(0)
    },
    5_000,
  )

  test.each(Object.entries(html))(
    'as HTML: %s',
    (_, source) => {
      expect(fromHtml(source).body).toHaveProperty('root.children')
    },
    5_000,
  )

  test('keeps its words and says that its form is gone', () => {
    const outcome = fromHtml(`${'<div>'.repeat(many)}all <b>words</b>`)
    expect([pageText(outcome.body), outcome.problems.map(({ code }) => code)]).toEqual(['all words', ['tooComplex']])
  })

  test('of five million signs and one is not read', () => {
    const outcomes = [fromMarkdown('a'.repeat(5_000_001)), fromHtml('a'.repeat(5_000_001))]
    expect(outcomes.map(({ problems }) => problems[0]?.code)).toEqual(['tooLarge', 'tooLarge'])
  })

  test('cannot smuggle anything into what is written', () => {
    const { body } = fromHtml(
      '<a href="https://a.co/&quot;onclick=&quot;x">a</a><span data-record="&quot;><script>" data-record-type="x">b</span>&lt;script&gt;',
    )
    expect(toHtml(body)).toBe('<p><a href="https://a.co/&#34;onclick=&#34;x">a</a>b&#60;script&#62;</p>\n')
  })
})
