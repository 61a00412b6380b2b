import type { Decimal } from '../finance/decimal.ts'
import { currencyAfter, currencyBefore, powerOfTen, scaleAfter } from './currencies.ts'
import type { NumberKind, Span } from './fact.ts'
import { bareKind, type FoundMetric, metricFits } from './metrics.ts'
import type { NumberToken } from './numbers.ts'

/** A number with its unit. `range` holds both ends where two were written; then `value` is the low one. */
export interface Amount extends Span {
  readonly kind: NumberKind
  readonly unit: string
  readonly value: Decimal
  readonly range: { readonly low: Decimal; readonly high: Decimal } | null
  /** What is counted, as a line's own name; null for all else. */
  readonly counted: string | null
}

interface Read extends Amount {
  readonly token: NumberToken
  /** The power of ten of the scale word; null where none was written. */
  readonly power: number | null
}

const points =
  /^[ \u00a0\u202f-]?(?:(percentage[ -]points?|%[- ]?(?:points?|pts?|Punkte)|Prozentpunkte?n?|points de pourcentage|ppts?|pps?|p\.p\.)|(basis[ -]points?|bps?|Basispunkte?n?))(?![\p{L}\d])/iu
const percent = /^[ \u00a0\u202f-]?(?:%|(?:percent|per cent|pct\.?|Prozent|pour cent)(?!\p{L}))/iu
const days = /^[ \u00a0\u202f-]?(?:calendar )?(?:days?|Tagen?|jours)(?!\p{L})/iu
const times = /^(?: ?x(?![\p{L}\d])| times(?!\p{L})|-fach)/iu
const toOne = /^ ?(?:to|:) ?1(?:[.,]0{1,2})?(?![\d.,]*\d)/
const ratioCue = /coverage|leverage|EBITDA|\bratio|multiple|earnings|turnover/i
const counted =
  /^(?: (?!of |and |or |to |in |the |for |are |were |is |was |by |with |from |at |as |on |per |than |that |who |which |years? |days? |percent |months? |hours? |weeks? )\p{Ll}[\p{Ll}-]{1,20},?){0,3} (employees|associates|team members|people|staff|workers|colleagues|plants|factories|facilities|manufacturing sites|sites|stores|shops|restaurants|warehouses|distribution centers|distribution centres|offices|branches|locations|countries|markets|customers|clients|suppliers|vendors|distributors|subscribers|patents|independent contractors|FTEs?|Mitarbeiter(?:innen|n)?|Beschäftigten?|Werken?|Länder|salariés|pays|clients|hotels|aircraft|vehicles|beds)(?![\p{L}-])/u
const people =
  /^(?:employees|associates|team members|people|staff|workers|colleagues|FTEs?|Mitarbeiter.*|Beschäftigte.*|salariés)$/
const rangeGap = /^ ?(?:[-–—]|to|bis|à|and) ?$/

/** The amounts of a sentence: every number whose unit is certain. `taken` are the dates, whose numbers are no amounts. */
export function amountsIn(
  sentence: string,
  tokens: readonly NumberToken[],
  metrics: readonly FoundMetric[],
  taken: readonly Span[],
  currency: string | undefined,
): readonly Amount[] {
  const free = tokens.filter((token) => !taken.some((span) => token.start < span.end && span.start < token.end))
  const reads: (Read | null)[] = []
  for (const token of free) {
    const last = reads.at(-1) ?? null
    const gap = last === null ? '' : sentence.slice(last.end, token.start)
    const inherited = last?.kind === 'money' && rangeGap.test(gap) ? last.unit : null
    reads.push(readAmount(sentence, token, metrics, currency, inherited))
  }
  readBare(sentence, free, reads, metrics)
  return joinRanges(sentence, free, reads)
}

function readAmount(
  sentence: string,
  token: NumberToken,
  metrics: readonly FoundMetric[],
  account: string | undefined,
  inherited: string | null,
): Read | null {
  const opened = sentence[token.start - 1] === '(' && sentence[token.end] === ')'
  const left = opened ? token.start - 1 : token.start
  const before = sentence.slice(Math.max(0, left - 14), left)
  const prefix = currencyBefore(before.replace(/[-−]$/, ''), account)
  const dashed = prefix !== null && /[-−]$/.test(before)
  let start = left - (prefix?.length ?? 0) - (dashed ? 1 : 0)
  let end = opened ? token.end + 1 : token.end
  // "$(10)" and "($10) million" are losses; "($10 million)" is an aside.
  const aside = prefix !== null && sentence[start - 1] === '(' && sentence[end] === ')'
  // "operating income of ($3.1m)": after such a word nothing is an aside.
  const isStatedLoss =
    prefix !== null &&
    sentence[start - 1] === '(' &&
    /\b(?:of|was|were|to)\s$/.test(sentence.slice(Math.max(0, start - 8), start - 1))
  const scaleBehind = aside ? scaleAfter(sentence.slice(end + 1)) : null
  if (scaleBehind !== null) {
    start -= 1
    end += 1
  }
  const sign =
    /[-−]$/.test(sentence.slice(0, start).slice(-1)) &&
    /(?:^|[\s(])[-−]$/.test(sentence.slice(Math.max(0, start - 2), start))
  const isNegative =
    sign || dashed || (opened && (prefix !== null || sentence[end] === '%')) || scaleBehind !== null || isStatedLoss
  const after = sentence.slice(end, end + 80)
  const scale = scaleAfter(after)
  const behindScale = after.slice(scale?.length ?? 0)
  const suffix = currencyAfter(behindScale, account)
  const from = sign ? start - 1 : start
  const spoken = suffix !== null && prefix === null
  if (
    prefix !== null ||
    spoken ||
    (inherited !== null && (scale !== null || !/^\p{L}|^ ?(?:%|percent)/u.test(after)))
  ) {
    const isCode = prefix !== null && suffix !== null && /^ ?[A-Z]{3}\b/.test(behindScale)
    const length = (scale?.length ?? 0) + (spoken || isCode ? (suffix?.length ?? 0) : 0)
    if (length === 0 && /^[\p{L}\d]/u.test(after)) return null
    const unit = (isCode ? suffix?.currency : prefix?.currency) ?? suffix?.currency ?? inherited ?? 'USD'
    const value = token.value.times(powerOfTen((scale?.power ?? 0) + (prefix?.power ?? 0)))
    const signed = isNegative ? value.negated() : value
    return plain('money', unit, signed, from, end + length, scale === null ? null : scale.power)
  }
  const value = isNegative ? token.value.negated() : token.value
  const asPoints = points.exec(after)
  if (asPoints !== null) {
    const inPoints = asPoints[2] === undefined ? value : value.dividedBy(100)
    return plain('points', 'points', inPoints, from, end + asPoints[0].length, null)
  }
  const asPercent = percent.exec(after)
  if (asPercent !== null) return plain('percent', '%', value, opened ? start : from, end + asPercent[0].length, null)
  if (opened) return null
  const asDays = days.exec(after)
  if (asDays !== null) {
    const isMeant = metrics.some(({ metric }) => metric !== null && metricFits(metric, 'days', false))
    const isSupply = /^ of (?:supply|inventory|sales|cash)\b/.test(after.slice(asDays[0].length))
    return isMeant || isSupply ? plain('days', 'days', value, from, end + asDays[0].length, null) : null
  }
  const asTimes = times.exec(after)
  if (asTimes !== null && (ratioCue.test(sentence) || (/x/i.test(asTimes[0]) && /[.,]\d/.test(token.raw)))) {
    return plain('ratio', 'ratio', value, from, end + asTimes[0].length, null)
  }
  const asToOne = toOne.exec(after)
  if (asToOne !== null && /\bratio\b/i.test(sentence.slice(Math.max(0, start - 120), start))) {
    return plain('ratio', 'ratio', value, from, end + asToOne[0].length, null)
  }
  return readCount()

  function plain(kind: NumberKind, unit: string, amount: Decimal, at: number, to: number, power: number | null): Read {
    return { kind, unit, value: amount, start: at, end: to, range: null, counted: null, token, power }
  }

  function readCount(): Read | null {
    const noun = counted.exec(behindScale)
    const isYear = /^(?:19|20)\d{2}$/.test(token.raw)
    if (
      noun === null ||
      isYear ||
      sign ||
      /\b(?:top|largest|biggest|first|last|next|note|item|page|section|other)\s*$/i.test(before)
    )
      return null
    if (!token.value.times(powerOfTen(scale?.power ?? 0)).isInteger() || token.value.isZero()) return null
    const name = people.test(noun[1] ?? '') ? 'Headcount' : capital(noun[1] ?? '')
    const amount = token.value.times(powerOfTen(scale?.power ?? 0))
    return {
      ...plain('count', 'count', amount, token.start, end + (scale?.length ?? 0) + noun[0].length, null),
      counted: name,
    }
  }
}

/** Days and ratios beside their metric need no unit: "DSO 61", "inventory days rose from 98 to 111". */
function readBare(
  sentence: string,
  tokens: readonly NumberToken[],
  reads: (Read | null)[],
  metrics: readonly FoundMetric[],
): void {
  for (const [index, token] of tokens.entries()) {
    if (reads[index] !== null || /^(?:19|20)\d{2}$/.test(token.raw)) continue
    if (!/^(?:$|[\s.,;)])/.test(sentence.slice(token.end, token.end + 1))) continue
    if (
      /^[.,]\d|^ ?(?:million|billion|of the|years?|months?|weeks?|hours?)\b/.test(
        sentence.slice(token.end, token.end + 12),
      )
    )
      continue
    const metric = metrics.findLast((each) => each.end <= token.start)
    const kind = metric?.metric === undefined || metric.metric === null ? null : bareKind(metric.metric)
    if (metric === undefined || kind === null) continue
    const gap = sentence.slice(metric.end, token.start)
    if (gap.length > 70 || !bareGap.test(gap)) continue
    reads[index] = {
      kind,
      unit: kind,
      value: token.value,
      start: token.start,
      end: token.end,
      range: null,
      counted: null,
      token,
      power: null,
    }
  }
}

const bareGap =
  /^\s*(?:[:=]\s*|(?:\([^)]{1,20}\)\s*)?(?:(?:of|was|is|were|at|rose|fell|increased|decreased|improved|grew|dropped|declined|went|down|up|climbed|stood|has|been|slipped|widened|shortened|lengthened|worsened|about|approximately|around)\s+){0,4}(?:(?:from|to|of|at|about|approximately)\s+){0,2}(?:\d[\d.,]{0,6}(?: days| in (?:19|20)\d\d)?\s+(?:to|and|->|→)\s+(?:about |approximately )?)?)$/i

/** Two numbers that belong together: a range, or a start and an end that share one unit. */
function joinRanges(sentence: string, tokens: readonly NumberToken[], reads: (Read | null)[]): readonly Amount[] {
  const amounts: Amount[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    const first =
      token === undefined ? null : (withScale(sentence, reads, index) ?? withUnit(sentence, tokens, reads, index))
    const second = reads[index + 1] ?? null
    if (first === null) continue
    if (second !== null && isRange(sentence, first, second)) {
      const range = { low: first.value, high: second.value }
      amounts.push({ ...first, end: second.end, range })
      index++
    } else amounts.push(first)
  }
  return amounts
}

/** "$44, $42 and $40 million": the scale of the last one is the scale of all. */
function withScale(sentence: string, reads: readonly (Read | null)[], index: number): Read | null {
  const read = reads[index] ?? null
  if (read === null || read.kind !== 'money' || read.power !== null) return read
  for (let at = index; at + 1 < reads.length && at < index + 6; at++) {
    const here = reads[at] ?? null
    const next = reads[at + 1] ?? null
    if (here === null || next === null || next.kind !== 'money' || next.unit !== read.unit) return read
    if (!/^(?:,|,? (?:and|or|to)| ?[-–—]) ?$/.test(sentence.slice(here.end, next.start))) return read
    if (next.power !== null && read.token.value.lessThan(1000)) {
      return { ...read, value: read.value.times(powerOfTen(next.power)), power: next.power }
    }
  }
  return read
}

/** "10-12%", "from 10 to 12 percent": a number without a unit beside one that has it. */
function withUnit(
  sentence: string,
  tokens: readonly NumberToken[],
  reads: readonly (Read | null)[],
  index: number,
): Read | null {
  const token = tokens[index]
  const next = reads[index + 1] ?? null
  if (token === undefined || next === null || next.kind === 'count' || /^(?:19|20)\d{2}$/.test(token.raw)) return null
  const gap = sentence.slice(token.end, next.start)
  const before = sentence.slice(Math.max(0, token.start - 24), token.start)
  if (!rangeGap.test(gap) || (/and/.test(gap) && !/between (?:about |approximately )?$/i.test(before))) return null
  if (next.kind === 'money' && (/[$€£¥]/.test(sentence[next.start] ?? '') || next.power === null)) return null
  const factor = next.token.value.isZero() ? next.value : next.value.dividedBy(next.token.value).absoluteValue()
  return { ...next, value: token.value.times(factor), start: token.start, end: token.end, token }
}

function isRange(sentence: string, first: Read, second: Read): boolean {
  const gap = sentence.slice(first.end, second.start)
  if (first.kind !== second.kind || first.unit !== second.unit || !rangeGap.test(gap)) return false
  if (!first.value.lessThan(second.value)) return false
  const before = sentence.slice(Math.max(0, first.start - 100), first.start)
  if (/[-–—]/.test(gap)) return true
  if (/between (?:about |approximately )?$/i.test(before)) return true
  if (/and/.test(gap)) return false
  if (/from (?:about |approximately )?$/i.test(before)) return /\brang(?:e|es|ed|ing)\b/i.test(before)
  return !/(?:increas|decreas|grew|grow|rose|ris|fell|fall|declin|up|down|improv|reduc|drop)\w* (?:by )?(?:about |approximately )?$/i.test(
    before,
  )
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
