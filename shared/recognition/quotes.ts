import type { Span } from './fact.ts'
import { speakerForm, speakerName } from './people.ts'

export interface FoundQuote extends Span {
  readonly words: string
  readonly speaker: string
  /** Where the speaker's name stands. */
  readonly speakerAt: Span
}

const verb =
  '(?:said|says|told(?: \\p{L}+){1,3}|added|adds|explained|explains|noted|notes|commented|stated|remarked|sagte|sagt|erklärte|so|a déclaré|a dit|dit|explique)'
const marks = /["“„«]([^"“”„«»]{12,1200})["”“»]/gu
const verbFirst = new RegExp(
  `^\\s*[,.]?\\s*(?:${verb}|according to|so)\\s+(?:(?:[A-Z]{2,4}|the) )?(${speakerForm})`,
  'u',
)
const nameFirst = new RegExp(
  `^\\s*,?\\s*(${speakerForm})(?:, [^,"“”.]{3,60},| \\([^)]{2,60}\\))? ${verb}(?!\\p{L})`,
  'u',
)
const before = new RegExp(
  `(${speakerForm})(?:, [^,"“”.]{3,60},| \\([^)]{2,60}\\))? (?:${verb})[^.!?"“”]{0,30}?[,:]?\\s*$`,
  'u',
)
const colonBefore = new RegExp(`(?:^|[.!?]\\s+|^[-•*]\\s*)(${speakerForm})(?: \\([^)]{2,60}\\))?\\s*:\\s*$`, 'u')

/** Words in quotation marks whose speaker is named beside them; marks around a term alone are no quote. */
export function quotesIn(paragraph: string): readonly FoundQuote[] {
  const found: FoundQuote[] = []
  for (const match of paragraph.matchAll(marks)) {
    const words = (match[1] ?? '').trim()
    if (words.split(/\s+/).length < 4) continue
    const start = match.index
    const end = start + match[0].length
    const behind = paragraph.slice(end, end + 140)
    const ahead = paragraph.slice(Math.max(0, start - 140), start)
    const after = verbFirst.exec(behind) ?? nameFirst.exec(behind)
    const said = after ?? before.exec(ahead) ?? colonBefore.exec(ahead)
    const written = said?.[1] ?? ''
    const speaker = speakerName(written)
    if (said === null || speaker === null) continue
    const base = after === null ? start - ahead.length : end
    const at = base + said.index + said[0].indexOf(written) + written.length - speaker.length
    found.push({
      start,
      end,
      words: words.replace(/,$/, ''),
      speaker,
      speakerAt: { start: at, end: at + speaker.length },
    })
  }
  return found
}
