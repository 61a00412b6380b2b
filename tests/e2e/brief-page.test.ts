import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import * as v from 'valibot'
import { expect, inject, test } from 'vitest'
import { repositoryRoot } from '../../build/steps/paths.mjs'
import { run } from '../../build/steps/run.mjs'
import type { Notebook } from '../../shared/account/account.ts'
import { writeAccountFile } from '../../shared/account/file.ts'
import { daySchema } from '../../shared/account/primitives.ts'
import type { AccountRecord } from '../../shared/account/records/record.ts'
import { sampleNotebook } from '../../shared/samples/sample.ts'
import { freshProfile } from './harness/launch.ts'

const today = v.parse(daySchema, '2026-11-23')
const sample = sampleNotebook({ today })

/** Prints through the command line, as a user does. */
async function print(notebook: Notebook, ...flags: readonly string[]) {
  const folder = freshProfile()
  const [account, out] = [join(folder, 'account.acumen.json'), join(folder, 'brief.pdf')]
  writeFileSync(account, writeAccountFile(notebook))
  const env = {
    ...inject('displayEnvironment'),
    ACUMEN_ELECTRON: inject('electronExecutable'),
    ACUMEN_ROOT: repositoryRoot,
  }
  const args = [join(repositoryRoot, 'dist/cli/main.js'), 'brief', account, '--out', out, '--today', today, ...flags]
  const { code } = await run(process.execPath, args, { env, output: 'capture' })
  expect(code).toBe(0)
  return PDFDocument.load(readFileSync(out), { updateMetadata: false })
}

function fontKinds(pdf: PDFDocument): string[] {
  const fonts = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font'))
  return [
    ...new Set(fonts.map((font) => (font instanceof PDFDict ? String(font.get(PDFName.of('Subtype'))) : ''))),
  ].sort()
}

/** The same text in every field that a person writes prose into. */
function swollen(notebook: Notebook, text: string): Notebook {
  const fields: Partial<Record<AccountRecord['type'], string>> = {
    question: 'text',
    risk: 'title',
    driver: 'why',
    hypothesis: 'statement',
    insight: 'text',
    quote: 'words',
    source: 'title',
    stakeholder: 'title',
    unknown: 'text',
  }
  const records = notebook.records.map((record) => {
    const field = fields[record.type]
    // The same record with another text in a field that holds text.
    return field === undefined ? record : ({ ...record, [field]: text } as AccountRecord)
  })
  const want = { ...notebook.account.whatTheyWant, text }
  return { ...notebook, account: { ...notebook.account, whatTheyWant: want, whyTheyShouldCare: want }, records }
}

test.each(['a4', 'letter'])('the one-page brief is one page of %s, in fonts that can be searched', async (page) => {
  const pdf = await print(sample, '--page', page)
  expect(pdf.getPageCount()).toBe(1)
  expect(fontKinds(pdf)).toEqual(['/CIDFontType2', '/Type0'])
})

test('the one-page brief stays one page whatever is written', async () => {
  const long = `${'Ünïcödé wörds and more of them, '.repeat(60)}${'X'.repeat(800)}`
  const pdf = await print(swollen(sample, long))
  expect(pdf.getPageCount()).toBe(1)
})

test('the executive brief of the sample has four to eight pages, in fonts that can be searched', async () => {
  const pdf = await print(sample, '--template', 'executive', '--lens', 'cfo')
  expect(pdf.getPageCount()).toBeGreaterThanOrEqual(4)
  expect(pdf.getPageCount()).toBeLessThanOrEqual(8)
  expect(fontKinds(pdf)).toEqual(['/CIDFontType2', '/Type0'])
})

test('the customer edition prints as one page, too', async () => {
  const pdf = await print(sample, '--edition', 'customer')
  expect(pdf.getPageCount()).toBe(1)
})
