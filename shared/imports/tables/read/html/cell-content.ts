import type { Cell } from '../../grid.ts'
import { cleanText } from '../../numbers/clean.ts'
import { longestCell } from '../bounds.ts'
import { emptyCell } from '../cell.ts'
import { insetPoints, isBold, isElement, isRaised, isUnseen } from './element.ts'
import type { HtmlElement, HtmlNode } from './parse.ts'

/** Points of one step of indent: filings set each level in by this much or more. */
const stepPoints = 9
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const blocks = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'tr', 'td', 'th', 'table', 'h1', 'h2', 'h3', 'h4', 'hr'])

/** Text as it is read off the page, as far as it is kept. */
interface Content {
  text: string
  bold: number
  plain: number
  inset: number
  isStart: boolean
}

/** What a cell of a table shows. */
export function readCell(element: HtmlElement): Cell {
  const content: Content = { text: '', bold: 0, plain: 0, inset: insetPoints(element), isStart: true }
  for (const child of element.childNodes) collect(child, content, isBold(element))
  const text = cleanText(content.text)
  if (text === '') return emptyCell
  const blanks = /^[ \u00A0\u2000-\u200A]*/.exec(content.text.replace(/^[\r\n\t ]+/, ''))?.[0].length ?? 0
  return {
    ...emptyCell,
    text: text.slice(0, longestCell),
    isHeader: element.tagName === 'th' || (content.bold > 0 && content.plain === 0),
    indent: Math.max(0, Math.min(Math.round(content.inset / stepPoints) + Math.floor(blanks / 2), 20)),
  }
}

/** The text of any part of a page, in one line. */
export function plainText(node: HtmlNode): string {
  const content: Content = { text: '', bold: 0, plain: 0, inset: 0, isStart: true }
  collect(node, content, false)
  return cleanText(content.text).slice(0, longestCell)
}

function collect(node: HtmlNode, content: Content, bold: boolean): void {
  if (content.text.length > longestCell * 4) return
  if (node.nodeName === '#text' && 'value' in node) addText(node.value, content, bold)
  if (!isElement(node) || isUnseen(node)) return
  const isBlock = blocks.has(node.tagName)
  if (isBlock) content.text += ' '
  if (content.isStart) content.inset += insetPoints(node)
  if (isRaised(node)) addSuperscript(node, content)
  else for (const child of node.childNodes) collect(child, content, isBold(node) || (bold && !isThinned(node)))
  if (isBlock) content.text += ' '
}

function addText(text: string, content: Content, bold: boolean): void {
  content.text += text
  const { length } = text.trim()
  if (length === 0) return
  content.isStart = false
  if (bold) content.bold += length
  else content.plain += length
}

/** A small raised 1 must not become a digit of the number that it stands beside. */
function addSuperscript(element: HtmlElement, content: Content): void {
  const inner: Content = { text: '', bold: 0, plain: 0, inset: 0, isStart: false }
  for (const child of element.childNodes) collect(child, inner, false)
  const mark = cleanText(inner.text)
  const bare = mark.replace(/[()[\],\s]/g, '')
  if (/^\d{1,3}$/.test(bare)) content.text += [...bare].map((digit) => superscripts[Number(digit)]).join('')
  else content.text += /^[a-z]$/i.test(bare) ? `(${bare})` : mark
}

function isThinned(element: HtmlElement): boolean {
  return element.attrs.some(
    ({ name, value }) => name === 'style' && /font-weight\s*:\s*(?:normal|[1-5]00)/i.test(value),
  )
}
