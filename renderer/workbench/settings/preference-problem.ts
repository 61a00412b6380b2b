/** Something in one of the user's own files that has no effect, and why. */
export interface PreferenceProblem {
  /** `broken`: the whole file; the last good values stand. `unknown` is kept and does nothing yet. */
  readonly kind: 'broken' | 'refused' | 'unknown'
  /** A sentence for the user. */
  readonly text: string
  /** Counted from 1; null where it is not about one line. */
  readonly line: number | null
}

/** Why nothing is written into a file that is not in force. */
export function refusalOf({ text, line }: PreferenceProblem): string {
  return line === null ? `${text} Nothing was changed.` : `${text} Mend line ${line} first; nothing was changed.`
}
