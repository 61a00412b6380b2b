import type { Figure } from '../../account/records/figure.ts'
import { type FiguresById, indexFigures, recomputes, subjectKey } from '../../finance/computed.ts'
import type { Facts } from '../facts.ts'
import { groupBy, keyed } from '../grouping.ts'

/**
 * Whether a ratio recomputes: a computed one yields a number, a stated one agrees with the lines beside it.
 * Looked up among the same subject only, and kept for the notebook.
 */
export function recomputesIn(facts: Facts, figure: Figure): boolean {
  return facts.memoOf('recomputes', figure, () => {
    if (figure.value.kind === 'computed') return facts.valueOf(figure) !== null
    return recomputes(figure, besideOf(facts, figure))
  })
}

function besideOf(facts: Facts, figure: Figure): FiguresById {
  const near = facts.memoOf('figures beside', figure, () => {
    const groups = facts.memo('figures by subject and year', () => groupBy(facts.records('figure'), subjectAndYear))
    const year = Number(figure.period.end.slice(0, 4))
    return [year - 1, year, year + 1].flatMap((one) => groups.get(yearKey(figure, String(one).padStart(4, '0'))) ?? [])
  })
  return indexFigures(near)
}

const subjectAndYear = keyed((figure) => yearKey(figure, figure.period.end.slice(0, 4)))

function yearKey({ subject }: Figure, year: string): string {
  return `${subjectKey(subject)} ${year}`
}
