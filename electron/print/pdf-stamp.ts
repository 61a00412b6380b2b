import { PDFDocument, type PDFFont, PDFOperator, PDFOperatorNames, type PDFPage, rgb } from '@cantoo/pdf-lib'
import inter from '@fontsource/inter/files/inter-latin-400-normal.woff?inline'
import fontkit from '@pdf-lib/fontkit'
import type { BriefModel } from '../../shared/brief/model.ts'
import { openTypeOf } from './woff.ts'

export type Stamp = Pick<BriefModel, 'title' | 'language' | 'footer'>

/** Points. The brief's page leaves its bottom margin free for this line. */
const foot = { size: 7.5, fromEdge: 22, fromSide: 42.5, color: rgb(0.36, 0.36, 0.38) } as const

/**
 * Writes what Chromium cannot: a foot with *Page x of y* in an embedded font on every page, the title, which readers
 * show instead of the file's name, and the language. The foot is marked as an artifact, so that a screen reader does
 * not read it into the middle of the text.
 */
export async function stampPdf(printed: Uint8Array, stamp: Stamp): Promise<{ bytes: Uint8Array; pages: number }> {
  const document = await PDFDocument.load(printed, { updateMetadata: false })
  document.registerFontkit(fontkit)
  // Whole (35 kB): fontkit cannot take a part out of this font.
  const font = await document.embedFont(openTypeOf(bytesOf(inter)), { customName: 'Inter-Regular' })
  const pages = document.getPages()
  pages.forEach((page, index) => {
    drawFoot(page, font, stamp.footer, `Page ${index + 1} of ${pages.length}`)
  })
  document.setTitle(stamp.title, { showInWindowTitleBar: true })
  document.setLanguage(stamp.language)
  document.setProducer('Acumen')
  document.setCreator('Acumen')
  return { bytes: await document.save(), pages: pages.length }
}

function drawFoot(page: PDFPage, font: PDFFont, left: string, right: string): void {
  const { size, color, fromEdge, fromSide } = foot
  page.pushOperators(
    PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [
      '/Artifact',
      '<</Type /Pagination /Subtype /Footer>>',
    ]),
  )
  const rightWidth = font.widthOfTextAtSize(right, size)
  const room = page.getWidth() - 2 * fromSide - rightWidth - 12
  page.drawText(shortened(left, room, font, size), { x: fromSide, y: fromEdge, size, font, color })
  page.drawText(right, { x: page.getWidth() - fromSide - rightWidth, y: fromEdge, size, font, color })
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent))
}

function shortened(text: string, room: number, font: PDFFont, size: number): string {
  if (font.widthOfTextAtSize(text, size) <= room) return text
  let kept = [...text]
  while (kept.length > 0 && font.widthOfTextAtSize(`${kept.join('')}…`, size) > room) kept = kept.slice(0, -1)
  return `${kept.join('').trimEnd()}…`
}

function bytesOf(dataUrl: string): Uint8Array {
  return new Uint8Array(Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'))
}
