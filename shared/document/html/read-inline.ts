import { isSafeAddress } from '../addresses.ts'
import type { InlineNode } from '../nodes.ts'
import { readInline } from '../read.ts'
import type { LinkRef } from './block-builder.ts'
import type { Surroundings } from './surroundings.ts'
import { attribute, type HtmlElement, textBelow } from './tree.ts'

/** Only an address that may be followed makes one. */
export function readLink(element: HtmlElement, { problems, link }: Surroundings): LinkRef | null {
  const href = attribute(element, 'href')
  if (href === undefined) return link
  // Outlook rewrites addresses and keeps the one that was meant.
  const url = (attribute(element, 'originalsrc') ?? href).trim()
  if (isSafeAddress(url)) return { url }
  if (!url.startsWith('#')) problems.add('linkDropped')
  return null
}

/** The node that an element of ours stands for. */
export function readReference(element: HtmlElement): InlineNode | null {
  const { tagName } = element
  const label = () => textBelow(element)
  if (tagName === 'time') {
    const day = attribute(element, 'datetime')
    return day !== undefined && label() === day ? known({ type: 'date', day }) : null
  }
  if (tagName !== 'span') return null
  if (attribute(element, 'data-tab') !== undefined) return { type: 'tab' }
  const record = attribute(element, 'data-record')
  if (record !== undefined)
    return known({ type: 'chip', record, recordType: attribute(element, 'data-record-type'), label: label() })
  const person = attribute(element, 'data-person')
  if (person !== undefined) return known({ type: 'mention', record: person, label: label() })
  const page = attribute(element, 'data-page')
  return page === undefined ? null : known({ type: 'pagelink', page, label: label() })
}

function known(json: object): InlineNode | null {
  const node = readInline({ version: 1, ...json })
  return node.type === 'opaque' ? null : node
}
