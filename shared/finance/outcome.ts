import type { Decimal } from './decimal.ts'

/** Why a number is not there. A ratio that means nothing is said so, never shown as 0, NaN or infinity. */
export const notMeaningfulTexts = {
  missingInput: 'a number it is made of is missing',
  notPositive: 'the number it is divided by is zero or negative',
  noInventory: 'the company reports no inventory',
  annualOnly: 'it is measured over a year, not over a quarter',
  unknownFormula: 'the formula is not known to this version',
  unknownInput: 'a figure it points at is gone',
  circular: 'the figure rests on itself',
  mixedUnits: 'its inputs are in different currencies or units',
  mixedPeriods: 'its inputs belong to different periods, companies or segments',
  daysBasis: 'its days are counted on another basis than its period has: 365 for years, 91.25 for quarters',
  noFlow: 'a day of nothing, or of a loss, is worth nothing',
  notForBanks: 'it was made for companies that sell goods or services, not for banks and insurers',
  signChange: 'growth across a change of sign means nothing',
  nothingToCompare: 'no peer and no industry row of the same metric, unit and kind of period ends within a year',
  negativeBase: 'growth from a zero or negative number means nothing',
  outOfRange: 'the result is too large or too small to be a real figure',
} as const

export type NotMeaningfulCode = keyof typeof notMeaningfulTexts

export interface NotMeaningful {
  readonly ok: false
  readonly code: NotMeaningfulCode
  /** A sentence for the user, without a capital or a full stop. */
  readonly text: string
}
export type Outcome = { readonly ok: true; readonly value: Decimal } | NotMeaningful

/** `detail` names what is meant, such as the missing line. */
export function notMeaningful(code: NotMeaningfulCode, detail = ''): NotMeaningful {
  return { ok: false, code, text: detail === '' ? notMeaningfulTexts[code] : `${notMeaningfulTexts[code]}: ${detail}` }
}

export function meaningful(value: Decimal): Outcome {
  return value.isFinite() ? { ok: true, value } : notMeaningful('outOfRange')
}

/** `top / bottom`, where the bottom must be above zero. */
export function ratio(top: Decimal, bottom: Decimal, bottomName: string): Outcome {
  return bottom.gt(0) ? meaningful(top.div(bottom)) : notMeaningful('notPositive', bottomName)
}
