import { listed, plural } from './line.ts'
import type { BriefModel, OnePage } from './model.ts'

/** What may stand on the one page. */
interface Limits {
  readonly lines: number
  readonly people: number
  readonly hypotheses: number
  readonly questions: number
  readonly hasQuote: boolean
  readonly hasGift: boolean
  readonly hasCharts: boolean
  /** Longest text, in characters. */
  readonly longest: number
  readonly sourcesPerLine: number
  readonly isTight: boolean
}

const roomy: Limits = {
  lines: 4,
  people: 5,
  hypotheses: 3,
  questions: 3,
  hasQuote: true,
  hasGift: true,
  hasCharts: true,
  longest: 100_000,
  sourcesPerLine: 200,
  isTight: false,
}

/** Taken away in this order: first air, then the least of each kind, at last the length of every text. */
const ladder: readonly Partial<Limits>[] = [
  {},
  { isTight: true },
  { lines: 3 },
  { people: 4 },
  { hypotheses: 2 },
  { people: 3 },
  { lines: 2, sourcesPerLine: 6 },
  { longest: 400 },
  { hasQuote: false },
  { hypotheses: 1 },
  { longest: 240, sourcesPerLine: 3 },
  { people: 2 },
  { lines: 1 },
  { longest: 160 },
  { hasGift: false },
  { hasCharts: false },
  { longest: 100, sourcesPerLine: 1 },
  { people: 1, hypotheses: 0 },
  { questions: 1, lines: 0 },
  { longest: 50 },
  { longest: 25 },
]

export const fitSteps = ladder.length

export interface Fitted {
  readonly model: BriefModel
  readonly isTight: boolean
}

/**
 * The one page at a step of the ladder: 0 is everything, each further step takes something away and says so, never
 * silently. The page that is drawn takes the first step that fits.
 */
export function fitted(model: BriefModel, step: number): Fitted {
  if (model.body.kind !== 'onePage') return { model, isTight: false }
  const limits: Limits = Object.assign({}, roomy, ...ladder.slice(0, step + 1))
  const body = limited(model.body, limits)
  const short = withoutUnused(shortened(withoutUnused({ ...model, body }), limits))
  return { model: short, isTight: limits.isTight }
}

function limited(body: OnePage, limits: Limits): OnePage {
  const { hypotheses } = body
  const rows = hypotheses?.rows.slice(0, limits.hypotheses) ?? []
  const lines = body.boxes.reduce((sum, box) => sum + Math.max(0, box.lines.length - limits.lines), 0)
  const dropped = [
    more(body.people.length - limits.people, 'person', 'people'),
    more((hypotheses?.rows.length ?? 0) - limits.hypotheses, 'hypothesis', 'hypotheses'),
    more(body.questions.length - limits.questions, 'question'),
    more(lines, 'line'),
    body.quote && !limits.hasQuote ? 'a quote' : '',
    body.gift && !limits.hasGift ? 'something to give' : '',
    body.charts.length > 0 && !limits.hasCharts ? 'the charts' : '',
  ]
  return {
    ...body,
    boxes: body.boxes.map((box) => ({ ...box, lines: box.lines.slice(0, limits.lines) })),
    people: body.people.slice(0, limits.people),
    questions: body.questions.slice(0, limits.questions),
    hypotheses: hypotheses && rows.length > 0 ? { ...hypotheses, rows } : null,
    quote: limits.hasQuote ? body.quote : null,
    gift: limits.hasGift ? body.gift : null,
    charts: limits.hasCharts ? body.charts : [],
    left: [...body.left, ...dropped.filter((text) => text !== '')],
  }
}

function more(count: number, one: string, many?: string): string {
  return count > 0 ? plural(count, one, many) : ''
}

/** `In the full brief: 2 people and 1 hypothesis.`; empty where everything is on the page. */
export function leftText({ left }: OnePage): string {
  return left.length === 0 ? '' : `In the full brief: ${listed(left)}.`
}

/** Cuts every text, and every list of sources; what is fixed (kinds, template, day) is shorter than any limit. */
function shortened(model: BriefModel, { longest, sourcesPerLine }: Limits): BriefModel {
  const cut = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.length > longest
        ? `${[...value]
            .slice(0, longest - 1)
            .join('')
            .trimEnd()}…`
        : value
    if (Array.isArray(value)) return value.map(cut)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) => [
        key,
        key === 'sources' && Array.isArray(held) ? held.slice(0, sourcesPerLine) : cut(held),
      ]),
    )
  }
  // The same shape with shorter strings and lists: still a model.
  const short = cut({ ...model, title: '', today: '' }) as BriefModel
  return { ...short, title: model.title, today: model.today, footer: model.footer, standing: model.standing }
}

/** Drops references that nothing on the page points at any more, and numbers the others anew in their order. */
export function withoutUnused(model: BriefModel): BriefModel {
  const used = new Set<number>()
  const collect = (value: unknown, key = ''): void => {
    if (Array.isArray(value)) {
      for (const each of value) key === 'sources' && typeof each === 'number' ? used.add(each) : collect(each)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, held] of Object.entries(value)) collect(held, name)
    }
  }
  collect(model.body)
  const kept = model.references.filter(({ number }) => used.has(number))
  const numbers = new Map(kept.map(({ number }, index) => [number, index + 1]))
  const renumber = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) {
      return key === 'sources'
        ? value.flatMap((number) => numbers.get(number) ?? [])
        : value.map((each) => renumber(each))
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, renumber(held, name)]))
  }
  return {
    ...model,
    // The same shape with other numbers.
    body: renumber(model.body) as BriefModel['body'],
    references: kept.map(({ text }, index) => ({ number: index + 1, text })),
  }
}
