import type { PageBody } from '../account/account.ts'

/** Serialised Lexical, written by hand for the sample's pages: the same JSON the editor saves. */
type Node = Readonly<Record<string, unknown>>

const bold = 1
const italic = 2

/** Inline text: `**bold**` and `_italic_`, nothing nested. */
function inline(source: string): Node[] {
  return source
    .split(/(\*\*[^*]+\*\*|_[^_]+_)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece.startsWith('**')) return text(piece.slice(2, -2), bold)
      return piece.startsWith('_') ? text(piece.slice(1, -1), italic) : text(piece, 0)
    })
}

function text(content: string, format: number): Node {
  return { type: 'text', version: 1, text: content, format, detail: 0, mode: 'normal', style: '' }
}

function element(type: string, children: readonly Node[], more: Node = {}): Node {
  return { type, version: 1, format: '', indent: 0, direction: null, children, ...more }
}

export function paragraph(source: string): Node {
  return element('paragraph', inline(source), { textFormat: 0, textStyle: '' })
}

export function heading(source: string): Node {
  return element('heading', inline(source), { tag: 'h2' })
}

export function quote(source: string): Node {
  return element('quote', inline(source))
}

export function bullets(...items: readonly string[]): Node {
  return list('bullet', 'ul', items)
}

export function numbered(...items: readonly string[]): Node {
  return list('number', 'ol', items)
}

/** A checklist; an item that begins with `x ` is done. */
export function checks(...items: readonly string[]): Node {
  const children = items.map((item, index) =>
    element('listitem', inline(item.replace(/^x /, '')), { value: index + 1, checked: item.startsWith('x ') }),
  )
  return element('list', children, { listType: 'check', start: 1, tag: 'ul' })
}

export function bodyOf(...blocks: readonly Node[]): PageBody {
  return { root: element('root', blocks) }
}

function list(listType: string, tag: string, items: readonly string[]): Node {
  const children = items.map((item, index) => element('listitem', inline(item), { value: index + 1 }))
  return element('list', children, { listType, start: 1, tag })
}
