import { $isLinkNode } from '@lexical/link'
import { $isListNode, ListNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $getNearestNodeOfType } from '@lexical/utils'
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
} from 'lexical'

export type Block = 'paragraph' | 'h1' | 'h2' | 'h3' | 'quote' | 'bullet' | 'number' | 'check'

/** What stands at the caret, for the toolbar. */
export interface Format {
  readonly block: Block
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly strikethrough: boolean
  readonly link: boolean
}

export const plain: Format = {
  block: 'paragraph',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  link: false,
}

/** Call inside a read. */
export function $formatHere(): Format {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return plain
  return {
    block: $blockHere(),
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    underline: selection.hasFormat('underline'),
    strikethrough: selection.hasFormat('strikethrough'),
    link: $linkHere() !== null,
  }
}

/** The address of the link at the caret; null where there is none. */
export function $linkHere(): string | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  return $findMatchingParent(selection.anchor.getNode(), $isLinkNode)?.getURL() ?? null
}

function $blockHere(): Block {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return 'paragraph'
  const node = selection.anchor.getNode()
  const list = $getNearestNodeOfType(node, ListNode)
  if ($isListNode(list)) return list.getListType()
  const top = node.getTopLevelElement()
  if ($isQuoteNode(top)) return 'quote'
  if (!$isHeadingNode(top)) return 'paragraph'
  const tag = top.getTag()
  return tag === 'h1' || tag === 'h2' ? tag : 'h3'
}

/** Turns the selected blocks into headings, quotes or paragraphs; the same again turns them back. */
export function toggleBlock(editor: LexicalEditor, block: 'paragraph' | 'h1' | 'h2' | 'h3' | 'quote'): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const next = $blockHere() === block ? 'paragraph' : block
    $setBlocksType(selection, () => {
      if (next === 'paragraph') return $createParagraphNode()
      return next === 'quote' ? $createQuoteNode() : $createHeadingNode(next)
    })
  })
}
