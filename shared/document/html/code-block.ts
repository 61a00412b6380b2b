import type { CodeNode } from '../nodes.ts'
import { codeNode } from '../write.ts'
import { attribute, findBelow, type HtmlElement, type HtmlNode, isElement, styleOf, textBelow } from './tree.ts'

/** Code in the ways it is put on the clipboard: `pre`, a `code` of several lines, a table of numbered lines. */
export function readCode(element: HtmlElement): CodeNode | null {
  switch (element.tagName) {
    case 'pre':
      return codeNode(languageOf(element), textBelow(element).replace(/\n$/, ''))
    case 'code':
      return findBelow(element, ({ tagName }) => tagName === 'br') === null
        ? null
        : codeNode(languageOf(element), textBelow(element).replace(/\n$/, ''))
    case 'table': {
      const language = attribute(element, 'data-tagsearch-lang')
      if (language === undefined) return null
      return codeNode(language.toLowerCase() || null, linesOfTable(element).join('\n'))
    }
    default:
      return null
  }
}

function linesOfTable(table: HtmlElement): readonly string[] {
  const rows: string[] = []
  const visit = (node: HtmlNode) => {
    if (!isElement(node)) return
    if (node.tagName === 'tr') rows.push(textBelow(node).replace(/^\n+|\s+$/g, ''))
    else for (const child of node.childNodes) visit(child)
  }
  visit(table)
  return rows
}

function languageOf(element: HtmlElement): string | null {
  const inner = element.tagName === 'pre' ? findBelow(element, ({ tagName }) => tagName === 'code') : null
  for (const each of inner === null ? [element] : [inner, element]) {
    const named =
      attribute(each, 'data-language') ?? /(?:^|\s)lang(?:uage)?-(\S+)/.exec(attribute(each, 'class') ?? '')?.[1]
    if (named !== undefined && named !== '') return named
  }
  return null
}

/** Lines that an editor of code copied as blocks in a fixed-width font; null for anything else. */
export function editorLines(element: HtmlElement): readonly string[] | null {
  const style = styleOf(element)
  const isFixed = /mono|consolas|menlo|courier/.test(style.get('font-family') ?? '')
  if (!isFixed || style.get('white-space') !== 'pre') return null
  if (element.tagName === 'br') return ['']
  if (element.tagName !== 'div') return null
  const lines = element.childNodes.filter((child) => isElement(child) && child.tagName === 'div')
  const rows = lines.length === 0 ? [element] : element.childNodes
  return rows.map((row) => textBelow(row).replace(/^\n|\n$/g, ''))
}
