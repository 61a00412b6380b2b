import DOMPurify, { type Config } from 'dompurify'

/** Characters of pasted HTML that are read; more goes in as plain text. */
const htmlLimit = 2_000_000
const nodeLimit = 20_000
const depthLimit = 64

const allowedTags = [
  'a',
  'b',
  'blockquote',
  'br',
  'code',
  'dd',
  'del',
  'div',
  'dl',
  'dt',
  'em',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'i',
  'input',
  'li',
  'ol',
  'p',
  'pre',
  's',
  'section',
  'article',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'u',
  'ul',
]

const config: Config = {
  ALLOWED_TAGS: allowedTags,
  ALLOWED_ATTR: ['href', 'start', 'type', 'checked', 'role', 'aria-checked'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https:|mailto:)/i,
  RETURN_DOM: true,
}

type Cleaned =
  | { readonly kind: 'clean'; readonly content: HTMLElement; readonly images: number }
  /** Too large or too deep to be read as HTML. */
  | { readonly kind: 'tooMuch' }

/** Pasted HTML without script, style, images and foreign addresses. DOMPurify brings its Trusted Types policy. */
export function cleanHtml(html: string): Cleaned {
  if (html.length > htmlLimit) return { kind: 'tooMuch' }
  const content = DOMPurify.sanitize(html, { ...config, RETURN_DOM: true })
  const images = DOMPurify.removed.filter(isImage).length
  // Asked for DOM, it gives a body.
  if (!(content instanceof HTMLElement)) return { kind: 'tooMuch' }
  return isTooMuch(content) ? { kind: 'tooMuch' } : { kind: 'clean', content, images }
}

function isImage(removed: object): boolean {
  return (
    'element' in removed && removed.element instanceof Element && /^(img|picture|svg)$/i.test(removed.element.tagName)
  )
}

function isTooMuch(content: HTMLElement): boolean {
  const waiting: { readonly node: Node; readonly depth: number }[] = [{ node: content, depth: 0 }]
  let nodes = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    nodes += 1
    if (nodes > nodeLimit || next.depth > depthLimit) return true
    for (const node of next.node.childNodes) waiting.push({ node, depth: next.depth + 1 })
  }
  return false
}
