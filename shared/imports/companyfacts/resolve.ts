import { Decimal } from '../../finance/decimal.ts'
import type { Told } from './facts.ts'
import type { ProblemCode } from './result.ts'

export interface Note {
  readonly code: ProblemCode
  readonly text: string
}

/** A statement line as found: its number and all the facts it is made of. */
export interface Resolved {
  readonly value: Decimal
  readonly told: readonly Told[]
  readonly notes: readonly Note[]
  readonly derived: boolean
}

/** Looks up one concept (with its taxonomy) in the period that is being read. */
export type Reader = (concept: string) => Told | null

/** How a line is found in a period: the first way that yields something wins. */
export type Rule = (read: Reader) => Resolved | null

export function plain(told: Told): Resolved {
  return { value: new Decimal(told.latest.value), told: [told], notes: [], derived: false }
}

/** The first concept that is there. */
export function firstOf(...concepts: readonly string[]): Rule {
  return (read) => {
    for (const concept of concepts) {
      const told = read(concept)
      if (told !== null) return plain(told)
    }
    return null
  }
}

/** The first rule that finds something. */
export function either(...rules: readonly Rule[]): Rule {
  return (read) => {
    for (const rule of rules) {
      const found = rule(read)
      if (found !== null) return found
    }
    return null
  }
}

/** The larger of two, where both are there; else the one that is. */
export function largerOf(one: Rule, other: Rule): Rule {
  return (read) => {
    const [first, second] = [one(read), other(read)]
    if (first === null || second === null) return first ?? second
    return second.value.gt(first.value) ? second : first
  }
}

export function add(...parts: readonly Resolved[]): Resolved {
  return {
    value: parts.reduce((sum, part) => sum.plus(part.value), new Decimal(0)),
    told: parts.flatMap((part) => part.told),
    notes: parts.flatMap((part) => part.notes),
    derived: true,
  }
}

export function subtract(from: Resolved, less: Resolved): Resolved {
  return { ...add(from, less), value: from.value.minus(less.value) }
}

export function noted(resolved: Resolved, code: ProblemCode, text: string): Resolved {
  return { ...resolved, notes: [...resolved.notes, { code, text }] }
}

/** Marks what a rule finds with a note. */
export function withNote(rule: Rule, code: ProblemCode, text: string): Rule {
  return (read) => {
    const found = rule(read)
    return found === null ? null : noted(found, code, text)
  }
}

/** Both parts together; one alone is better than nothing, but says so. */
export function sumOrOne(one: Rule, other: Rule, oneText: string, otherText: string): Rule {
  return (read) => {
    const [first, second] = [one(read), other(read)]
    if (first !== null && second !== null) return add(first, second)
    if (first !== null) return noted(first, 'onePartOnly', oneText)
    return second === null ? null : noted(second, 'onePartOnly', otherText)
  }
}

/** What flows out by nature is a positive amount, whichever sign the filer gave it. */
export function outflow(rule: Rule): Rule {
  return (read) => {
    const found = rule(read)
    if (found === null || !found.value.isNegative() || found.value.isZero()) return found
    return noted(
      { ...found, value: found.value.abs() },
      'signTurned',
      'The file gives this outflow with a minus sign; it is taken as a positive amount.',
    )
  }
}
