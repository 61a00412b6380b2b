import fc from 'fast-check'
import {
  type BlockNode,
  type CodeNode,
  calloutKinds,
  type InlineNode,
  type ListItemNode,
  type ListNode,
  type OpaqueNode,
  paragraph,
  type TableNode,
  text,
} from '../../../shared/document/nodes.ts'
import { codeNode, writeBody } from '../../../shared/document/write.ts'

/** Words with every sign that means something in Markdown or HTML. */
const signs = fc.constantFrom(
  ...'*_#[]()<>`|~\\!-+.=&"\':;/ 1aé日'.split(''),
  '  ',
  '1. ',
  '# ',
  '- ',
  '> ',
  '&amp;',
  '<b>',
  '](',
  '```',
  'www.a.co',
  'https://a.co/x',
  'a@b.co',
  '[!NOTE]',
  '---',
  '[^1]: ',
  '😀',
)
export const anyWords = fc.array(signs, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
/** As a browser would show them: no blanks at the ends, none doubled. */
const shownWords = anyWords.map((words) => words.replace(/ +/g, ' ').trim()).filter((words) => words !== '')

const ids = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/)
const labels = fc.oneof(fc.constant(''), shownWords)
const addresses = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('https://a.co/x_(y)', 'https://a.co/a*b*c?q=[1]&amp;r=<2>', 'mailto:a@b.co', 'http://a.co/\\(x'),
)

/** How free the words of a document may be: whatever comes back from Markdown, or only what HTML shows. */
interface Freedom {
  readonly words: fc.Arbitrary<string>
  readonly merged: boolean
  readonly opaque: boolean
}
const markdownFreedom: Freedom = { words: anyWords, merged: false, opaque: true }
const htmlFreedom: Freedom = { words: shownWords, merged: true, opaque: false }

const unknown: fc.Arbitrary<OpaqueNode> = fc
  .record({ type: fc.constantFrom('novelty', 'poll', 'x-->y'), more: fc.jsonValue({ maxDepth: 3 }) })
  .map((json) => ({ type: 'opaque', json: JSON.parse(JSON.stringify(json).replaceAll('__proto__', 'proto')) }))

function texts({ words }: Freedom): fc.Arbitrary<InlineNode> {
  return fc
    .tuple(words, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 255 })))
    .map(([each, format]) => text(each, format))
}

/** Neighbours of one format are one text. */
function distinct(nodes: readonly InlineNode[]): readonly InlineNode[] {
  const out: InlineNode[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.type === 'text' && last?.type === 'text' && last.format === node.format) continue
    out.push(node)
  }
  return out
}

function inline(freedom: Freedom): fc.Arbitrary<readonly InlineNode[]> {
  const inLink = fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: texts(freedom) },
        { weight: 1, arbitrary: fc.constant({ type: 'linebreak' } as const) },
      ),
      {
        minLength: 1,
        maxLength: 2,
      },
    )
    .map(distinct)
  const node = fc.oneof(
    { weight: 8, arbitrary: texts(freedom) },
    { weight: 2, arbitrary: fc.constantFrom<InlineNode>({ type: 'linebreak' }, { type: 'tab' }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('link' as const), url: addresses, children: inLink }) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc.record({ type: fc.constant('chip' as const), record: ids, recordType: ids, label: labels }),
        fc.record({ type: fc.constant('mention' as const), record: ids, label: labels }),
        fc.record({ type: fc.constant('pagelink' as const), page: ids, label: labels }),
        fc.constant({ type: 'date' as const, day: '2026-11-23' }),
        ...(freedom.opaque ? [unknown] : []),
      ),
    },
  )
  return fc.array(node, { maxLength: 6 }).map(distinct)
}

const codes: fc.Arbitrary<CodeNode> = fc
  .tuple(
    fc.option(fc.constantFrom('ts', 'c++', 'objective-c')),
    fc.array(fc.oneof(anyWords, fc.constantFrom('\n', '\t', '  ')), { maxLength: 5 }),
  )
  .map(([language, parts]) => codeNode(language, parts.join('')))

function list(freedom: Freedom, depth: number): fc.Arbitrary<ListNode> {
  return fc
    .record({
      listType: fc.constantFrom('bullet' as const, 'number' as const, 'check' as const),
      start: fc.integer({ min: 0, max: 20 }),
      items: fc.array(
        fc.record({
          words: fc.option(inline(freedom)),
          checked: fc.boolean(),
          nested: depth > 2 ? fc.constant<ListNode[]>([]) : fc.array(list(freedom, depth + 1), { maxLength: 2 }),
          opaque: freedom.opaque ? fc.option(unknown, { freq: 12 }) : fc.constant(null),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(({ listType, start, items }) => {
      const children = items.flatMap(({ words, checked, nested, opaque }): (ListItemNode | OpaqueNode)[] => {
        if (opaque !== null) return [opaque]
        const isNesting = words === null && nested.length > 0
        const box = listType === 'check' ? checked : null
        return [
          ...(isNesting ? [] : [{ type: 'listitem', checked: box, children: words ?? [] } as const]),
          ...nested.map((each): ListItemNode => ({ type: 'listitem', checked: null, children: [each] })),
        ]
      })
      // A checklist is known by its boxes.
      const hasBox = children.some((item) => item.type === 'listitem' && item.checked !== null)
      const type = listType === 'check' && !hasBox ? 'bullet' : listType
      return { type: 'list', listType: type, start: type === 'number' ? start : 1, children }
    })
}

function table(freedom: Freedom): fc.Arbitrary<TableNode> {
  const line = inline({ ...freedom, words: shownWords, opaque: false }).map((nodes) => nodes)
  return fc
    .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.boolean())
    .chain(([columns, rows, headed]) =>
      fc
        .array(fc.array(line, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
        .map((grid) => ({
          type: 'table',
          children: grid.map((row, index) => ({
            type: 'tablerow',
            children: row.map((children, column) => ({
              type: 'tablecell',
              headerState:
                headed && index === 0 ? (1 as const) : freedom.merged && column === 0 ? (2 as const) : (0 as const),
              colSpan: freedom.merged && column === 0 ? 2 : 1,
              rowSpan: 1,
              children: [paragraph(children)],
            })),
          })),
        })),
    )
}

function blocks(freedom: Freedom, depth = 0): fc.Arbitrary<readonly BlockNode[]> {
  const inside = depth > 1 ? fc.constant([paragraph()]) : blocks(freedom, depth + 1)
  const block: fc.Arbitrary<BlockNode> = fc.oneof(
    { weight: 5, arbitrary: inline(freedom).map((children) => paragraph(children)) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('heading' as const),
        tag: fc.constantFrom('h1' as const, 'h2' as const, 'h6' as const),
        children: inline(freedom),
      }),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('quote' as const), children: inline(freedom) }) },
    { weight: 3, arbitrary: list(freedom, 0) },
    { weight: 1, arbitrary: codes },
    { weight: 2, arbitrary: table(freedom) },
    { weight: 1, arbitrary: fc.constant({ type: 'horizontalrule' as const }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('image' as const),
        attachment: fc.stringMatching(/^[0-9a-f]{64}$/),
        alt: labels,
        caption: labels,
      }),
    },
    {
      weight: depth > 1 ? 0 : 1,
      arbitrary: fc.record({
        type: fc.constant('callout' as const),
        kind: fc.constantFrom(...calloutKinds),
        children: inside,
      }),
    },
    {
      weight: depth > 1 ? 0 : 1,
      arbitrary: fc.record({
        type: fc.constant('collapsible' as const),
        open: fc.boolean(),
        title: inline(htmlFreedom).map((children) => ({ type: 'collapsible-title' as const, children })),
        children: inside,
      }),
    },
    ...(freedom.opaque ? [{ weight: 1, arbitrary: unknown }] : []),
  )
  return fc.array(block, { minLength: 1, maxLength: depth === 0 ? 5 : 2 })
}

const bodyOf = (children: readonly BlockNode[]) => writeBody({ type: 'root', children })

/** Pages in the normal form of Markdown. */
export const markdownBodies = blocks(markdownFreedom).map(bodyOf)
/** Pages in the normal form of HTML, but for blanks around what is no text. */
export const htmlBodies = blocks(htmlFreedom).map(bodyOf)
