import type { Notebook } from '../../shared/account/account.ts'
import { readAccountFile } from '../../shared/account/file.ts'
import type { AccountFileProblem } from '../../shared/account/file-problem.ts'
import type { CliIo, FileRead } from './command.ts'

export interface ReadAccount {
  readonly notebook: Notebook
  readonly notes: readonly string[]
}

type Unread = Extract<FileRead, { readonly ok: false }>['code']

/** What is wrong with a file: that it cannot be read at all, or what stands in it. */
export type AccountProblem = Omit<AccountFileProblem, 'code'> & { readonly code: AccountFileProblem['code'] | Unread }

export type AccountReading =
  | ({ readonly ok: true; readonly path: string } & ReadAccount)
  | { readonly ok: false; readonly path: string; readonly problems: readonly AccountProblem[] }

/** Reads an account file for a command; says nothing yet. */
export async function tryAccount(path: string, io: CliIo): Promise<AccountReading> {
  const read = await io.readFile(path)
  if (!read.ok) return { ok: false, path, problems: [{ code: read.code, text: read.text, path: '', line: 0 }] }
  return { path, ...readAccountFile(read.bytes) }
}

/** Reads an account file for a command; null after its problems were said on standard error (then exit 1). */
export async function readAccount(path: string, io: CliIo): Promise<ReadAccount | null> {
  const reading = await tryAccount(path, io)
  if (reading.ok) return reading
  for (const problem of reading.problems) io.stderr(`${problemLine(path, problem)}\n`)
  return null
}

/** `kestrel.acumen.json:812 records[3].period.end: There is no such day in the calendar.` */
export function problemLine(file: string, problem: Pick<AccountProblem, 'code' | 'text' | 'path' | 'line'>): string {
  // That a file cannot be read is said with its name already.
  if (problem.code === 'notFound' || problem.code === 'notReadable') return problem.text
  const place = problem.line > 0 ? `${file}:${problem.line}` : file
  return problem.path === '' ? `${place}: ${problem.text}` : `${place} ${problem.path}: ${problem.text}`
}
