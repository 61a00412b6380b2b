import type { FigureId } from '../../../../shared/account/ids.ts'
import type { Convention, Figure } from '../../../../shared/account/records/figure.ts'
import { scopeKey, subjectKey } from '../../../../shared/finance/computed.ts'
import { formulaNamed } from '../../../../shared/finance/formulas.ts'
import { sameEnd } from '../../../../shared/finance/periods.ts'

type About = Pick<Figure, 'subject' | 'scope' | 'period' | 'id'>

/**
 * The Figures a formula would rest on: those of the same company, segment and period that it names, and of the
 * period before where it looks back. What is missing is simply not there; the formula then says so.
 */
export function inputsFor(
  about: About,
  formula: string,
  convention: Convention,
  figures: Iterable<Figure>,
): readonly FigureId[] {
  const named = formulaNamed(formula)?.inputs(convention) ?? []
  const names = new Set(named)
  const alike = [...figures].filter(
    (figure) =>
      figure.id !== about.id &&
      names.has(figure.metric) &&
      subjectKey(figure.subject) === subjectKey(about.subject) &&
      scopeKey(figure.scope) === scopeKey(about.scope) &&
      (figure.period.kind === 'instant' || figure.period.kind === about.period.kind),
  )
  const now = alike.filter((figure) => sameEnd(figure.period.end, about.period.end))
  const looksBack = convention.balances === 'average' || formula === 'revenueGrowth'
  return [...firstOfEach(now, named), ...(looksBack ? firstOfEach(before(alike, about), named) : [])]
}

/** Those of the newest period that ends about one period earlier. */
function before(alike: readonly Figure[], about: About): readonly Figure[] {
  const expected = about.period.kind === 'Q' ? 91 : 365
  return alike.filter((figure) => {
    const days = (Date.parse(about.period.end) - Date.parse(figure.period.end)) / 86_400_000
    return Math.abs(days - expected) <= 15
  })
}

/** Where two figures say the same thing, the stated one is nearer to the page it came from. */
function firstOfEach(figures: readonly Figure[], named: readonly string[]): readonly FigureId[] {
  const chosen = new Map<string, Figure>()
  for (const figure of figures) {
    const other = chosen.get(figure.metric)
    if (other === undefined || (other.value.kind === 'computed' && figure.value.kind === 'stated')) {
      chosen.set(figure.metric, figure)
    }
  }
  // In the order of the formula, so that the same figures give the same record.
  return named.flatMap((name) => chosen.get(name)?.id ?? [])
}
