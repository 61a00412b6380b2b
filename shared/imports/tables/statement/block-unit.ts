import type { Block } from './blocks.ts'
import { plain } from './fold.ts'
import type { RowView } from './row-view.ts'
import type { Scale, TableCorrection } from './statement.ts'
import { currencyIn, readUnitText, type UnitHint } from './unit-text.ts'

export interface BlockUnit {
  readonly scale: Scale
  readonly shareScale: Scale
  readonly confidence: number
  readonly currency: string | null
  /** What decided the scale, in words. */
  readonly because: string
}

/** Rows of an export that name the unit of the numbers beside them: `reportedCurrency`, `Units`. */
const attribute = /^(?:reported ?currency|currency|wahrung|devise|units?|einheit(?:en)?|unite|scale|multiplier)$/

const scaleNames: Readonly<Record<string, Scale>> = {
  ones: 'ones',
  one: 'ones',
  units: 'ones',
  '1': 'ones',
  actual: 'ones',
  none: 'ones',
  thousands: 'thousands',
  thousand: 'thousands',
  '1000': 'thousands',
  millions: 'millions',
  million: 'millions',
  '1000000': 'millions',
  billions: 'billions',
  billion: 'billions',
}

export function isAttribute(label: string): boolean {
  return attribute.test(plain(label.replace(/([a-z])([A-Z])/g, '$1 $2')))
}

/** `Revenue ($m)`: the unit of one row. */
export function labelScale(label: string): Scale | null {
  return readUnitText(/\(([^()]{1,20})\)\s*$/.exec(label.slice(0, 300))?.[1] ?? '').scale
}

/** Unit and currency of a block: from what stands nearest to its numbers, outwards to the titles beside the table. */
export function unitOf(
  block: Block,
  around: readonly string[],
  attributes: readonly RowView[],
  correction: TableCorrection,
): BlockUnit {
  const near = [
    ...block.headers.flatMap((row) => [row.label, ...row.cells.map((cell) => cell.text)]),
    ...block.titles.toReversed(),
  ]
  const texts = [...near, ...around]
  const hints = texts.map((text) => ({ text, hint: readUnitText(text) }))
  const told = hints.find(({ hint }) => hint.scale !== null)
  const attributeTexts = attributes.flatMap((row) => row.cells.map((cell) => cell.text))
  const named = attributeTexts.map((text) => scaleNames[plain(text)]).find((scale) => scale !== undefined)
  const currency =
    correction.currency ??
    attributeTexts.map(currencyIn).find((one) => one !== null) ??
    bodyCurrency(block) ??
    hints.map(({ hint }) => hint.currency).find((one) => one !== null) ??
    block.rows
      .map((row) => currencyIn(/\(([^()]{1,20})\)\s*$/.exec(row.label.slice(0, 300))?.[1] ?? ''))
      .find((one) => one !== null) ??
    null
  const decided = decide(correction.unit, named, told)
  return {
    ...(decided ?? guessed(block)),
    currency,
    shareScale: shareScaleOf(
      hints.map(({ hint }) => hint),
      decided?.scale ?? 'ones',
    ),
  }
}

function decide(
  corrected: Scale | undefined,
  named: Scale | undefined,
  told: { readonly text: string; readonly hint: UnitHint } | undefined,
): Pick<BlockUnit, 'scale' | 'confidence' | 'because'> | null {
  if (corrected !== undefined) return { scale: corrected, confidence: 1, because: 'A person said so.' }
  if (named !== undefined) return { scale: named, confidence: 0.97, because: 'A column of the table names the unit.' }
  if (told?.hint.scale == null) return null
  return { scale: told.hint.scale, confidence: 0.95, because: `“${told.text.slice(0, 120)}” names ${told.hint.scale}.` }
}

/** Without a word, numbers are single units: surely where they end in zeros as money in full does, else to be checked. */
function guessed(block: Block): Pick<BlockUnit, 'scale' | 'confidence' | 'because'> {
  const values = block.rows.flatMap((row) => row.tokens.flatMap((token) => (token.value === null ? [] : [token])))
  if (values.length > 0 && values.every((token) => token.hasScale || token.isPercent)) {
    return { scale: 'ones', confidence: 0.95, because: 'Each number names its own scale.' }
  }
  const inFull = values.filter(({ value }) => value !== null && /^-?\d{7,}$/.test(value)).length
  if (inFull >= 2 && inFull * 2 >= values.length) {
    return { scale: 'ones', confidence: 0.9, because: 'The numbers are written out in full.' }
  }
  const named = new Set(block.rows.flatMap((row) => labelScale(row.label) ?? []))
  const [only] = named
  if (only !== undefined && named.size === 1) {
    return { scale: only, confidence: 0.6, because: `Some labels name ${only}.` }
  }
  return { scale: 'ones', confidence: 0.35, because: 'No unit is named; the numbers are taken as they stand.' }
}

function shareScaleOf(hints: readonly UnitHint[], scale: Scale): Scale {
  const own = hints.map((hint) => hint.shareScale).find((one) => one !== null)
  if (own !== undefined && own !== null) return own
  return hints.some((hint) => hint.sharesExcepted) ? 'ones' : scale
}

/** The sign that stands at most of the signed numbers. */
function bodyCurrency(block: Block): string | null {
  const counts = new Map<string, number>()
  for (const row of block.rows) {
    for (const { currency } of row.tokens) if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null
}
