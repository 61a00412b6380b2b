import type { PageBody } from '../../account/account.ts'
import { paragraph } from '../../document/nodes.ts'
import { inlineText, oneLine } from '../../document/normal-inline.ts'
import { readBody } from '../../document/read.ts'
import { writeBody } from '../../document/write.ts'

const longest = 200

/** The title of a note, and its text without the heading that only repeats it. */
export function takeTitle(
  body: PageBody,
  { named, fileName }: { readonly named: string; readonly fileName: string },
): { readonly title: string; readonly body: PageBody } {
  const root = readBody(body)
  const heading = root.children.find((block) => block.type === 'heading')
  const words = heading === undefined ? '' : oneLine(inlineText(heading.children))
  const title = oneLine(named) || words || fileTitle(fileName)
  const isFirst = heading !== undefined && root.children[0] === heading
  if (!isFirst || words !== title) return { title: title.slice(0, longest), body }
  const rest = root.children.slice(1)
  return {
    title: title.slice(0, longest),
    body: writeBody({ ...root, children: rest.length === 0 ? [paragraph()] : rest }),
  }
}

/** A file name as a title: without folders, extension, and the id that Notion adds. */
export function fileTitle(fileName: string): string {
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]{1,10}$/, '')
  return oneLine(name.replace(/[ -][0-9a-f]{32}$/i, '').replace(/_/g, ' '))
}
