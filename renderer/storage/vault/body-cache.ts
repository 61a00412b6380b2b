import type { Instant } from '../../../shared/account/primitives.ts'
import type { RowChange } from '../change/journal.ts'
import { blockTexts, diffBlocks } from './blocks.ts'
import { type LogEntry, type LogLine, logLines } from './log-line.ts'

/** Remembers the blocks of pages as they were last logged, so that a line holds only those that changed. */
export class BodyCache {
  private readonly known = new Map<string, { readonly revision: number; readonly blocks: readonly string[] }>()

  /** The save-log lines of a body's change: a splice where it is shorter than the whole. */
  lines(changes: readonly RowChange[], sequence: number, at: Instant): readonly LogLine[] {
    return logLines(changes, sequence, at).map((line) => ({
      ...line,
      entries: line.entries.map((entry) => this.shorter(entry)),
    }))
  }

  private shorter(entry: LogEntry): LogEntry {
    if (entry.kind !== 'body') return entry
    const { page, revision, updated, body } = entry
    const blocks = blockTexts(body)
    const before = this.known.get(page)
    if (blocks === null) return entry
    this.known.set(page, { revision, blocks })
    if (before === undefined || before.revision !== revision - 1) return entry
    const splice = diffBlocks(before.blocks, blocks)
    return splice.insert.length * 2 > blocks.length ? entry : { kind: 'blocks', page, revision, updated, splice }
  }
}
