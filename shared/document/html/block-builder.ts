import { type BlockNode, type InlineNode, paragraph, text } from '../nodes.ts'
import { normalInline } from '../normal-inline.ts'
import { codeNode } from '../write.ts'
import { type WordItem, wordLists } from './word-list.ts'

/** One link element; two of them with one address stay two links. */
export interface LinkRef {
  readonly url: string
}

interface Place {
  readonly format: number
  readonly link: LinkRef | null
}

/** Puts words into lines and lines into blocks, as a browser lays them out. */
export class BlockBuilder {
  readonly #blocks: BlockNode[] = []
  #line: { readonly node: InlineNode; readonly link: LinkRef | null }[] = []
  #wordItems: WordItem[] = []
  #codeLines: string[] = []

  words(words: string, { format, link }: Place): void {
    const content = words.replace(/[ \t\n\r\f]+/g, ' ')
    if (content !== '') this.#line.push({ node: text(content, format), link })
  }

  inline(node: InlineNode, { link }: Place): void {
    this.#line.push({ node, link })
  }

  block(block: BlockNode): void {
    this.#endAll()
    this.#blocks.push(block)
  }

  blocks(blocks: readonly BlockNode[]): void {
    this.#endAll()
    this.#blocks.push(...blocks)
  }

  wordItem(item: WordItem): void {
    this.endLine()
    this.#endCode()
    this.#wordItems.push(item)
  }

  codeLines(lines: readonly string[]): void {
    this.endLine()
    this.#endWordList()
    this.#codeLines.push(...lines)
  }

  /** A line that shows nothing is none; one with only a break or a fixed blank is an empty paragraph. */
  endLine(): void {
    const line = this.#line
    this.#line = []
    const nodes = normalInline(grouped(line), 'html')
    const children = withoutLastBreak(nodes)
    if (nodes.length === 0) return
    this.#endWordList()
    this.#endCode()
    const [only, ...others] = children
    const isBlank = only?.type === 'text' && others.length === 0 && /^\u00a0+$/.test(only.text)
    this.#blocks.push(paragraph(isBlank ? [] : children))
  }

  finish(): readonly BlockNode[] {
    this.#endAll()
    return this.#blocks
  }

  #endAll(): void {
    this.endLine()
    this.#endWordList()
    this.#endCode()
  }

  #endWordList(): void {
    this.#blocks.push(...wordLists(this.#wordItems))
    this.#wordItems = []
  }

  #endCode(): void {
    if (this.#codeLines.length > 0) this.#blocks.push(codeNode(null, this.#codeLines.join('\n').replace(/\n+$/, '')))
    this.#codeLines = []
  }
}

/** Neighbours inside one link element under one link. */
function grouped(line: readonly { readonly node: InlineNode; readonly link: LinkRef | null }[]): readonly InlineNode[] {
  const out: InlineNode[] = []
  for (let index = 0; index < line.length; ) {
    const link = line[index]?.link ?? null
    let end = index + 1
    while (end < line.length && line[end]?.link === link) end += 1
    const nodes = line.slice(index, end).map(({ node }) => node)
    if (link === null) out.push(...nodes)
    else out.push({ type: 'link', url: link.url, children: nodes })
    index = end
  }
  return out
}

/** The last break of a block shows nothing. */
function withoutLastBreak(nodes: readonly InlineNode[]): readonly InlineNode[] {
  return nodes.at(-1)?.type === 'linebreak' ? nodes.slice(0, -1) : nodes
}
