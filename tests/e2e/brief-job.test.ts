import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import * as v from 'valibot'
import { expect, inject, test } from 'vitest'
import { electronEnvironment, programArguments } from '../../build/steps/electron.mjs'
import { daySchema } from '../../shared/account/primitives.ts'
import { buildBrief } from '../../shared/brief/build.ts'
import { sampleNotebook } from '../../shared/samples/sample.ts'
import { freshProfile } from './harness/launch.ts'

const today = v.parse(daySchema, '2026-11-23')
const model = buildBrief(sampleNotebook({ today }), {
  template: 'executive',
  lens: null,
  edition: 'internal',
  page: 'letter',
  today,
})

/** Runs the program as the command line does: no window, one job. */
async function runJob(job: object) {
  const folder = freshProfile()
  const [path, out, result] = [join(folder, 'job.json'), join(folder, 'brief.pdf'), join(folder, 'result.json')]
  writeFileSync(path, JSON.stringify({ out, result, ...job }))
  const program = spawn(
    inject('electronExecutable'),
    programArguments([`--brief-job=${path}`, `--profile-dir=${join(folder, 'profile')}`]),
    { env: electronEnvironment({ ...inject('displayEnvironment') }), stdio: ['ignore', 'pipe', 'ignore'] },
  )
  let printed = ''
  program.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk
  })
  const code = await new Promise((resolve) => program.once('exit', resolve))
  return { code, printed, out, result: JSON.parse(readFileSync(result, 'utf8')) }
}

test('a job prints a tagged PDF with title, language, outline and its own paper, and says nothing', async () => {
  const { code, printed, out, result } = await runJob({ model })
  const pdf = await PDFDocument.load(readFileSync(out), { updateMetadata: false })
  const pages = pdf.getPageCount()
  expect({ code, printed, result }).toEqual({ code: 0, printed: '', result: { ok: true, path: out, pages } })
  expect(pages).toBeGreaterThan(3)
  expect(pdf.getTitle()).toBe(model.title)
  expect(pdf.getPage(0).getSize()).toEqual({ width: 612, height: 792 })
  const { catalog } = pdf
  expect(catalog.get(PDFName.of('Lang'))?.toString()).toBe('(en)')
  expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('/Marked true')
  expect(catalog.has(PDFName.of('StructTreeRoot'))).toBe(true)
  expect(catalog.lookup(PDFName.of('Outlines'), PDFDict).toString()).toContain('/First')
})

test('a model that is none is refused with its sentence, and nothing is written', async () => {
  const { code, printed, out, result } = await runJob({ model: { title: 'x' } })
  expect({ code, printed }).toEqual({ code: 1, printed: '' })
  expect(result).toMatchObject({ ok: false, code: 'printFailed' })
  expect(existsSync(out)).toBe(false)
})

test('a place that cannot be written to is named, with exit 1', async () => {
  const { code, result } = await runJob({ model, out: '/nowhere/brief.pdf' })
  expect(code).toBe(1)
  expect(result).toMatchObject({ ok: false, code: 'notFound' })
})
