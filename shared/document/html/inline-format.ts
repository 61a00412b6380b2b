import { formats } from '../nodes.ts'
import { type HtmlElement, styleOf } from './tree.ts'

const tagFormats: Readonly<Record<string, number>> = {
  b: formats.bold,
  strong: formats.bold,
  i: formats.italic,
  em: formats.italic,
  cite: formats.italic,
  dfn: formats.italic,
  u: formats.underline,
  ins: formats.underline,
  s: formats.strikethrough,
  del: formats.strikethrough,
  strike: formats.strikethrough,
  sub: formats.subscript,
  sup: formats.superscript,
  mark: formats.highlight,
  code: formats.code,
  kbd: formats.code,
  samp: formats.code,
  tt: formats.code,
}

/** Where a style tells only the looks: links are underlined, headings bold, and what is ticked off is struck through. */
interface Looks {
  readonly isInLink: boolean
  readonly isTicked: boolean
  readonly isInHeading: boolean
}

/** The format of text inside the element: its tag adds, and its style, which is the clipboard's truth, adds or takes. */
export function formatInside(element: HtmlElement, outer: number, { isInLink, isTicked, isInHeading }: Looks): number {
  const tag = Object.hasOwn(tagFormats, element.tagName) ? tagFormats[element.tagName] : undefined
  let format = outer | (tag ?? 0)
  const style = styleOf(element)
  const set = (bit: number, isOn: boolean | null) => {
    if (isOn !== null) format = isOn ? format | bit : format & ~bit
  }
  const bold = isBold(style.get('font-weight'))
  if (!isInHeading || bold === false) set(formats.bold, bold)
  set(formats.italic, isItalic(style.get('font-style')))
  const line = style.get('text-decoration-line') ?? style.get('text-decoration') ?? ''
  if (line.includes('underline') && !isInLink) set(formats.underline, true)
  if (line.includes('line-through') && !isTicked) set(formats.strikethrough, true)
  const place = style.get('vertical-align')
  if (place === 'sub' || place === 'super') {
    set(formats.subscript, place === 'sub')
    set(formats.superscript, place === 'super')
  }
  return format
}

function isBold(weight: string | undefined): boolean | null {
  if (weight === undefined) return null
  if (weight === 'bold' || weight === 'bolder') return true
  if (weight === 'normal' || weight === 'lighter') return false
  return /^\d+$/.test(weight) ? Number(weight) >= 600 : null
}

function isItalic(style: string | undefined): boolean | null {
  if (style === 'italic' || style === 'oblique') return true
  return style === 'normal' ? false : null
}
