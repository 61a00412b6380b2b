/** A metric, its rank among rows that claim it, how sure the words are, and the words as patterns over a whole label. */
export type Words = readonly [metric: string, rank: number, confidence: number, words: readonly string[]]

/** What may stand before a line that is the sum of others. */
export const total = '(?:(?:grand )?totals? |consolidated |summe |gesamt |total des |total de la |total du )*'

/** Those to whom profit and equity belong, minorities apart. */
export const owners =
  '(?:(?:the )?(?:company|parent|group|shareholders|shareowners|stockholders|common (?:shareholders|stockholders|shareowners)|owners|equity holders|controlling interests?).*|(?:common )?(?:stock|share)(?:holders|owners)? of .*)'
