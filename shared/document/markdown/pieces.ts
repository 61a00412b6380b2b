/** Characters after which a piece may end. */
const pieceLength = 8_000

/**
 * A long text in pieces that mean the same alone: the parser's work grows with the square of the length. A piece ends
 * at an empty line before a line that begins with a letter or `#`, which ends everything but fences and some HTML. A
 * text that uses these around such a place, or names addresses below, stays whole.
 */
export function piecesOf(source: string): readonly string[] {
  if (source.length <= pieceLength || /^ {0,3}\[[^\]\n]{1,1000}\]:/m.test(source)) return [source]
  const pieces: string[] = []
  let start = 0
  let wanted = pieceLength
  const places = /\n[ \t]*\n(?=[\p{L}#])/gu
  for (let place = places.exec(source); place !== null; place = places.exec(source)) {
    if (place.index - start < wanted) continue
    const piece = source.slice(start, places.lastIndex)
    if (isOpen(piece)) {
      // Looked at again twice as far on: the looking must not grow with the square either.
      wanted *= 2
      continue
    }
    wanted = pieceLength
    pieces.push(piece)
    start = places.lastIndex
  }
  return [...pieces, source.slice(start)]
}

/** Characters of a piece that are read as Markdown; a text that cannot be cut comes in as plain words. */
export const longestPiece = 200_000

/** Whether a fence, or HTML that goes on over empty lines, may still be open. */
function isOpen(piece: string): boolean {
  const fences = piece.match(/^[^\S\n]*(?:[>\-+*\d.)][^\S\n]*)*(?:`{3,}|~{3,})/gm)?.length ?? 0
  const opened = piece.match(/<(?:!|\?|script|pre|style|textarea|details)/gi)?.length ?? 0
  const closed = piece.match(/-->|\?>|<\/(?:script|pre|style|textarea|details)/gi)?.length ?? 0
  return fences % 2 !== 0 || opened !== closed
}
