import type { Convention } from '../account/records/figure.ts'
import type { Decimal } from './decimal.ts'
import { type FormulaInputs, type FormulaName, formulaNamed, formulas, isMeaningfulOn } from './formulas.ts'
import { type NotMeaningful, notMeaningful, type Outcome } from './outcome.ts'

/** The lines of one period, and of the one before where a convention or a growth rate needs it. Money in one currency. */
export interface Statement {
  readonly lines: ReadonlyMap<string, Decimal>
  readonly previous: ReadonlyMap<string, Decimal>
}

/** One metric of a statement: the line itself where it is reported, else by its formula. */
export function metricOf(statement: Statement, name: string, convention: Convention): Outcome {
  const reported = statement.lines.get(name)
  if (reported !== undefined) return { ok: true, value: reported }
  const formula = formulaNamed(name)
  if (formula === null) return notMeaningful('missingInput', name)
  return isMeaningfulOn(name, convention)
    ? formula.compute(inputsOf(statement, convention), convention)
    : notMeaningful('annualOnly')
}

/** Every formula on one statement. Percent come as fractions, days as days. */
export function metricsOf(statement: Statement, convention: Convention): Readonly<Record<FormulaName, Outcome>> {
  const names = Object.keys(formulas) as FormulaName[] // the keys of a constant record
  return Object.fromEntries(names.map((name) => [name, metricOf(statement, name, convention)])) as Record<
    FormulaName,
    Outcome
  >
}

/** A formula may stand on another (CCC on DSO): its reason is then the other's reason. */
function inputsOf(statement: Statement, convention: Convention): FormulaInputs {
  const computed = (metric: string): Outcome | null =>
    formulaNamed(metric) === null ? null : metricOf(statement, metric, convention)
  return {
    current(metric) {
      const reported = statement.lines.get(metric)
      if (reported !== undefined) return reported
      const outcome = computed(metric)
      return outcome?.ok ? outcome.value : null
    },
    previous: (metric) => statement.previous.get(metric) ?? null,
    why(metric): NotMeaningful | null {
      const outcome = statement.lines.has(metric) ? null : computed(metric)
      return outcome === null || outcome.ok ? null : outcome
    },
  }
}
