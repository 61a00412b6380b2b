import type { ChipNode, DateNode, ImageNode, MentionNode, PageLinkNode } from '../nodes.ts'
import { readInline } from '../read.ts'

/** Addresses inside a notebook: `acumen:record/ID` and so on. */
const scheme = 'acumen:'

/** The address and title of a link that stands for the node. */
export function referenceOf(node: ChipNode | MentionNode | PageLinkNode | DateNode): { url: string; title?: string } {
  switch (node.type) {
    case 'chip':
      return { url: `${scheme}record/${node.record}`, title: node.recordType }
    case 'mention':
      return { url: `${scheme}person/${node.record}` }
    case 'pagelink':
      return { url: `${scheme}page/${node.page}` }
    case 'date':
      return { url: `${scheme}date/${node.day}` }
  }
}

/** The node that a link stands for; null for other links. */
export function readReference(
  url: string,
  { title, label }: { title: string; label: string },
): ChipNode | MentionNode | PageLinkNode | DateNode | null {
  const [kind, id] = url.startsWith(scheme) ? url.slice(scheme.length).split('/') : []
  const node = readInline(
    kind === 'record'
      ? { type: 'chip', version: 1, record: id, recordType: title, label }
      : kind === 'person'
        ? { type: 'mention', version: 1, record: id, label }
        : kind === 'page'
          ? { type: 'pagelink', version: 1, page: id, label }
          : { type: 'date', version: 1, day: kind === 'date' ? id : undefined },
  )
  return node.type === 'chip' || node.type === 'mention' || node.type === 'pagelink' || node.type === 'date'
    ? node
    : null
}

export function attachmentAddress({ attachment }: ImageNode): string {
  return `${scheme}attachment/${attachment}`
}

/** The attachment that an image's address names; null for other images. */
export function readAttachment(url: string): string | null {
  return /^acumen:attachment\/([0-9a-f]{64})$/.exec(url)?.[1] ?? null
}
