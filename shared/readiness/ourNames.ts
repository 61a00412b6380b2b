import type { Facts } from './facts.ts'
import { isFilled } from './placeholder.ts'
import { fold, usesSpaces } from './words.ts'

/** Our company and products, folded; placeholders are no names. */
export function ourNames(facts: Facts): readonly string[] {
  return facts.memo('our names', () => facts.account.ourNames.filter(isFilled).map(fold))
}

/** Whether a text names us: as whole words, or anywhere in a script without spaces. */
export function namesUs(text: string, facts: Facts): boolean {
  const names = ourNames(facts)
  if (names.length === 0) return false
  const folded = ` ${fold(text)} `
  return names.some((name) =>
    usesSpaces(name) && usesSpaces(folded) ? folded.includes(` ${name} `) : folded.includes(name),
  )
}
