import type { LogLine } from '../vault/log-line.ts'

/** The lines that can be read; a line cut off by a crash is left out. They are our own, written after parsing. */
export function readLogLines(lines: readonly string[]): readonly LogLine[] {
  return lines.flatMap((text) => {
    const line = parseLine(text)
    return line === null ? [] : [line]
  })
}

function parseLine(text: string): LogLine | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    if (!('format' in value) || value.format !== 1 || !('entries' in value) || !Array.isArray(value.entries))
      return null
    // What is played from it passes the schemas again before it reaches the database.
    return value as LogLine
  } catch {
    return null
  }
}
