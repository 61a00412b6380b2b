import type { Blockquote, List, ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast'
import { deepestContainer, sourceLimit } from '../bounds.ts'
import { type FromText, textBlocks } from '../from-text.ts'
import { readHtml } from '../html/from-html.ts'
import { type ListPart, listBlocks, partsOfItem } from '../lists.ts'
import {
  type BlockNode,
  type CalloutKind,
  calloutKinds,
  type InlineNode,
  paragraph,
  type TableRowNode,
  text,
} from '../nodes.ts'
import { normalBlocks } from '../normal.ts'
import { normalInline, oneLine } from '../normal-inline.ts'
import { type DocumentProblem, ProblemList } from '../problems.ts'
import { quoteBlocks } from '../quotes.ts'
import { readBlock } from '../read.ts'
import { codeNode, writeBody } from '../write.ts'
import { isTooDense } from './density.ts'
import { definitionsOf, parseMarkdown, wordsOf } from './parse.ts'
import { longestPiece, piecesOf } from './pieces.ts'
import { type Reading, readPhrasing } from './read-phrasing.ts'
import { readAttachment } from './references.ts'
import { readStored } from './stored-comment.ts'

/** Markdown as a page. Never throws; text that is too long gives an empty page and says so. */
export function fromMarkdown(source: string): FromText {
  const { blocks, problems } = readMarkdown(source)
  const children = blocks.length === 0 ? [paragraph()] : blocks
  return { body: writeBody({ type: 'root', children }), problems }
}

/** The blocks of a Markdown text, in the normal form of Markdown. */
export function readMarkdown(source: string): {
  readonly blocks: readonly BlockNode[]
  readonly problems: readonly DocumentProblem[]
} {
  const problems = new ProblemList()
  if (source.length > sourceLimit) {
    problems.add('tooLarge')
    return { blocks: [], problems: problems.list() }
  }
  const pieces = piecesOf(source)
  if (isTooDense(source) || pieces.some(({ length }) => length > longestPiece)) {
    problems.add('tooComplex')
    return { blocks: textBlocks(source), problems: problems.list() }
  }
  const blocks = pieces.flatMap((piece) => {
    const root = parseMarkdown(piece)
    return readBlocks(root.children, { source: piece, definitions: definitionsOf(root), problems }, 0)
  })
  return { blocks: normalBlocks(blocks, 'markdown'), problems: problems.list() }
}

interface OpenCollapsible {
  readonly open: boolean
  readonly title: readonly InlineNode[]
  readonly blocks: BlockNode[]
}

/** Blocks of one container. A collapsible begins and ends with a line of HTML, and its blocks stand between. */
function readBlocks(nodes: readonly RootContent[], reading: Reading, depth: number): readonly BlockNode[] {
  const blocks: BlockNode[] = []
  const open: OpenCollapsible[] = []
  const close = () => {
    const last = open.pop()
    if (last === undefined) return
    const title = { type: 'collapsible-title', children: last.title } as const
    const node: BlockNode = { type: 'collapsible', open: last.open, title, children: last.blocks }
    ;(open.at(-1)?.blocks ?? blocks).push(node)
  }
  for (const node of nodes) {
    const start = node.type === 'html' ? startOfCollapsible(node.value, reading) : null
    if (start !== null && depth + open.length < deepestContainer) open.push(start)
    else if (node.type === 'html' && /^<\/details>\s*$/i.test(node.value)) close()
    else (open.at(-1)?.blocks ?? blocks).push(...readFlow(node, reading, depth + open.length))
  }
  while (open.length > 0) close()
  return blocks
}

function startOfCollapsible(html: string, { problems }: Reading): OpenCollapsible | null {
  const match = /^<details( open)?>\s*<summary>([^\n]*)<\/summary>\s*$/i.exec(html)
  if (match === null) return null
  const [, open, summary = ''] = match
  const [first] = readHtml(summary, problems)
  return { open: open !== undefined, title: first?.type === 'paragraph' ? first.children : [], blocks: [] }
}

const deepestFlow = 24

function readFlow(node: RootContent, reading: Reading, depth: number): readonly BlockNode[] {
  if (depth > deepestFlow) {
    reading.problems.add('tooComplex')
    return [paragraph([text(oneLine(wordsOf(node)))])]
  }
  switch (node.type) {
    case 'paragraph': {
      const [only, ...others] = node.children
      const attachment = only?.type === 'image' && others.length === 0 ? readAttachment(only.url) : null
      if (only?.type === 'image' && attachment !== null)
        return [{ type: 'image', attachment, alt: only.alt ?? '', caption: only.title ?? '' }]
      return [paragraph(readPhrasing(node.children, reading))]
    }
    case 'heading':
      return [{ type: 'heading', tag: `h${node.depth}`, children: readPhrasing(node.children, reading) }]
    case 'thematicBreak':
      return [{ type: 'horizontalrule' }]
    case 'code':
      return [codeNode(node.lang ?? null, node.value)]
    case 'blockquote':
      return readQuote(node, reading, depth)
    case 'list':
      return readList(node, reading, { depth, level: 0 })
    case 'table':
      return [readTable(node, reading)]
    case 'html':
      return readFlowHtml(node.value, reading)
    case 'footnoteDefinition': {
      const mark = text(`[${oneLine(node.label ?? node.identifier)}] `)
      const [first, ...others] = readBlocks(node.children, reading, depth + 1)
      return first?.type === 'paragraph'
        ? [paragraph([mark, ...first.children]), ...others]
        : [paragraph([mark]), ...(first === undefined ? [] : [first]), ...others]
    }
    default:
      return []
  }
}

function readFlowHtml(html: string, { problems }: Reading): readonly BlockNode[] {
  if (/^<br>\s*$/i.test(html)) return [paragraph()]
  const stored = readStored(html)
  if (stored === null) return readHtml(html, problems)
  if (stored.kind === 'damaged') problems.add('nodeDropped')
  return stored.kind === 'node' ? [readBlock(stored.json)] : []
}

/** A quote, or GitHub's alert. A quote of ours holds one run of words: other blocks follow it. */
function readQuote(node: Blockquote, reading: Reading, depth: number): readonly BlockNode[] {
  const kind = depth < deepestContainer ? alertKind(node, reading) : null
  if (kind !== null) {
    const [head, ...others] = node.children
    const rest = head?.type === 'paragraph' ? readPhrasing(withoutSign(head.children), reading) : []
    const lead = rest.length === 0 ? [] : [paragraph(rest)]
    return [{ type: 'callout', kind, children: [...lead, ...readBlocks(others, reading, depth + 1)] }]
  }
  return quoteBlocks(readBlocks(node.children, reading, depth + 1))
}

const otherKinds: Readonly<Record<string, CalloutKind>> = {
  hint: 'tip',
  success: 'tip',
  danger: 'caution',
  error: 'caution',
  bug: 'caution',
  attention: 'warning',
}

/** GitHub's `> [!NOTE]`, and Obsidian's many kinds. Escaped, it is only words. */
function alertKind(node: Blockquote, { source }: Reading): CalloutKind | null {
  const [head] = node.children
  const offset = head?.type === 'paragraph' ? head.position?.start.offset : undefined
  if (offset === undefined) return null
  const name = /^\[!([a-z]+)\][-+]?/i.exec(source.slice(offset, offset + 40))?.[1]?.toLowerCase()
  if (name === undefined) return null
  return calloutKinds.find((kind) => kind === name) ?? otherKinds[name] ?? 'note'
}

/** The alert's sign goes; a title beside it keeps a line of its own, as Obsidian shows it. */
function withoutSign([first, ...others]: readonly PhrasingContent[]): readonly PhrasingContent[] {
  if (first?.type !== 'text') return []
  const [line = '', ...lines] = first.value.split('\n')
  const title = line.replace(/^\[![a-z]+\][-+]?[ \t]*/i, '')
  const below: readonly PhrasingContent[] = [{ type: 'text', value: lines.join('\n') }, ...others]
  if (title === '' || lines.length === 0) return [{ type: 'text', value: title }, ...below]
  return [{ type: 'text', value: title }, { type: 'break' }, ...below]
}

function readList(node: List, reading: Reading, at: { depth: number; level: number }): readonly BlockNode[] {
  const parts = node.children.flatMap((item) => readItem(item, reading, at))
  return listBlocks(parts, { listType: node.ordered ? 'number' : 'bullet', start: node.start ?? 1 })
}

function readItem(
  item: ListItem,
  reading: Reading,
  { depth, level }: { depth: number; level: number },
): readonly ListPart[] {
  const [first, ...others] = item.children
  const stored = first?.type === 'html' && others.every(({ type }) => type === 'list') ? readStored(first.value) : null
  if (stored?.kind === 'node') {
    const below = others.length === 0 ? [] : readItem({ ...item, children: others }, reading, { depth, level })
    return [{ kind: 'item', item: { type: 'opaque', json: stored.json } }, ...below]
  }
  const lines: (readonly InlineNode[])[] = []
  const blocks: BlockNode[] = []
  for (const child of item.children) {
    if (child.type === 'list' && depth <= deepestFlow)
      blocks.push(...readList(child, reading, { depth: depth + 1, level: level + 1 }))
    else
      for (const block of readFlow(child, reading, depth + 1))
        if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote') lines.push(block.children)
        else blocks.push(block)
  }
  const hasLine = first === undefined || item.children.some((child) => child.type !== 'list')
  const words = lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'linebreak' } as const, ...line]))
  return partsOfItem(hasLine ? normalInline(words, 'markdown') : null, { checked: item.checked ?? null, blocks, level })
}

/** Markdown asks for a header; an empty one is none. */
function readTable(node: Table, reading: Reading): BlockNode {
  const [head] = node.children
  const isHeadless =
    head?.children.every((cell: Nodes & { children: unknown[] }) => cell.children.length === 0) ?? false
  const rows = isHeadless && node.children.length > 1 ? node.children.slice(1) : node.children
  const children = rows.map(
    (row, index): TableRowNode => ({
      type: 'tablerow',
      children: row.children.map((cell) => ({
        type: 'tablecell',
        headerState: index === 0 && !isHeadless ? 1 : 0,
        colSpan: 1,
        rowSpan: 1,
        children: [paragraph(readPhrasing(cell.children, reading))],
      })),
    }),
  )
  return { type: 'table', children }
}
