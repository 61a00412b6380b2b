/**
 * The one log of the main process, on standard error. It is given what happened and where, never the text of a
 * note, an account's name or a person's.
 */
export function log(event: string, detail: unknown = ''): void {
  process.stderr.write(`acumen: ${event}${detail === '' ? '' : `: ${describe(detail)}`}\n`)
}

function describe(detail: unknown): string {
  if (detail instanceof Error)
    return 'code' in detail ? `${detail.name} ${String(detail.code)}` : (detail.stack ?? detail.message)
  return String(detail)
}
