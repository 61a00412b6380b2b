import { describe, expect, test } from 'vitest'
import { fromMarkdown } from '../../../../shared/document/markdown/from-markdown.ts'
import { toMarkdown } from '../../../../shared/document/markdown/to-markdown.ts'
import {
  type BlockNode,
  type InlineNode,
  paragraph,
  type TableCellNode,
  text,
} from '../../../../shared/document/nodes.ts'
import { writeBody } from '../../../../shared/document/write.ts'

const bodyOf = (...children: readonly BlockNode[]) => writeBody({ type: 'root', children })
const line = (...children: readonly InlineNode[]) => bodyOf(paragraph(children))
const item = (...children: readonly (InlineNode | Extract<BlockNode, { type: 'list' }>)[]) =>
  ({ type: 'listitem', checked: null, children }) as const
const bullets = (...children: readonly ReturnType<typeof item>[]) =>
  ({ type: 'list', listType: 'bullet', start: 1, children }) as const
const link = (url: string, words: string): InlineNode => ({ type: 'link', url, children: [text(words)] })
const cell = (...children: readonly InlineNode[]): TableCellNode => ({
  type: 'tablecell',
  headerState: 0,
  colSpan: 1,
  rowSpan: 1,
  children: [paragraph(children)],
})
const table = (...rows: readonly (readonly ReturnType<typeof cell>[])[]) =>
  bodyOf({ type: 'table', children: rows.map((children) => ({ type: 'tablerow', children })) })

const examples: readonly [string, ReturnType<typeof bodyOf>, string][] = [
  ['signs of emphasis', line(text('*a* _b_ **c**')), '\\*a\\* \\_b\\_ \\*\\*c\\*\\*'],
  ['a number that starts a line', line(text('1. of all')), '1\\. of all'],
  ['a hash and a dash that start a line', bodyOf(paragraph([text('# a')]), paragraph([text('- b')])), '\\# a\n\n\\- b'],
  ['signs of quotes, code, HTML and tables', line(text('> `a` <b> | c')), '\\> \\`a\\` \\<b> | c'],
  ['square brackets', line(text('[a](b) [!NOTE]')), '\\[a]\\(b) \\[!NOTE]'],
  ['blanks at the ends', line(text(' a ')), '&#x20;a&#x20;'],
  ['bold that ends with a blank', line(text('a ', 1), text('b')), '**a&#x20;**&#x62;'],
  ['formats inside a word', line(text('un'), text('believ', 2), text('able')), 'un*believ*able'],
  ['underline', line(text('a', 8), text('b', 9)), '<u>a**b**</u>'],
  ['code with backticks', line(text('a`b``c', 16)), '```a`b``c```'],
  ['a link with parentheses', line(link('https://a.co/x_(y)', 'a')), '[a](https://a.co/x_\\(y\\))'],
  ['a line that is broken', line(text('a'), { type: 'linebreak' }, text('b')), 'a\\\nb'],
  [
    'an empty paragraph between two',
    bodyOf(paragraph([text('a')]), paragraph(), paragraph([text('b')])),
    'a\n\n<br>\n\nb',
  ],
  [
    'a list in a list of another kind',
    bodyOf(bullets(item(text('a')), item({ type: 'list', listType: 'number', start: 3, children: [item(text('b'))] }))),
    '- a\n\n  3. b',
  ],
  ['an item that only holds a list', bodyOf(bullets(item(bullets(item(text('a')))))), '- - a'],
  ['two lists in a row', bodyOf(bullets(item(text('a'))), bullets(item(text('b')))), '- a\n\n<!-- -->\n\n- b'],
  ['a pipe in a cell', table([cell(text('a|b')), cell(text('c'))]), '|      |   |\n| ---- | - |\n| a\\|b | c |'],
  [
    'a record',
    line({ type: 'chip', record: 'r-1', recordType: 'figure', label: 'DSO [61]' }),
    '[DSO \\[61\\]](acumen:record/r-1 "figure")',
  ],
  [
    'something unknown',
    bodyOf({ type: 'opaque', json: { type: 'poll', text: 'a-->b|' } }),
    '<!-- acumen:{"type":"poll","text":"a\\u002d-\\u003eb\\u007c"} -->',
  ],
]

describe('Markdown has its ways with', () => {
  test.each(examples)('%s', (_, body, markdown) => {
    expect(toMarkdown(body)).toBe(`${markdown}\n`)
    expect(fromMarkdown(markdown)).toEqual({ body, problems: [] })
  })

  test('merged cells, which are split with a note', () => {
    const wide = { ...cell(text('a')), colSpan: 2 }
    const body = table([wide], [cell(text('b')), cell(text('c'))])
    expect(toMarkdown(body)).toBe('<!-- Merged cells were split. -->\n\n|   |   |\n| - | - |\n| a |   |\n| b | c |\n')
  })

  test('links and images that may not come along, which are said', () => {
    const { body, problems } = fromMarkdown(
      '[a](javascript:x) ![b](https://a.co/b.png) <img src=x> <script>c</script>d',
    )
    expect([toMarkdown(body), problems.map(({ code, count }) => [code, count])]).toEqual([
      'a b  d\n',
      [
        ['linkDropped', 1],
        ['imageDropped', 2],
        ['activeDropped', 1],
      ],
    ])
  })

  test('a stored node that is no longer whole', () => {
    expect(fromMarkdown('<!-- acumen:{"type": -->').problems.map(({ code }) => code)).toEqual(['nodeDropped'])
    expect(fromMarkdown('<!-- acumen:{"__proto__":{}} -->').problems.map(({ code }) => code)).toEqual(['nodeDropped'])
  })

  test('footnotes and links that are explained elsewhere', () => {
    const { body } = fromMarkdown('a[^1] [b][c]\n\n[^1]: why\n\n[c]: https://a.co/')
    expect(toMarkdown(body)).toBe('a<sup>\\[1]</sup> [b](https://a.co/)\n\n\\[1] why\n')
  })
})
