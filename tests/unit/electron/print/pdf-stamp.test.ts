import { inflateSync } from 'node:zlib'
import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { stampPdf } from '../../../../electron/print/pdf-stamp.ts'

async function blank(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let index = 0; index < pages; index++) document.addPage([595, 842])
  return document.save()
}

function contentsOf(document: PDFDocument): string[] {
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFRawStream)
    .map((stream) => {
      const raw = Buffer.from(stream.getContents())
      return stream.dict.toString().includes('FlateDecode')
        ? inflateSync(raw).toString('latin1')
        : raw.toString('latin1')
    })
}

test('a stamped document has its title, its language and as many pages as before', async () => {
  const stamped = await stampPdf(await blank(3), {
    title: 'Brief — Ünïcode',
    language: 'en',
    footer: 'Internal edition',
  })
  const document = await PDFDocument.load(stamped.bytes, { updateMetadata: false })
  expect(stamped.pages).toBe(3)
  expect(document.getPageCount()).toBe(3)
  expect(document.getTitle()).toBe('Brief — Ünïcode')
  expect(document.catalog.toString()).toMatch(/\/Lang \(en\)|\/Lang <[0-9A-F]+>/)
})

test('the foot of every page is one artifact in an embedded font', async () => {
  const stamped = await stampPdf(await blank(2), { title: 'x', language: 'en', footer: 'f'.repeat(500) })
  const document = await PDFDocument.load(stamped.bytes, { updateMetadata: false })
  const feet = contentsOf(document).filter((text) => text.includes('/Artifact'))
  expect(feet).toHaveLength(2)
  for (const foot of feet) {
    expect(foot).toContain('/Artifact <</Type /Pagination /Subtype /Footer>> BDC')
    expect(foot.match(/BDC/g)).toHaveLength(1)
    expect(foot.match(/EMC/g)).toHaveLength(1)
  }
  expect(Buffer.from((await document.save({ useObjectStreams: false })) as Uint8Array).includes('/FontFile2')).toBe(
    true,
  )
})
