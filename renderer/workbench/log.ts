/** The renderer's one logger. It never sees note text or names: areas and kinds of error only. */
export interface Log {
  warn(area: string, event: string): void
  /** Writes the kind of error and where it happened; its message may quote a customer's name, so it stays out. */
  error(area: string, event: string, error: unknown): void
}

export const consoleLog: Log = {
  warn(area, event) {
    // biome-ignore lint/suspicious/noConsole: the one place that writes to the console.
    console.warn(`[${area}] ${event}`)
  },
  error(area, event, error) {
    const kind = error instanceof Error ? error.name : typeof error
    const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s*at /.test(line)) : []
    // biome-ignore lint/suspicious/noConsole: the one place that writes to the console.
    console.error([`[${area}] ${event}: ${kind}`, ...frames.slice(0, 8)].join('\n'))
  },
}
