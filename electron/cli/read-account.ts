import type { Notebook } from '../../shared/account/account.ts'
import { readAccountFile } from '../../shared/account/file.ts'
import type { CliIo } from './command.ts'

export interface ReadAccount {
  readonly notebook: Notebook
  readonly notes: readonly string[]
}

/** Reads an account file for a command; null after its problems were said on standard error (then exit 1). */
export async function readAccount(path: string, io: CliIo): Promise<ReadAccount | null> {
  const read = await io.readFile(path)
  if (!read.ok) {
    io.stderr(`${read.text}\n`)
    return null
  }
  const reading = readAccountFile(read.bytes)
  if (reading.ok) return reading
  for (const problem of reading.problems) io.stderr(`${problemLine(path, problem)}\n`)
  return null
}

/** `kestrel.acumen.json:812 records[3].period.end: There is no such day in the calendar.` */
export function problemLine(file: string, problem: { text: string; path: string; line: number }): string {
  const place = problem.line > 0 ? `${file}:${problem.line}` : file
  return problem.path === '' ? `${place}: ${problem.text}` : `${place} ${problem.path}: ${problem.text}`
}
