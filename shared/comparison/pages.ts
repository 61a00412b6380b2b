import type { Page } from '../account/account.ts'
import { short } from '../account/record-words.ts'
import { sectionTitles } from '../account/sections.ts'
import { pageText } from '../document/text.ts'
import type { Change, FieldChange } from './change.ts'
import { exactly, withFields } from './field-changes.ts'

/** Added, removed and changed pages, matched by id; of a changed text how many paragraphs came and went. */
export function pageChanges(before: readonly Page[], after: readonly Page[]): Change[] {
  const [old, now] = [byId(before), byId(after)]
  return [
    ...after.filter(({ id }) => !old.has(id)).map((page) => whole(page, 'added')),
    ...before.filter(({ id }) => !now.has(id)).map((page) => whole(page, 'removed')),
    ...after.flatMap((page) => {
      const was = old.get(page.id)
      return was === undefined ? [] : changed(was, page, old, now)
    }),
  ]
}

type Pages = ReadonlyMap<string, Page>

function byId(pages: readonly Page[]): Pages {
  return new Map(pages.map((page) => [page.id, page]))
}

function whole(page: Page, kind: 'added' | 'removed'): Change {
  const count = paragraphs(page).length
  const text =
    kind === 'added' ? `New page "${pageTitle(page)}", ${counted(count)}` : `Page "${pageTitle(page)}" is gone`
  return { section: page.section ?? 'overview', kind, record: page.id, type: 'page', text, fields: [] }
}

function changed(was: Page, page: Page, old: Pages, now: Pages): Change[] {
  const held: readonly (readonly [string, string | null, string | null])[] = [
    ['title', was.title, page.title],
    ['section', was.section, page.section],
    ['stands under', parentTitle(was, old), parentTitle(page, now)],
    ['internal', yesNo(was.internal), yesNo(page.internal)],
    ['place among the pages', String(was.position), String(page.position)],
  ]
  const fields: FieldChange[] = held
    .filter(([, one, other]) => one !== other)
    .map(([field, one, other]) => ({ field, before: one || null, after: other || null }))
  const text = textChange(was, page)
  const all = text === null ? fields : [text, ...fields]
  if (all.length === 0) return []
  const name = `Page "${pageTitle(page)}"`
  const moved = fields.length === 0 ? '' : withFields('', fields).slice(2)
  const words = [text?.after ?? '', moved].filter((part) => part !== '').join('; ')
  return [
    {
      section: page.section ?? 'overview',
      kind: 'changed',
      record: page.id,
      type: 'page',
      text: `${name} changed: ${words}`,
      fields: all,
    },
  ]
}

/** Paragraphs that came, went, or were rewritten in their place; the same ones in another order or dress are said so. */
function textChange(was: Page, page: Page): FieldChange | null {
  if (was.body === page.body || exactly(was.body) === exactly(page.body)) return null
  const [gone, come] = apart(paragraphs(was), paragraphs(page))
  const rewritten = Math.min(gone, come)
  const parts = [
    rewritten > 0 ? `${counted(rewritten)} rewritten` : '',
    come > rewritten ? `${counted(come - rewritten)} added` : '',
    gone > rewritten ? `${counted(gone - rewritten)} removed` : '',
  ].filter((part) => part !== '')
  const order =
    paragraphs(was).join('\n') === paragraphs(page).join('\n') ? 'its formatting' : 'the order of its paragraphs'
  return {
    field: 'text',
    before: counted(paragraphs(was).length),
    after: parts.length === 0 ? order : parts.join(', '),
  }
}

/** How many paragraphs stand in one and not in the other, however often each stands. */
function apart(before: readonly string[], after: readonly string[]): readonly [gone: number, come: number] {
  const balance = new Map<string, number>()
  for (const paragraph of before) balance.set(paragraph, (balance.get(paragraph) ?? 0) - 1)
  for (const paragraph of after) balance.set(paragraph, (balance.get(paragraph) ?? 0) + 1)
  const counts = [...balance.values()]
  return [
    -counts.filter((count) => count < 0).reduce((sum, count) => sum + count, 0),
    counts.filter((count) => count > 0).reduce((sum, count) => sum + count, 0),
  ]
}

function paragraphs({ body }: Page): string[] {
  return pageText(body)
    .split('\n')
    .filter((paragraph) => paragraph.trim() !== '')
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'paragraph' : 'paragraphs'}`
}

function pageTitle({ title, section }: Page): string {
  return short(title) || (section === null ? 'Untitled page' : sectionTitles[section])
}

function parentTitle({ parent }: Page, pages: Pages): string | null {
  if (parent === null) return null
  const page = pages.get(parent)
  return page === undefined ? 'a page that is not in the notebook' : pageTitle(page)
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no'
}
