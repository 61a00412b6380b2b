import { $isElementNode, $isTextNode, type LexicalNode } from 'lexical'

/** Formats that the page shows; others, such as a browser's highlight of code, fall away. */
const shown = ['bold', 'italic', 'underline', 'strikethrough'] as const

/** Pasted nodes without foreign styles: colours and fonts of other places do not come along. */
export function $readableNodes(nodes: LexicalNode[]): LexicalNode[] {
  for (const node of nodes) $makeReadable(node)
  return nodes
}

function $makeReadable(node: LexicalNode): void {
  if ($isTextNode(node)) {
    const kept = shown.filter((format) => node.hasFormat(format))
    node.setFormat(0).setStyle('')
    for (const format of kept) node.toggleFormat(format)
  }
  if (!$isElementNode(node)) return
  node.setStyle('')
  node.setFormat('')
  for (const child of node.getChildren()) $makeReadable(child)
}
