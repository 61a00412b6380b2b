import { isSafeAddress } from './addresses.ts'
import { labelOf } from './labels.ts'
import { type InlineNode, type OpaqueNode, text } from './nodes.ts'
import { pageText } from './text.ts'

/**
 * What a target can carry of a page. `markdown` splits merged cells, keeps one paragraph per cell and headers in the
 * first row only, and keeps unknown nodes in comments; `html` collapses white space and turns unknown nodes into their
 * text.
 */
export type Target = 'markdown' | 'html'

/** Every bit but those that change case: neither target has a sign for them. */
const carried = 255

/** Inline nodes of one line, as the target gives them back. */
export function normalInline(nodes: readonly InlineNode[], target: Target): readonly InlineNode[] {
  const flat = nodes.flatMap((node) => normalNode(node, target))
  return joined(target === 'html' ? collapsed(flat) : flat)
}

function normalNode(node: InlineNode, target: Target): readonly InlineNode[] {
  switch (node.type) {
    case 'text':
      return cleanText(node.text, node.format & carried)
    case 'linebreak':
    case 'tab':
      return [{ type: node.type }]
    case 'chip':
      return [{ type: 'chip', record: node.record, recordType: node.recordType, label: oneLine(node.label) }]
    case 'mention':
      return [{ type: 'mention', record: node.record, label: oneLine(node.label) }]
    case 'pagelink':
      return [{ type: 'pagelink', page: node.page, label: oneLine(node.label) }]
    case 'date':
      return [{ type: 'date', day: node.day }]
    case 'opaque':
      return target === 'markdown' ? [node] : opaqueText(node).map((line) => text(line))
    default: {
      const words = joined(node.children.flatMap((child) => wordsOf(child)))
      return isSafeAddress(node.url) && words.length > 0 ? [{ type: 'link', url: node.url, children: words }] : words
    }
  }
}

/** What may stand inside a link. */
function wordsOf(node: InlineNode): readonly InlineNode[] {
  switch (node.type) {
    case 'text':
      return cleanText(node.text, node.format & carried)
    case 'linebreak':
    case 'tab':
      return [{ type: node.type }]
    case 'link':
    case 'autolink':
      return node.children.flatMap((child) => wordsOf(child))
    case 'opaque':
      return opaqueText(node).map((line) => text(line))
    default:
      return labelOf(node) === '' ? [] : [text(oneLine(labelOf(node)))]
  }
}

/** Text as Lexical has it: line ends and tabs are nodes of their own, other control characters are none. */
export function cleanText(words: string, format: number): readonly InlineNode[] {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '')
    .split(/(\n|\t)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return { type: 'linebreak' }
      return piece === '\t' ? { type: 'tab' } : text(piece, format)
    })
}

/** Neighbouring text of one format is one text, as Lexical has it; empty text is none. */
function joined(nodes: readonly InlineNode[]): readonly InlineNode[] {
  const out: InlineNode[] = []
  for (const node of nodes) {
    if (node.type === 'text' && node.text === '') continue
    const last = out.at(-1)
    if (node.type === 'text' && last?.type === 'text' && last.format === node.format)
      out[out.length - 1] = text(last.text + node.text, node.format)
    else out.push(node)
  }
  return out
}

/** White space as a browser shows it: one blank for many, none where a line starts or ends. */
function collapsed(nodes: readonly InlineNode[]): readonly InlineNode[] {
  const state = { afterBlank: true }
  const forward = collapse(nodes, state)
  return trimEnds(forward)
}

function collapse(nodes: readonly InlineNode[], state: { afterBlank: boolean }): readonly InlineNode[] {
  return nodes.map((node) => {
    if (node.type === 'link') return { ...node, children: collapse(node.children, state) }
    if (node.type !== 'text') {
      state.afterBlank = node.type === 'linebreak'
      return node
    }
    const single = node.text.replace(/[ \t\n\r\f]+/g, ' ')
    const words = state.afterBlank && single.startsWith(' ') ? single.slice(1) : single
    if (words !== '') state.afterBlank = words.endsWith(' ')
    return { ...node, text: words }
  })
}

/** Blanks before a line break and at the end go; links that held nothing else go with them. */
function trimEnds(nodes: readonly InlineNode[]): readonly InlineNode[] {
  return trimBackwards(nodes, { beforeEnd: true })
}

function trimBackwards(nodes: readonly InlineNode[], state: { beforeEnd: boolean }): readonly InlineNode[] {
  const out: InlineNode[] = []
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index]
    if (node === undefined) continue
    if (node.type === 'link') {
      const children = joined(trimBackwards(node.children, state))
      if (children.length > 0) out.push({ ...node, children })
    } else if (node.type === 'text') {
      const words = state.beforeEnd && node.text.endsWith(' ') ? node.text.slice(0, -1) : node.text
      if (words === '') continue
      state.beforeEnd = false
      out.push({ ...node, text: words })
    } else {
      state.beforeEnd = node.type === 'linebreak'
      out.push(node)
    }
  }
  return out.reverse()
}

/** Words of one line: control characters and runs of white space become one blank. */
export function oneLine(words: string): string {
  return words
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc} ]+/gu, ' ')
    .trim()
}

/** The words of a node that is kept closed, line by line. */
export function opaqueText({ json }: OpaqueNode): readonly string[] {
  return pageText({ root: json })
    .split('\n')
    .map((line) => oneLine(line))
    .filter((line) => line !== '')
}

/** The words of a line. */
export function inlineText(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.text
        case 'linebreak':
          return '\n'
        case 'tab':
          return '\t'
        case 'link':
        case 'autolink':
          return inlineText(node.children)
        case 'opaque':
          return opaqueText(node).join(' ')
        default:
          return labelOf(node)
      }
    })
    .join('')
}
