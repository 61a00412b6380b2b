import { type Language, languages, type Section, sectionTitles } from '../../account/sections.ts'
import { textLikeness } from '../alike.ts'
import { contradictionsOf } from '../contradictions.ts'
import { figureLikeness, ownFigures } from '../criteria/figureItems.ts'
import { riskAge, riskEvidence } from '../criteria/risks.ts'
import { countSources } from '../independentSources.ts'
import { counted } from '../phrases.ts'
import { isFilled } from '../placeholder.ts'
import type { Weighing } from '../points.ts'
import { freshFrom } from '../rubric/ageing.ts'
import { thresholds } from '../rubric/rubric.ts'
import { countApart, type Selectable } from '../select.ts'
import type { View } from '../view.ts'
import { completeItems, notApplicable, rowOf, type Verdict, waived } from './verdict.ts'

export function axisGate(axis: 'knowing' | 'caring', level: 1 | 2 | 3, weighing: Weighing): Verdict {
  const needed = thresholds[axis][level]
  const name = axis === 'knowing' ? 'Knowing' : 'Caring'
  const has = weighing[axis]
  return {
    id: axis,
    met: has >= needed,
    reason: `${name} is ${has} of the ${needed} it needs.`,
    section: 'overview',
    advice: `Raise ${name} from ${has} to ${needed}`,
    effort: 2,
    target: { kind: 'section', section: 'overview' },
  }
}

export function profileGate(weighing: Weighing): Verdict {
  const profile = rowOf(weighing, 'context.profile')
  const count = completeItems(profile, 3)
  return {
    id: 'profile',
    met: waived(profile) || count >= 3,
    reason: waived(profile) ? notApplicable : `${count} of 3 profile facts.`,
    section: 'overview',
    advice: 'Add profile facts: industry, size, structure, incumbent',
    effort: 1,
    target: { kind: 'add', type: 'profile' },
  }
}

export function datedSourceGate({ facts, today }: View): Verdict {
  const isReal = facts
    .records('source')
    .some(
      ({ date, title, publisher, form }) => date !== null && date <= today && [title, publisher, form].some(isFilled),
    )
  return {
    id: 'source',
    met: isReal,
    reason: isReal ? 'There is a dated source.' : 'No source has a title and a date.',
    section: 'sources',
    advice: 'Add a source with its date',
    effort: 1,
    target: { kind: 'add', type: 'source' },
  }
}

/** The account's own numbers of a language that are fresh and sourced: Figures, and for risks an amount at stake. */
function freshNumbers(view: View, language: Language): readonly Selectable[] {
  return view.memo(`fresh numbers of ${language}`, () => [
    ...ownFigures(view, language)
      .filter((figure) => isFilled(figure.metric) && view.isFreshAndSourced(figure))
      .map((figure) => ({ record: figure.id, likeness: figureLikeness(figure) })),
    ...(language === 'risks' ? freshAmounts(view) : []),
  ])
}

function freshAmounts(view: View): readonly Selectable[] {
  return view.facts
    .records('risk')
    .filter((risk) => {
      if (risk.amount === null || !isFilled(risk.title)) return false
      const evidence = riskEvidence(risk, view)
      return evidence.grade !== '-' && !evidence.isAllDropped && riskAge(risk, evidence, view).recency >= freshFrom
    })
    .map(({ id, title, trigger, mitigation }) => ({ record: id, likeness: textLikeness(title, trigger, mitigation) }))
}

export function languagesGate(view: View, perLanguage: 1 | 2, needed: 3 | 4): Verdict {
  const poor = languages.filter((language) => countApart(freshNumbers(view, language), perLanguage) < perLanguage)
  const count = languages.length - poor.length
  const asked = perLanguage === 1 ? 'a fresh, sourced number' : 'two fresh, sourced numbers'
  const titles = poor.map((language) => sectionTitles[language].toLowerCase()).join(', ')
  const [first] = poor
  const section: Section = first ?? 'overview'
  return {
    id: 'numbers',
    met: count >= needed,
    reason:
      count >= needed
        ? `There is ${asked} in ${count} of the four languages.`
        : `${perLanguage === 1 ? 'No fresh, sourced number' : 'Fewer than two fresh, sourced numbers'} for ${titles}.`,
    section,
    advice: `Enter ${asked} for ${titles}`,
    effort: 2,
    target: { kind: 'add', type: 'figure' },
  }
}

export function contradictionGate({ facts }: View): Verdict {
  const open = contradictionsOf(facts).filter((contradiction) => contradiction.open)
  const [first] = open
  const [record] = first?.records ?? []
  return {
    id: 'contradictions',
    met: open.length === 0,
    reason: first === undefined ? 'No contradiction is open.' : `${first.text}.`,
    section: 'overview',
    advice: 'Resolve the contradiction: correct a number, or say why both stand',
    effort: 2,
    target: record === undefined ? { kind: 'section', section: 'overview' } : { kind: 'open', record },
  }
}

export function creditGate(id: string, what: string, weighing: Weighing): Verdict {
  const row = rowOf(weighing, id)
  const best = Math.max(0, ...(row?.candidates ?? []).filter(({ isUnknown }) => !isUnknown).map(({ credit }) => credit))
  const met = waived(row) || best >= thresholds.gateCredit
  return {
    id,
    met,
    reason: waived(row)
      ? notApplicable
      : met
        ? `There is ${what}.`
        : best === 0
          ? `There is not ${what}.`
          : `There is ${what}, but it is too old or too weakly sourced.`,
    section: row?.row.section ?? 'overview',
    advice: row?.row.advice ?? '',
    effort: 2,
    target: { kind: 'add', type: 'figure' },
  }
}

export function risksGate(weighing: Weighing): Verdict {
  const row = rowOf(weighing, 'risks.scored')
  const count = completeItems(row, 3)
  return {
    id: 'risks',
    met: waived(row) || count >= 3,
    reason: waived(row) ? notApplicable : `${count} of 3 risks have likelihood, impact and trigger.`,
    section: 'risks',
    advice: 'Score three different risks: likelihood, impact, trigger',
    effort: 2,
    target: { kind: 'add', type: 'risk' },
  }
}

export function hypothesisGate(view: View, weighing: Weighing, needed: 1 | 2): Verdict {
  const row = rowOf(weighing, 'hypotheses.complete')
  const complete = (row?.candidates ?? []).filter(({ form, isUnknown }) => form === 1 && !isUnknown)
  const count = countApart(complete, needed)
  const ids = new Set(complete.map(({ record }) => record))
  const held = new Set(
    view.facts
      .records('hypothesis')
      .filter(({ id }) => ids.has(id))
      .map(({ language }) => language),
  )
  const isWide = needed === 1 || (held.size >= 2 && (held.has('costs') || held.has('cash')))
  const wanted =
    needed === 1 ? 'one complete hypothesis' : 'two complete hypotheses in two languages, one of them costs or cash'
  return {
    id: 'hypotheses',
    met: waived(row) || (count >= needed && isWide),
    reason: waived(row)
      ? notApplicable
      : count < needed
        ? `${count} of ${needed} hypotheses ${needed === 1 ? 'is' : 'are'} complete.`
        : isWide
          ? `There ${needed === 1 ? 'is' : 'are'} ${wanted}.`
          : 'The complete hypotheses are not in two languages with costs or cash among them.',
    section: 'hypotheses',
    advice: `Write ${wanted}`,
    effort: 3,
    target: { kind: 'add', type: 'hypothesis' },
  }
}

export function sourcesGate(view: View): Verdict {
  const { independent, kinds } = countSources(view)
  return {
    id: 'sources',
    met: independent >= 4 && kinds >= 2,
    reason: `${independent} independent sources of ${counted(kinds, 'kind', 'kinds')}; it needs 4 of 2 kinds.`,
    section: 'sources',
    advice: 'Cite sources by other publishers or people',
    effort: 2,
    target: { kind: 'add', type: 'source' },
  }
}
