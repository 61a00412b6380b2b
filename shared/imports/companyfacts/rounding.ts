import { Decimal, toDecimalString } from '../../finance/decimal.ts'
import type { Told } from './facts.ts'
import type { Restated } from './result.ts'

/** Statements are written in millions at the coarsest; more zeros at the end are chance. */
const coarsestPlace = 6

/**
 * Whether one number is the other, written coarser: 2,398.16 million reported again as 2,398.2 is no restatement.
 * Each is rounded to the last digit that the coarser one was written with.
 */
export function equalAfterRounding(one: Decimal, other: Decimal): boolean {
  if (one.eq(other)) return true
  const place = Math.min(coarsestPlace, Math.max(lastPlace(one), lastPlace(other)))
  const half = new Decimal(10).pow(place).div(2)
  return one.minus(other).abs().lte(half)
}

/** The power of ten of the last digit that is not zero. */
function lastPlace(value: Decimal): number {
  const text = value.abs().toFixed()
  const point = text.indexOf('.')
  if (point >= 0) return point + 1 - text.length
  return text === '0' ? 0 : text.length - text.replace(/0+$/, '').length
}

/** What earlier filings said otherwise, newest first, each value once. */
export function restatements(told: Told): readonly Restated[] {
  const kept: { readonly value: Decimal; readonly restated: Restated }[] = []
  const others = told.earlier.filter((fact) => fact.value !== told.latest.value)
  if (others.length === 0) return []
  const latest = new Decimal(told.latest.value)
  for (const fact of others) {
    const value = new Decimal(fact.value)
    if (equalAfterRounding(value, latest) || kept.some((other) => equalAfterRounding(value, other.value))) continue
    kept.push({ value, restated: { value: toDecimalString(value), filed: fact.filed, accession: fact.accession } })
  }
  return kept.map((one) => one.restated)
}
