import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import * as v from 'valibot'
import { failure, type Outcome, success } from '../../shared/contract/errors.ts'
import { parseRequest } from '../../shared/contract/parse.ts'
import { writePicked } from '../files.ts'
import type { Printer } from './print-brief.ts'

const jobSchema = v.object({
  model: v.optional(v.unknown()),
  modelPath: v.optional(v.string()),
  out: v.string(),
  /** Where the outcome is written, as JSON. */
  result: v.string(),
})

/**
 * One brief for the command line, with no window and no profile of the user's: reads the job, prints, writes the PDF
 * and then the outcome. Standard output stays empty.
 *
 * @returns the exit code: 0 when the PDF was written, else 1
 */
export async function runBriefJob(jobPath: string, printer: Printer): Promise<0 | 1> {
  const job = v.parse(jobSchema, JSON.parse(readFileSync(jobPath, 'utf8')))
  const outcome = await printJob(job, printer)
  await writeFile(job.result, JSON.stringify(outcome.ok ? { ok: true, ...outcome.value } : outcome))
  return outcome.ok ? 0 : 1
}

async function printJob(
  job: v.InferOutput<typeof jobSchema>,
  printer: Printer,
): Promise<Outcome<{ path: string; pages: number }>> {
  const model: unknown = job.modelPath === undefined ? job.model : JSON.parse(readFileSync(job.modelPath, 'utf8'))
  const asked = parseRequest('brief.export', { model, suggestedName: 'brief' })
  if (!asked.ok) return failure('printFailed', asked.text)
  const printed = await printer.print(asked.value.model)
  if (!printed.ok) return printed
  const written = await writePicked(job.out, printed.value.bytes)
  return written.ok ? success({ path: job.out, pages: printed.value.pages }) : written
}
