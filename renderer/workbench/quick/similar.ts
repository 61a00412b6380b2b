import { byLengthAsc, byStartAsc, Fzf } from 'fzf'
import { isWordStart } from './words.ts'

// What is a letter here and a letter there is no likeness: below this many points per letter nothing is shown.
const leastPerLetter = 19
// Nor is one deep inside a far word; a word's beginning may be as far as it likes.
const farthestInside = 6
// Scoring is the costly part; who wants something particular types one more letter.
const scored = 1000

export interface Similar<Item> {
  readonly item: Item
  readonly positions: ReadonlySet<number>
}

interface Candidate {
  readonly text: string
  readonly folded: string
}

/** What has the letters of the query in their order, with gaps (`sayhel`, `cfq`), best first. */
export function findSimilar<Item extends Candidate>(
  candidates: Iterable<Item>,
  query: string,
  limit: number,
): readonly Similar<Item>[] {
  const near: Item[] = []
  for (const candidate of candidates) {
    if (hasLetters(candidate.folded, query)) near.push(candidate)
    if (near.length === scored) break
  }
  const finder = new Fzf([...near.keys()], {
    selector: (index) => near[index]?.text ?? '',
    casing: 'case-insensitive',
    limit,
    tiebreakers: [byStartAsc, byLengthAsc],
  })
  return finder
    .find(query)
    .filter(({ score }) => score >= leastPerLetter * query.length)
    .flatMap(({ item: index, positions }) => {
      const item = near[index]
      return item === undefined || !holdTogether(positions, item.folded) ? [] : [{ item, positions }]
    })
}

function hasLetters(folded: string, query: string): boolean {
  let at = 0
  for (const letter of query) {
    at = folded.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

function holdTogether(positions: ReadonlySet<number>, folded: string): boolean {
  const places = [...positions].sort((a, b) => a - b)
  return places.every((at, index) => {
    const before = places[index - 1] ?? at
    return at - before <= farthestInside || isWordStart(folded, at)
  })
}
