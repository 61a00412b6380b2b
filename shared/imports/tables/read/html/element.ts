import type { HtmlElement, HtmlNode } from './parse.ts'

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

/** An attribute's value, bounded; empty where it is missing. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value.slice(0, 2_000) ?? ''
}

/** A whole number from 1 up to a bound, as `colspan` and `rowspan` have it. */
export function countAttribute(element: HtmlElement, name: string, most: number): number {
  const count = Number.parseInt(attribute(element, name), 10)
  return Number.isNaN(count) ? 1 : Math.min(Math.max(count, 1), most)
}

const unseen = new Set(['head', 'style', 'script', 'template', 'iframe', 'object', 'svg', 'math', 'select', 'textarea'])

/** Whether a reader of the page does not see the element: not shown at all, or only to screen readers. */
export function isUnseen(element: HtmlElement): boolean {
  if (unseen.has(element.tagName)) return true
  const style = attribute(element, 'style')
  if (/display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all/i.test(style)) return true
  if (/position\s*:\s*absolute/i.test(style) && /(?:width|height)\s*:\s*1px/i.test(style)) return true
  return element.attrs.some(({ name }) => name === 'hidden')
}

export function isBold(element: HtmlElement): boolean {
  if (/font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i.test(attribute(element, 'style'))) return true
  // Google wraps all of its clipboard in a <b> that is not bold.
  const isThin = /font-weight\s*:\s*(?:normal|[1-5]00)/i.test(attribute(element, 'style'))
  return !isThin && ['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(element.tagName)
}

/** Whether an element is raised above its line: filings move it up by its style and not by `sup`. */
export function isRaised(element: HtmlElement): boolean {
  if (element.tagName === 'sup') return true
  const style = attribute(element, 'style')
  return /vertical-align\s*:\s*super/i.test(style) || /(?:^|;)\s*top\s*:\s*-[\d.]/i.test(style)
}

const points: Readonly<Record<string, number>> = { pt: 1, px: 0.75, em: 10, rem: 10, in: 72, cm: 28 }

/** How far an element sets its text in from the left, in points. */
export function insetPoints(element: HtmlElement): number {
  const style = attribute(element, 'style')
  const padding = /(?:^|;)\s*padding\s*:\s*([^;]{1,80})/i.exec(style)?.[1]?.trim().split(/\s+/)
  const sides = [
    length(/padding-left\s*:\s*([^;]{1,20})/i.exec(style)?.[1] ?? padding?.[3] ?? padding?.[1] ?? ''),
    length(/margin-left\s*:\s*([^;]{1,20})/i.exec(style)?.[1] ?? ''),
    length(/text-indent\s*:\s*([^;]{1,20})/i.exec(style)?.[1] ?? ''),
  ]
  return sides.reduce((sum, side) => sum + side, 0)
}

function length(text: string): number {
  const [, amount, unit = ''] = /^(-?\d{1,4}(?:\.\d{0,6})?|-?\.\d{1,6})\s*(pt|px|em|rem|in|cm)/i.exec(text.trim()) ?? []
  return amount === undefined ? 0 : Number(amount) * (points[unit.toLowerCase()] ?? 0)
}
