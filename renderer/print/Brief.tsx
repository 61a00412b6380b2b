import type { BriefModel } from '../../shared/brief/model.ts'
import { FullBrief } from './FullBrief.tsx'
import { OnePageBrief } from './OnePageBrief.tsx'

/** A brief as it is printed. Real headings, tables and lists, so that the PDF has bookmarks and tags. */
export function Brief({ model, isTight }: { readonly model: BriefModel; readonly isTight: boolean }) {
  const { body } = model
  return body.kind === 'onePage' ? (
    <OnePageBrief model={model} body={body} isTight={isTight} />
  ) : (
    <FullBrief model={model} sections={body.sections} />
  )
}
