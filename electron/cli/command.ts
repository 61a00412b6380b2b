import type { MintId } from '../../shared/account/ids.ts'
import type { Day, Instant } from '../../shared/account/primitives.ts'

/** 0 good, 1 the input is bad, 2 the call is wrong. */
export type ExitCode = 0 | 1 | 2

export type FileRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: 'notFound' | 'notReadable'; readonly text: string }
export type FileWrite =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'notWritable'; readonly text: string }

/** All that a command may touch of the world outside. Paths are relative to `cwd`, where the user stands. */
export interface CliIo {
  readonly cwd: string
  stdout(text: string): void
  stderr(text: string): void
  today(): Day
  now(): Instant
  readonly mintId: MintId
  readFile(path: string): Promise<FileRead>
  writeFile(path: string, bytes: Uint8Array): Promise<FileWrite>
}

/** One verb of the command line. With `--json` exactly one JSON value goes to standard output. */
export interface CliCommand {
  readonly name: string
  /** One line, shown when the call is wrong: `metrics COMPANYFACTS.json [--last N]`. */
  readonly usage: string
  run(args: readonly string[], io: CliIo): Promise<ExitCode>
}
