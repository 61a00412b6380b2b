import type { PageBody } from '../../account/account.ts'
import type { BlockNode, ImageNode, ListItemNode, ListNode, OpaqueNode, TableCellNode } from '../nodes.ts'
import { isNesting } from '../nodes.ts'
import { normalBlocks } from '../normal.ts'
import { readBody } from '../read.ts'
import { codeText } from '../words.ts'
import { escaped, lineHtml, titleHtml } from './inline-html.ts'

/**
 * A page as a fragment of HTML that says what things are and not how they look: no styles, no script, links to web
 * pages and mail only. What stands for a record carries its id in a `data-` attribute. It comes back by `fromHtml` as
 * the page's normal form.
 */
export function toHtml(body: PageBody): string {
  const { children, damaged } = readBody(body)
  const stored: readonly BlockNode[] = damaged === undefined ? children : [{ type: 'opaque', json: damaged }]
  return normalBlocks(stored, 'html')
    .map((block) => `${blockHtml(block)}\n`)
    .join('')
}

function blockHtml(block: BlockNode): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${lineHtml(block.children)}</p>`
    case 'heading':
      return `<${block.tag}>${lineHtml(block.children)}</${block.tag}>`
    case 'quote':
      return `<blockquote>${lineHtml(block.children)}</blockquote>`
    case 'list':
      return listHtml(block)
    case 'code': {
      const language = block.language === null ? '' : ` class="language-${block.language}"`
      return `<pre><code${language}>${escaped(codeText(block))}\n</code></pre>`
    }
    case 'table':
      return tableHtml(block.children.map((row) => `<tr>${row.children.map((cell) => cellHtml(cell)).join('')}</tr>`))
    case 'horizontalrule':
      return '<hr>'
    case 'image':
      return imageHtml(block)
    case 'callout':
      return `<aside data-callout="${block.kind}">${inside(block.children)}</aside>`
    case 'collapsible': {
      const summary = `<summary>${titleHtml(block.title.children)}</summary>`
      return `<details${block.open ? ' open' : ''}>${summary}${inside(block.children)}</details>`
    }
    case 'opaque':
      return ''
  }
}

function inside(blocks: readonly BlockNode[]): string {
  return blocks.map((block) => blockHtml(block)).join('')
}

function listHtml(list: ListNode): string {
  const items: string[] = []
  for (const [index, item] of list.children.entries()) {
    const next = list.children[index + 1]
    const isLast = next === undefined || !isNesting(next)
    const isFirst = !isNesting(item) || index === 0
    items.push(`${isFirst ? openItem(item) : ''}${itemHtml(item, !isLast)}${isLast ? '</li>' : ''}`)
  }
  const start = list.listType === 'number' && list.start !== 1 ? ` start="${list.start}"` : ''
  return list.listType === 'number' ? `<ol${start}>${items.join('')}</ol>` : `<ul>${items.join('')}</ul>`
}

function openItem(item: ListItemNode | OpaqueNode): string {
  const isBox = item.type === 'listitem' && item.checked !== null
  return isBox ? `<li role="checkbox" aria-checked="${item.checked === true}">` : '<li>'
}

function itemHtml(item: ListItemNode | OpaqueNode, hasNested: boolean): string {
  if (item.type === 'opaque') return ''
  if (isNesting(item)) return item.children.map((child) => (child.type === 'list' ? listHtml(child) : '')).join('')
  const words = item.children.filter((child) => child.type !== 'list')
  // An empty item above a list would otherwise be taken for the item that only nests it.
  return words.length === 0 && !hasNested ? '' : lineHtml(words)
}

function tableHtml(rows: readonly string[]): string {
  return `<table><tbody>${rows.join('')}</tbody></table>`
}

const scopes = { 0: '', 1: ' scope="col"', 2: ' scope="row"', 3: ' data-heads="both"' } as const

function cellHtml(cell: TableCellNode): string {
  const tag = cell.headerState === 0 ? 'td' : 'th'
  const spans = [
    cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '',
    cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '',
  ]
  const [only, ...others] = cell.children
  const content =
    only?.type === 'paragraph' && others.length === 0
      ? only.children.length === 0
        ? ''
        : lineHtml(only.children)
      : inside(cell.children)
  return `<${tag}${scopes[cell.headerState]}${spans.join('')}>${content}</${tag}>`
}

function imageHtml({ attachment, alt, caption }: ImageNode): string {
  const words = caption === '' ? '' : `<figcaption>${escaped(caption)}</figcaption>`
  return `<figure data-attachment="${attachment}"><img alt="${escaped(alt)}">${words}</figure>`
}
