import type { HistoryEntry } from '../../../shared/account/account.ts'
import { levelNames } from '../../../shared/readiness/rubric/rubric.ts'

/** One day of the meter beside the day before it in the history. */
export interface HistoryRow {
  readonly entry: HistoryEntry
  readonly levelName: string
  /** Null on the first day, which has nothing to be compared with. */
  readonly change: {
    readonly level: number
    readonly knowing: number
    readonly caring: number
  } | null
  /** What was done that day, in its order; the rules themselves may have changed, too. */
  readonly causes: readonly string[]
}

/** The newest day first. */
export function historyRows(entries: readonly HistoryEntry[]): readonly HistoryRow[] {
  return entries
    .map((entry, index): HistoryRow => {
      const before = entries[index - 1]
      const isNewRubric = before !== undefined && before.rubricVersion !== entry.rubricVersion
      return {
        entry,
        levelName: levelNames[entry.level] ?? '',
        change:
          before === undefined
            ? null
            : {
                level: entry.level - before.level,
                knowing: entry.knowing - before.knowing,
                caring: entry.caring - before.caring,
              },
        causes: [
          ...(isNewRubric ? [`Rubric version ${entry.rubricVersion}`] : []),
          ...entry.cause.split('; ').filter((cause) => cause.trim() !== ''),
        ],
      }
    })
    .toReversed()
}

/** `+3`, `−1`; empty where nothing changed. */
export function changeText(by: number): string {
  if (by === 0) return ''
  return by > 0 ? `+${by}` : `\u2212${-by}`
}
