import type { Subject } from '../account/records/figure.ts'
import type { Amount } from './amounts.ts'
import type { RecognitionContext } from './fact.ts'
import { type FoundMetric, metricFits } from './metrics.ts'
import type { FoundPeriod } from './periods.ts'

const link =
  /(?:^|\s|[(:,–—-])(?:of|was|were|is|are|be|to|by|at|from|or|reached|reaching|hit|totall?ed|totall?ing|increased|decreased|grew|rose|fell|declined|dropped|up|down|improved|reported|generated|amounted to|with|than|versus|vs\.?|against|and|exceeded|above|below|between|betrug|betrugen|von|auf|um|bei|de|à|remained|stood|contracted|expanded|climbed|only|[:(,=–—-])\s*$|[:(=]\s*$/i
const approximately =
  /(?:\s*(?:approximately|about|nearly|roughly|around|almost|some|over|under|more than|less than|a|an|another|rund|etwa|environ|just|~|≈))+\s*$/i
const behind = /^(?: (?:of|in|for|at))?(?: (?:annual|total|net|our|its|their|the|quarterly|year-end))*\s?$/i
const shareOf = /^ of (?:(?:our|its|their|the|total|consolidated|company.s) ){0,3}(?:net )?(?:revenues?|sales)\b/i
const shares: Readonly<Record<string, string>> = {
  sga: 'sgaRatio',
  cogs: 'cogsRatio',
  rnd: 'rndRatio',
  operatingIncome: 'operatingMargin',
  grossProfit: 'grossMargin',
  netIncome: 'netMargin',
}

/** What follows tells of the causes of a line's change, and no longer of the line. */
const apart = /;|\b(?:driven|due to|because|reflect\w*|result\w*|primarily|partially|offset|attributable)\b/i

export interface FoundLine {
  readonly metric: string
  readonly sign: 1 | -1
}

/**
 * The line a number belongs to: named right behind it ("$1.2bn in revenue"), or before it and tied to it by a word
 * ("revenue for the year was $1.2bn"), or the line of the number before it where both stand in one chain.
 */
export function metricOf(
  sentence: string,
  amount: Amount,
  change: boolean,
  metrics: readonly FoundMetric[],
  previous: { readonly amount: Amount; readonly line: FoundLine | null } | null,
): FoundLine | null {
  if (amount.counted !== null) return { metric: amount.counted, sign: 1 }
  const isShare = amount.kind === 'percent' && shareOf.test(sentence.slice(amount.end, amount.end + 60))
  const after = metrics.find((each) => each.start >= amount.end)
  if (!isShare && after !== undefined && behind.test(sentence.slice(amount.end, after.start))) return fitting(after)
  const before = metrics.findLast((each) => each.end <= amount.start)
  const chained = previous !== null && (before === undefined || before.end <= previous.amount.start)
  const from = chained ? previous.amount.end : (before?.end ?? amount.start)
  const gap = sentence.slice(from, amount.start)
  if (gap.length > 130 || apart.test(gap)) return null
  const isLinked = link.test(gap.replace(approximately, '')) || (!chained && /^\s*(?:of|~|)\s*$/i.test(gap))
  if (!isLinked) return null
  const line = chained
    ? previous.line
    : before === undefined || before.metric === null
      ? null
      : { metric: before.metric, sign: before.sign }
  if (line === null) return null
  if (isShare) return shareLine(line)
  if (
    chained &&
    /^ (?:of|in|on|from) (?:\p{Ll}|our)(?!iscal|n |Y\d)/u.test(sentence.slice(amount.end, amount.end + 20))
  )
    return null
  if (
    chained &&
    !/^[\s,]*(?:\(?or|to|from|and|compared|versus|vs|against|in|for|during|\(|up|down|at|as|auf|um|à)\b|^[\s,(]*$/i.test(
      gap,
    )
  )
    return null
  return metricFits(line.metric, amount.kind, change) ? line : null

  function fitting(found: FoundMetric): FoundLine | null {
    const fits = found.metric !== null && metricFits(found.metric, amount.kind, change)
    return fits && found.metric !== null ? { metric: found.metric, sign: found.sign } : null
  }

  function shareLine({ metric }: FoundLine): FoundLine | null {
    const share = shares[metric]
    return share === undefined ? null : { metric: share, sign: 1 }
  }
}

const otherSide = /\b(?:compared|versus|vs|against|than|while|whereas|but)\b|;/i
const comparison = /\b(?:compared|from|versus|vs|against|than|while|whereas|but)\b|;/i

/** The period of each amount: the one behind it, else the one before it, else the next one of the same statement. */
export function periodsOf(
  sentence: string,
  amounts: readonly Amount[],
  periods: readonly FoundPeriod[],
): readonly (FoundPeriod | null)[] {
  const own = periods.filter((period) => !period.comparison)
  const paired = /\brespectively\b/i.test(sentence) ? pairs(sentence, amounts, own) : new Map<number, FoundPeriod>()
  return amounts.map((amount, index) => {
    const pair = paired.get(index)
    if (pair !== undefined) return pair
    const next = amounts[index + 1]
    const before = own.findLast((period) => period.end <= amount.start)
    const lastAmount = amounts[index - 1]
    const isNearer = before !== undefined && (lastAmount === undefined || before.start > lastAmount.start)
    const directly = own.find(
      (period) => period.start >= amount.end && !isHeading(period) && (next === undefined || period.start < next.start),
    )
    if (directly !== undefined && !isListed(directly) && !cuts(sentence.slice(amount.end, directly.start), isNearer))
      return directly
    const gap = before === undefined ? '' : sentence.slice(before.end, amount.start)
    const isPrior = /\bto\s*$/.test(gap) && lastAmount !== undefined && isNearer
    const isOther = /\bfrom (?:approximately |about )?$/.test(gap) || otherSide.test(gap)
    if (before !== undefined && !isPrior && !isOther && !isListed(before)) return before
    const later = own.find((period) => period.start >= amount.end && !isHeading(period))
    if (later === undefined || comparison.test(sentence.slice(amount.end, later.start)) || isListed(later)) return null
    return later
  })

  /** "2023: 40 days": what stands before a colon is of what follows it. */
  function isHeading(period: FoundPeriod): boolean {
    return sentence[period.end] === ':'
  }

  function isListed(period: FoundPeriod): boolean {
    return own.some((other) => other !== period && Math.abs(other.start - period.start) <= 3)
  }
}

/** Where a period stands before the amount already, one behind it must stand close to be the amount's. */
function cuts(gap: string, isNearer: boolean): boolean {
  return gap.length > (isNearer ? 40 : 100) || comparison.test(gap)
}

/** "$62 million, $78 million and $85 million ... for 2015, 2014 and 2013, respectively": as many periods as amounts. */
function pairs(
  sentence: string,
  amounts: readonly Amount[],
  periods: readonly FoundPeriod[],
): Map<number, FoundPeriod> {
  const found = new Map<number, FoundPeriod>()
  for (let first = 0; first < amounts.length; ) {
    let last = first
    while (isListGap(amounts[last], amounts[last + 1])) last++
    const count = last - first + 1
    if (count > 1 && count === periods.length) {
      for (let at = first; at <= last; at++) {
        const period = periods[at - first]
        if (period !== undefined) found.set(at, period)
      }
    }
    first = last + 1
  }
  return found

  function isListGap(one: Amount | undefined, other: Amount | undefined): boolean {
    if (one === undefined || other === undefined || one.kind !== other.kind) return false
    return /^,?(?: and| or)?(?: approximately)? ?$/.test(sentence.slice(one.end, other.start))
  }
}

/** Whom a sentence is about: certain only where it names the account, or one peer, and not both. */
export function subjectOf(sentence: string, { accountNames = [], peers = [] }: RecognitionContext): Subject | null {
  const named = peers.slice(0, 200).filter((name) => holdsName(sentence, name))
  const isAccount = accountNames.slice(0, 20).some((name) => holdsName(sentence, name))
  const [peer, ...others] = named
  if (isAccount) return peer === undefined ? { kind: 'account' } : null
  return peer === undefined || others.length > 0 ? null : { kind: 'peer', name: peer }
}

/** Whether a name stands in a text as a word of its own. */
function holdsName(text: string, name: string): boolean {
  if (name.trim() === '') return false
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`
    if (!/[\p{L}\d]/u.test(around)) return true
  }
  return false
}
