import type { Candidate } from './candidate.ts'
import { bestOf } from './select.ts'

/** What a criterion brings to the caps: its items, how many count, and what one full item is worth in points. */
export interface CapInput {
  readonly id: string
  readonly weight: number
  readonly n: number
  readonly candidates: readonly Candidate[]
}

/** What a criterion earns once no source carries more than its share. */
export interface Earned {
  readonly points: number
  /** Points taken away by the cap. */
  readonly cut: number
  readonly items: readonly Candidate[]
}

export interface CapResult {
  readonly earned: ReadonlyMap<string, Earned>
  /** The document that carried too much; null where none did. At most one can: two times 60 % are more than all. */
  readonly capped: string | null
}

/** Halvings of the search for the price at which the capped source just fits: far below a millionth of a point. */
const halvings = 40

interface Choice {
  readonly items: readonly Candidate[]
  readonly fromSource: number
  readonly fromOthers: number
}

/**
 * Points of every criterion of one axis with the cap of one source applied.
 *
 * Where a source carries too much, its items are not merely cut: an item of another source that had been displaced
 * by one of them takes the freed place. Otherwise one more claim from an exhausted source could push out a claim
 * that counted, and *lower* the axis. The best mix is found by pricing the capped source's items down until they
 * just fit; what still exceeds the cap at that price is cut, largest criterion first.
 * @param capOf the most points a document may carry
 */
export function applyCap(inputs: readonly CapInput[], capOf: (document: string) => number): CapResult {
  const plain = new Map(inputs.map((input) => [input.id, choose(input, '', 1)]))
  const document = overCap(inputs, plain, capOf)
  if (document === null) {
    return { earned: new Map(inputs.map(({ id }) => [id, earnedOf(plain.get(id), plain.get(id))])), capped: null }
  }
  const cap = capOf(document)
  const { before, after } = pricesAround(inputs, document, cap)
  return { earned: mix(inputs, plain, before, after, cap), capped: document }
}

function choose({ n, weight, candidates }: CapInput, document: string, share: number): Choice {
  const worth = (item: Candidate) => (item.document === document ? item.credit * share : item.credit)
  const items = bestOf(candidates, n, worth)
  const pointsOf = (chosen: readonly Candidate[]) => (chosen.reduce((sum, { credit }) => sum + credit, 0) * weight) / n
  const own = items.filter((item) => item.document === document)
  return { items, fromSource: pointsOf(own), fromOthers: pointsOf(items.filter((item) => item.document !== document)) }
}

function overCap(
  inputs: readonly CapInput[],
  plain: ReadonlyMap<string, Choice>,
  capOf: (document: string) => number,
): string | null {
  const totals = new Map<string, number>()
  for (const { id, n, weight } of inputs) {
    for (const { document, credit } of plain.get(id)?.items ?? []) {
      if (document !== null) totals.set(document, (totals.get(document) ?? 0) + (credit * weight) / n)
    }
  }
  const over = [...totals].filter(([document, total]) => total > capOf(document) + 1e-9)
  return over.map(([document]) => document).sort()[0] ?? null
}

type Choices = ReadonlyMap<string, Choice>

/** The choices just below and just above the price at which the source's items fit its cap. */
function pricesAround(inputs: readonly CapInput[], document: string, cap: number): { before: Choices; after: Choices } {
  const at = (share: number): Choices => new Map(inputs.map((input) => [input.id, choose(input, document, share)]))
  const total = (choices: Choices) => [...choices.values()].reduce((sum, { fromSource }) => sum + fromSource, 0)
  let [full, none] = [1, 0]
  let [before, after] = [at(full), at(none)]
  for (let step = 0; step < halvings; step++) {
    const half = (full + none) / 2
    const choices = at(half)
    if (total(choices) > cap) [full, before] = [half, choices]
    else [none, after] = [half, choices]
  }
  return { before, after }
}

/** Moves criteria from the choice before to the choice after, largest first, until the source just fits. */
function mix(
  inputs: readonly CapInput[],
  plain: Choices,
  before: Choices,
  after: Choices,
  cap: number,
): ReadonlyMap<string, Earned> {
  const earned = new Map<string, Earned>()
  let excess = [...before.values()].reduce((sum, { fromSource }) => sum + fromSource, 0) - cap
  const largestFirst = [...inputs].sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1))
  for (const { id } of largestFirst) {
    const [from, to] = [before.get(id), after.get(id)]
    const room = (from?.fromSource ?? 0) - (to?.fromSource ?? 0)
    const taken = Math.max(0, Math.min(excess, room))
    excess -= taken
    const mixed = blend(from, to, room > 0 ? taken / room : 0)
    earned.set(id, earnedOf(plain.get(id), mixed))
  }
  return earned
}

function blend(from: Choice | undefined, to: Choice | undefined, share: number): Choice | undefined {
  if (from === undefined || to === undefined || share === 0) return from
  const between = (one: number, other: number) => one * (1 - share) + other * share
  const added = to.items.filter((item) => !from.items.includes(item))
  return {
    items: share === 1 && to.items.length > 0 ? to.items : [...from.items, ...added],
    fromSource: between(from.fromSource, to.fromSource),
    fromOthers: between(from.fromOthers, to.fromOthers),
  }
}

function earnedOf(plain: Choice | undefined, choice: Choice | undefined): Earned {
  const total = ({ fromSource, fromOthers }: Choice) => fromSource + fromOthers
  const earned = choice === undefined ? 0 : total(choice)
  return {
    points: earned,
    cut: Math.max(0, (plain === undefined ? 0 : total(plain)) - earned),
    items: choice?.items ?? [],
  }
}
