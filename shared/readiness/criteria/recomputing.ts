import type { Figure } from '../../account/records/figure.ts'
import { type FiguresById, indexFigures, recomputes, subjectKey } from '../../finance/computed.ts'
import type { Facts } from '../facts.ts'

/**
 * Whether a ratio recomputes: a computed one yields a number, a stated one agrees with the lines beside it.
 * Looked up among the same subject only, and kept for the notebook.
 */
export function recomputesIn(facts: Facts, figure: Figure): boolean {
  return facts.memo(`recomputes ${figure.id}`, () => {
    if (figure.value.kind === 'computed') return facts.valueOf(figure) !== null
    return recomputes(figure, besideOf(facts, figure))
  })
}

function besideOf(facts: Facts, figure: Figure): FiguresById {
  const bySubjectAndYear = facts.memo('figures by subject and year', () => {
    const groups = new Map<string, Figure[]>()
    for (const one of facts.records('figure')) {
      const key = `${subjectKey(one.subject)} ${one.period.end.slice(0, 4)}`
      const held = groups.get(key)
      if (held === undefined) groups.set(key, [one])
      else held.push(one)
    }
    return groups
  })
  const year = Number(figure.period.end.slice(0, 4))
  const near = [year - 1, year, year + 1].flatMap(
    (one) => bySubjectAndYear.get(`${subjectKey(figure.subject)} ${String(one).padStart(4, '0')}`) ?? [],
  )
  return indexFigures(near)
}
