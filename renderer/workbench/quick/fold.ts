const beyondAscii = /[^\p{ASCII}]/u

/** Letters for comparison: small, without accents, each in the place it has in the text in its normal form C. */
export function fold(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase()
  let folded = ''
  for (const unit of text.normalize().split('')) folded += unit < '\u0080' ? unit.toLowerCase() : foldUnit(unit)
  return folded
}

/** One unit stays one unit, so that places found in the folded text hold in the text itself. */
function foldUnit(unit: string): string {
  const bare = unit.normalize('NFD').charAt(0).toLowerCase()
  return bare.charAt(0)
}
