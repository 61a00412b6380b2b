/** Signs that may open or close something; the parser pairs them with each other within a run of lines. */
const pairing = /[[\]*_~`<!]/g
const containers = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*[ \t]*/
const mostContainers = 60
/** Lines that go on with a quote or an item without its sign, in one run. */
const mostLazyLines = 3_000
const deepestIndent = 160
/** A sum of squares: that is how the parser's work grows. Ten thousand signs in one paragraph are within it. */
const mostPairs = 100_000_000

/** Whether a text would keep a Markdown parser busy beyond all measure: no text that people write does. */
export function isTooDense(source: string): boolean {
  let pairs = 0
  let signs = 0
  let lazy = -1
  for (const line of linesOf(source)) {
    const start = line.length > 4_000 ? line.slice(0, 4_000) : line
    const lead = containers.exec(start)?.[0] ?? ''
    if (lead.replace(/[^->+*.)]/g, '').length > mostContainers) return true
    if ((/^[ \t]*/.exec(start)?.[0].length ?? 0) > deepestIndent && start.trim() !== '') return true
    if (line.trim() === '') {
      signs = 0
      lazy = -1
    } else if (lead.trim() !== '') lazy = 0
    else if (lazy >= 0) lazy += 1
    if (lazy > mostLazyLines) return true
    const found = line.match(pairing)?.length ?? 0
    pairs += found * (2 * signs + found)
    signs += found
    if (pairs > mostPairs) return true
  }
  return false
}

function* linesOf(source: string): Generator<string> {
  const ends = /\r\n?|\n/g
  let start = 0
  for (let end = ends.exec(source); end !== null; end = ends.exec(source)) {
    yield source.slice(start, end.index)
    start = ends.lastIndex
  }
  yield source.slice(start)
}
