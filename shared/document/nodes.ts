/** A JSON object from outside: nothing of it can be taken for granted. */
export type Json = Readonly<Record<string, unknown>>

/** Fields of the stored node that this view does not model; they stay with it on the way back to JSON. */
interface Stored {
  readonly rest?: Json
}

/** The bits of a text's format, as Lexical counts them. The three above 128 change case and stay in JSON only. */
export const formats = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
  highlight: 128,
} as const

export interface TextNode extends Stored {
  readonly type: 'text'
  readonly text: string
  readonly format: number
}

export interface LineBreakNode extends Stored {
  readonly type: 'linebreak'
}

export interface TabNode extends Stored {
  readonly type: 'tab'
}

export interface LinkNode extends Stored {
  readonly type: 'link' | 'autolink'
  readonly url: string
  readonly children: readonly InlineNode[]
}

/** A record that stands in a sentence. The label is what it said last, for readers that cannot look the record up. */
export interface ChipNode extends Stored {
  readonly type: 'chip'
  readonly record: string
  readonly recordType: string
  readonly label: string
}

/** A person in a sentence: the id of a stakeholder and the name as it was. */
export interface MentionNode extends Stored {
  readonly type: 'mention'
  readonly record: string
  readonly label: string
}

export interface PageLinkNode extends Stored {
  readonly type: 'pagelink'
  readonly page: string
  readonly label: string
}

/** A day, `YYYY-MM-DD`. */
export interface DateNode extends Stored {
  readonly type: 'date'
  readonly day: string
}

export interface ParagraphNode extends Stored {
  readonly type: 'paragraph'
  readonly children: readonly InlineNode[]
}

export interface HeadingNode extends Stored {
  readonly type: 'heading'
  readonly tag: HeadingTag
  readonly children: readonly InlineNode[]
}
export type HeadingTag = 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'

export interface QuoteNode extends Stored {
  readonly type: 'quote'
  readonly children: readonly InlineNode[]
}

export interface ListNode extends Stored {
  readonly type: 'list'
  readonly listType: ListType
  /** The first number of a numbered list; 1 elsewhere. */
  readonly start: number
  readonly children: readonly (ListItemNode | OpaqueNode)[]
}
export type ListType = 'bullet' | 'number' | 'check'

/** As Lexical nests lists: an item that holds nothing but a list stands after the item the list belongs to. */
export interface ListItemNode extends Stored {
  readonly type: 'listitem'
  /** Null outside checklists. */
  readonly checked: boolean | null
  readonly children: readonly (InlineNode | ListNode)[]
}

export interface CodeNode extends Stored {
  readonly type: 'code'
  readonly language: string | null
  readonly children: readonly CodePart[]
}

/** A coloured piece of code; its colour is the editor's own business. */
export interface CodeHighlightNode extends Stored {
  readonly type: 'code-highlight'
  readonly text: string
}
export type CodePart = TextNode | CodeHighlightNode | LineBreakNode | TabNode | OpaqueNode

export interface TableNode extends Stored {
  readonly type: 'table'
  readonly children: readonly TableRowNode[]
}

export interface TableRowNode extends Stored {
  readonly type: 'tablerow'
  readonly children: readonly TableCellNode[]
}

export interface TableCellNode extends Stored {
  readonly type: 'tablecell'
  /** 0 none, 1 heads its column (it stands in a header row), 2 heads its row, 3 both. */
  readonly headerState: 0 | 1 | 2 | 3
  readonly colSpan: number
  readonly rowSpan: number
  readonly children: readonly BlockNode[]
}

export interface RuleNode extends Stored {
  readonly type: 'horizontalrule'
}

/** A stored picture, named by the SHA-256 of its bytes in hexadecimal. */
export interface ImageNode extends Stored {
  readonly type: 'image'
  readonly attachment: string
  readonly alt: string
  readonly caption: string
}

export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const
export type CalloutKind = (typeof calloutKinds)[number]

export interface CalloutNode extends Stored {
  readonly type: 'callout'
  readonly kind: CalloutKind
  readonly children: readonly BlockNode[]
}

/** Its first stored child is a `collapsible-title`, so that the title can be written in; the blocks follow. */
export interface CollapsibleNode extends Stored {
  readonly type: 'collapsible'
  readonly open: boolean
  readonly title: CollapsibleTitleNode
  readonly children: readonly BlockNode[]
}

export interface CollapsibleTitleNode extends Stored {
  readonly type: 'collapsible-title'
  readonly children: readonly InlineNode[]
}

/** What this version does not know, or cannot read: kept word for word. */
export interface OpaqueNode {
  readonly type: 'opaque'
  readonly json: unknown
}

export type InlineNode =
  | TextNode
  | LineBreakNode
  | TabNode
  | LinkNode
  | ChipNode
  | MentionNode
  | PageLinkNode
  | DateNode
  | OpaqueNode

export type BlockNode =
  | ParagraphNode
  | HeadingNode
  | QuoteNode
  | ListNode
  | CodeNode
  | TableNode
  | RuleNode
  | ImageNode
  | CalloutNode
  | CollapsibleNode
  | OpaqueNode

export type DocumentNode =
  | InlineNode
  | BlockNode
  | ListItemNode
  | CodeHighlightNode
  | TableRowNode
  | TableCellNode
  | CollapsibleTitleNode

/** A page. */
export interface DocumentRoot extends Stored {
  readonly type: 'root'
  readonly children: readonly BlockNode[]
  /** Fields beside the root. */
  readonly beside?: Json
  /** The whole body, where it is no tree. */
  readonly damaged?: Json
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function text(content: string, format = 0): TextNode {
  return { type: 'text', text: content, format }
}

export function paragraph(children: readonly InlineNode[] = []): ParagraphNode {
  return { type: 'paragraph', children }
}

/** Whether an item only carries a nested list. */
export function isNesting(item: ListItemNode | OpaqueNode): boolean {
  return item.type === 'listitem' && item.children[0]?.type === 'list'
}
