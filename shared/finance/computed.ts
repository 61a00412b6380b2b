import type { Citation } from '../account/citation.ts'
import { derivedId, type FigureId } from '../account/ids.ts'
import type { DecimalString } from '../account/primitives.ts'
import type { Convention, Figure, Period, Scope, Subject } from '../account/records/figure.ts'
import { type Decimal, halfLastDigit, parseDecimal, toDecimalString } from './decimal.ts'
import { countsDays, type FormulaInputs, formulaNamed, isMeaningfulOn } from './formulas.ts'
import { metricByAnyName } from './metric-names.ts'
import { metricNamed } from './metrics.ts'
import { type NotMeaningful, notMeaningful } from './outcome.ts'
import { daysBasis, daysBetween, sameEnd, standardConvention } from './periods.ts'

export type FiguresById = ReadonlyMap<string, Figure>

/** A number with its unit as the Figure has it: currency code, `%` in points, `days`, `ratio` or `count`. */
export type FigureOutcome = { readonly ok: true; readonly value: DecimalString; readonly unit: string } | NotMeaningful

/** Deep enough for a cycle of cycles (CCC of DSO of receivables), far from any stack limit. */
const deepest = 20

export function indexFigures(figures: Iterable<Figure>): FiguresById {
  return new Map(Array.from(figures, (figure) => [figure.id, figure]))
}

/**
 * The number of a Figure. Stated: as written. Computed: from its inputs, by its formula and convention, each time
 * anew, so that it cannot go stale unseen. Never throws and never gives NaN: what has no meaning has a reason.
 */
export function evaluateFigure(figure: Figure, figuresById: FiguresById): FigureOutcome {
  return evaluate(figure, figuresById, new Map(), 0)
}

/**
 * `known` holds what was worked out on the way, so that a figure that many others rest on costs once. Reasons need no
 * keeping: the first one ends the whole evaluation.
 */
function evaluate(
  figure: Figure,
  figuresById: FiguresById,
  known: Map<string, FigureOutcome>,
  depth: number,
): FigureOutcome {
  if (figure.value.kind === 'stated') return { ok: true, value: figure.value.value, unit: figure.unit }
  if (depth >= deepest) return notMeaningful('circular')
  const formula = formulaNamed(figure.value.formula)
  if (formula === null) return notMeaningful('unknownFormula', figure.value.formula)
  const { convention } = figure.value
  if (!isMeaningfulOn(figure.value.formula, convention)) return notMeaningful('annualOnly')
  const gathered = gatherInputs(figure, figure.value.inputs, convention, figuresById, known, depth)
  if (!gathered.ok) return gathered
  if (!fitsBasis(figure.value.formula, convention, gathered.flows)) return notMeaningful('daysBasis')
  const outcome = formula.compute(gathered.inputs, convention)
  if (!outcome.ok) return outcome
  const value = formula.unit === 'percent' ? outcome.value.times(100) : outcome.value
  return {
    ok: true,
    value: toDecimalString(value),
    unit: gathered.currency !== '' && formula.unit === 'money' ? gathered.currency : figure.unit,
  }
}

type Gathered =
  | {
      readonly ok: true
      readonly inputs: FormulaInputs
      readonly currency: string
      /** The kind of period that the flows among them run over; null where all are balances. */
      readonly flows: Period['kind'] | null
    }
  | NotMeaningful

/** Inputs are told apart by their metric, and the period before from this one by its end. */
function gatherInputs(
  figure: Figure,
  ids: readonly FigureId[],
  convention: Convention,
  figuresById: FiguresById,
  known: Map<string, FigureOutcome>,
  depth: number,
): Gathered {
  const current = new Map<string, Decimal>()
  const previous = new Map<string, Decimal>()
  let currency = ''
  let flows: Period['kind'] | null = null
  for (const id of ids) {
    const input = figuresById.get(id)
    if (input === undefined) return notMeaningful('unknownInput')
    const side = sideOf(figure, input, convention)
    const { kind } = input.period
    // A ratio of a day may rest on the flows that end on it, but on one kind of them.
    if (side === null || (kind !== 'instant' && flows !== null && flows !== kind)) return notMeaningful('mixedPeriods')
    if (kind !== 'instant') flows = kind
    if (input.value.kind === 'computed' && input.value.convention.days !== convention.days)
      return notMeaningful('daysBasis')
    const outcome = known.get(id) ?? evaluate(input, figuresById, known, depth + 1)
    if (!outcome.ok) return outcome
    if (input.value.kind === 'computed') known.set(id, outcome)
    if (isMoney(outcome.unit)) {
      if (currency !== '' && currency !== outcome.unit) return notMeaningful('mixedUnits')
      currency = outcome.unit
    }
    const numbers = side === 'current' ? current : previous
    numbers.set(metricByAnyName(input.metric), parseDecimal(outcome.value))
  }
  const inputs: FormulaInputs = {
    current: (metric) => current.get(metric) ?? null,
    previous: (metric) => previous.get(metric) ?? null,
  }
  return { ok: true, inputs, currency, flows }
}

/** Whether an input belongs to the Figure's own period or to the one before; null where to neither. */
function sideOf(figure: Figure, input: Figure, convention: Convention): 'current' | 'previous' | null {
  if (!sameThing(figure, input)) return null
  if (sameEnd(input.period.end, figure.period.end)) return 'current'
  const days = daysBetween(input.period.end, figure.period.end)
  return isOnePeriod(figure.period.kind, days, convention.balances) ? 'previous' : null
}

/** The period before ends a year earlier, that of a quarter also a quarter; a balance opens where its own period does. */
function isOnePeriod(kind: Period['kind'], days: number, balances: Convention['balances']): boolean {
  const isYear = days >= 350 && days <= 380
  const isQuarter = days >= 80 && days <= 100
  if (kind === 'Q') return isQuarter || (isYear && balances === 'closing')
  return isYear || (kind === 'instant' && isQuarter)
}

/** 365 days are a year's or twelve months', 91.25 a quarter's; a year to date has no basis at all. */
function fitsBasis(formula: string, convention: Convention, flows: Period['kind'] | null): boolean {
  if (flows === null || !countsDays(formula)) return true
  return flows !== 'YTD' && daysBasis(flows) === convention.days
}

/** Companies and segments never mix; flows of a quarter never stand beside flows of a year. */
function sameThing(figure: Figure, input: Figure): boolean {
  if (!sameSubject(figure.subject, input.subject) || scopeKey(figure.scope) !== scopeKey(input.scope)) return false
  const [own, other] = [figure.period.kind, input.period.kind]
  return own === 'instant' || other === 'instant' || own === other
}

function sameSubject(one: Subject, other: Subject): boolean {
  return one.kind === 'account' ? other.kind === 'account' : subjectKey(one) === subjectKey(other)
}

/** A unit that is a currency: three capital letters. */
export function isMoney(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit)
}

/** The stated Figures that a Figure rests on; itself where it is stated. Ids that lead nowhere are left out. */
export function leafFigures(figure: Figure, figuresById: FiguresById): readonly Figure[] {
  const leaves: Figure[] = []
  const seen = new Set<string>()
  // A list in place of recursion: a chain of figures may be longer than the stack is deep.
  const ahead = [figure]
  for (let one = ahead.pop(); one !== undefined; one = ahead.pop()) {
    if (seen.has(one.id)) continue
    seen.add(one.id)
    if (one.value.kind === 'stated') leaves.push(one)
    else for (const id of one.value.inputs.toReversed()) ahead.push(...present(figuresById.get(id)))
  }
  return leaves
}

function present<Item>(item: Item | undefined): readonly Item[] {
  return item === undefined ? [] : [item]
}

/**
 * The evidence of a Figure. A computed Figure that carries no citation of its own is as well founded as the numbers
 * it is made of: their citations, once each, and none at all where any of them has none.
 */
export function figureCitations(figure: Figure, figuresById: FiguresById): readonly Citation[] {
  if (figure.citations.length > 0 || figure.value.kind === 'stated') return figure.citations
  const leaves = leafFigures(figure, figuresById)
  if (leaves.length === 0 || leaves.some((leaf) => leaf.citations.length === 0)) return []
  const distinct = new Map<string, Citation>()
  for (const citation of leaves.flatMap((leaf) => leaf.citations)) {
    distinct.set(`${citation.source}\u001f${citation.locator}\u001f${citation.quotation}`, citation)
  }
  return [...distinct.values()]
}

export function subjectKey(subject: Subject): string {
  if (subject.kind === 'account') return 'account'
  return subject.kind === 'peer' ? `peer\u001f${subject.name}` : `industry\u001f${subject.table}\u001f${subject.name}`
}

export function scopeKey(scope: Scope): string {
  return scope.kind === 'company' ? 'company' : `segment\u001f${scope.name}`
}

/** What a Figure is about, apart from its value: the id of an imported or computed Figure follows from it. */
export interface FigureIdentity {
  readonly subject: Subject
  readonly metric: string
  readonly scope: Scope
  readonly period: Period
  /** Null for a stated Figure. */
  readonly convention: Convention | null
}

/** The id that follows from what a Figure is, so that chips and baselines can point at it and a second import meets it. */
export function figureIdOf(identity: FigureIdentity): FigureId {
  const { subject, metric, scope, period, convention } = identity
  const how = convention === null ? 'stated' : `${convention.days} ${convention.balances} ${convention.variant}`
  const when = `${period.kind} ${period.start ?? ''} ${period.end}`
  // derivedId yields a UUID, which is all that the brand says.
  return derivedId('figure', subjectKey(subject), metric, scopeKey(scope), when, how) as FigureId
}

/** Whether a computed Figure yields a number, or a stated ratio of a known metric agrees with the lines beside it. */
export function recomputes(figure: Figure, figuresById: FiguresById): boolean {
  if (figure.value.kind === 'computed') return evaluateFigure(figure, figuresById).ok
  const formula = metricNamed(figure.metric)?.formula ?? null
  if (formula === null) return false
  const again = recomputeStated(figure, formula, figuresById)
  return again.ok && agree(figure.value.value, again.value)
}

function recomputeStated(figure: Figure, formula: string, figuresById: FiguresById): FigureOutcome {
  const convention = standardConvention(figure.period.kind)
  const names = new Set(formulaNamed(formula)?.inputs(convention) ?? [])
  const beside = [...figuresById.values()].filter(
    (other) =>
      names.has(metricByAnyName(other.metric)) &&
      other.id !== figure.id &&
      sameThing(figure, other) &&
      sameEnd(other.period.end, figure.period.end),
  )
  const on = (flows: Period['kind']) => {
    const inputs = beside.filter(({ period: { kind } }) => kind === 'instant' || kind === flows).map(({ id }) => id)
    return evaluate({ ...figure, value: { kind: 'computed', formula, inputs, convention } }, figuresById, new Map(), 0)
  }
  if (figure.period.kind !== 'instant') return on(figure.period.kind)
  const ofYear = on('FY')
  return ofYear.ok ? ofYear : on('TTM')
}

/**
 * Whether two written numbers say the same: they differ by at most 1 %, or by no more than half a unit of the last
 * digit written of either (`0.8` billion does not contradict 780 million).
 */
export function agree(one: DecimalString, other: DecimalString): boolean {
  const [first, second] = [Number(one), Number(other)]
  const most = Math.max(Math.abs(first), Math.abs(second))
  // Binary numbers will do where 1 % is forgiven; what lies on the edge still agrees.
  const apart = Math.abs(first - second) - most * 1e-12
  return apart <= most * 0.01 || apart <= Math.max(halfLastDigit(one), halfLastDigit(other))
}
