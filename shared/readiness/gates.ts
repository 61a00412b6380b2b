import { type Language, languages, type Section, sectionTitles } from '../account/sections.ts'
import { daysBetween } from '../finance/periods.ts'
import { textLikeness } from './alike.ts'
import type { GapAction, GateResult, Level } from './assessment.ts'
import { isDecider } from './audience.ts'
import { contradictionsOf } from './contradictions.ts'
import { hasConfirmedClaim, lastConversation } from './conversations.ts'
import { figureLikeness, ownFigures } from './criteria/figureItems.ts'
import { isCompleteInsight } from './criteria/giving.ts'
import { theirPeople } from './criteria/people.ts'
import { overduePromises } from './criteria/promises.ts'
import { isReadyQuestion } from './criteria/questions.ts'
import { riskEvidence, riskRecency } from './criteria/risks.ts'
import { countSources } from './independentSources.ts'
import { counted } from './phrases.ts'
import { isFilled, isFullName } from './placeholder.ts'
import type { Weighed, Weighing } from './points.ts'
import { freshFrom } from './rubric/ageing.ts'
import { thresholds } from './rubric/rubric.ts'
import { countApart, type Selectable } from './select.ts'
import type { View } from './view.ts'

/** A gate as it is checked: the verdict, and what to do about it where it is shut. */
export interface Gate extends GateResult {
  /** An imperative without a full stop. */
  readonly advice: string
  /** 1 type what one knows, 2 look it up, 3 think it through, 4 talk to someone. */
  readonly effort: 1 | 2 | 3 | 4
  readonly target: GapAction
}

type Verdict = Omit<Gate, 'level'>

/** Every gate of the three levels, level by level. */
export function gatesOf(view: View, weighing: Weighing): readonly Gate[] {
  const at = (level: 1 | 2 | 3, verdicts: readonly Verdict[]) =>
    verdicts.map((verdict): Gate => ({ level, ...verdict }))
  return [
    ...at(1, [axisGate('knowing', 1, weighing), profileGate(weighing), namedPersonGate(view), datedSourceGate(view)]),
    ...at(2, [
      axisGate('knowing', 2, weighing),
      axisGate('caring', 2, weighing),
      languagesGate(view, 1, 3),
      peopleGate(view),
      hypothesisGate(view, weighing, 1),
      questionsGate(view),
      contradictionGate(view),
    ]),
    ...at(3, [
      axisGate('knowing', 3, weighing),
      axisGate('caring', 3, weighing),
      languagesGate(view, 2, 4),
      creditGate('costs.trend', 'a cost line over two periods', weighing),
      creditGate('costs.comparator', 'a cost line beside a peer or the industry', weighing),
      creditGate('cash.comparator', 'a cash metric over two periods and beside a peer or the industry', weighing),
      risksGate(weighing),
      accessGate(weighing),
      hypothesisGate(view, weighing, 2),
      confirmedGate(view, weighing),
      skepticGate(view),
      insightGate(view),
      promisesGate(view),
      sourcesGate(view),
      conversationGate(view),
    ]),
  ]
}

/** The highest level whose gates, with all those below, are open. */
export function levelOf(gates: readonly GateResult[]): Level {
  const shut = gates.filter(({ met }) => !met).map(({ level }) => level)
  const lowest = Math.min(4, ...shut)
  return lowest === 1 ? 0 : lowest === 2 ? 1 : lowest === 3 ? 2 : 3
}

function rowOf(weighing: Weighing, id: string): Weighed | undefined {
  return weighing.criteria.find(({ row }) => row.id === id)
}

function axisGate(axis: 'knowing' | 'caring', level: 1 | 2 | 3, weighing: Weighing): Verdict {
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

/** Counts the items of a criterion that pass every check and can be told apart. */
function completeItems(weighed: Weighed | undefined, atMost: number): number {
  return countApart(
    (weighed?.candidates ?? []).filter(({ form, isUnknown }) => form === 1 && !isUnknown),
    atMost,
  )
}

/** A gate on a criterion that does not apply is met. */
function waived(weighed: Weighed | undefined): boolean {
  return weighed !== undefined && !weighed.applies
}

const notApplicable = 'It does not apply to this account.'

function profileGate(weighing: Weighing): Verdict {
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

function namedPersonGate({ facts }: View): Verdict {
  const named = theirPeople(facts).filter(({ name, buyingRole }) => isFullName(name) && buyingRole !== null)
  return {
    id: 'person',
    met: named.length > 0,
    reason:
      named.length > 0
        ? 'A person of theirs is named, with a role.'
        : 'Nobody of theirs is named with a role in the decision.',
    section: 'stakeholders',
    advice: 'Name one person of theirs with a role in the decision',
    effort: 1,
    target: { kind: 'add', type: 'stakeholder' },
  }
}

function datedSourceGate({ facts, today }: View): Verdict {
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
  const figures = ownFigures(view, language)
    .filter((figure) => isFilled(figure.metric) && view.isFreshAndSourced(figure))
    .map((figure) => ({ record: figure.id, likeness: figureLikeness(figure) }))
  if (language !== 'risks') return figures
  const amounts = view.facts
    .records('risk')
    .filter((risk) => {
      if (risk.amount === null || !isFilled(risk.title)) return false
      const evidence = riskEvidence(risk, view)
      return evidence.grade !== '-' && !evidence.isAllDropped && riskRecency(risk, evidence, view) >= freshFrom
    })
    .map(({ id, title, trigger, mitigation }) => ({ record: id, likeness: textLikeness(title, trigger, mitigation) }))
  return [...figures, ...amounts]
}

function languagesGate(view: View, perLanguage: 1 | 2, needed: 3 | 4): Verdict {
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

function peopleGate({ facts }: View): Verdict {
  const { headcount } = facts.account
  const isSmall = headcount !== null && headcount > 0 && headcount < thresholds.smallHeadcount
  const needed = isSmall ? Math.min(3, headcount) : 3
  const named = theirPeople(facts)
    .filter(({ name }) => isFullName(name))
    .map(({ id, name }) => ({ record: id, likeness: textLikeness(name) }))
  const count = countApart(named, needed)
  return {
    id: 'people',
    met: count >= needed,
    reason: `${count} of ${needed} people of theirs are named.`,
    section: 'stakeholders',
    advice: `Name ${counted(Math.max(1, needed - count), 'more person', 'more people')} of theirs`,
    effort: 2,
    target: { kind: 'add', type: 'stakeholder' },
  }
}

function hypothesisGate(view: View, weighing: Weighing, needed: 1 | 2): Verdict {
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

function questionsGate(view: View): Verdict {
  const { next, invitees } = view.audience
  const asked = new Set(
    view.facts
      .records('question')
      .filter((question) => isReadyQuestion(question, view))
      .map(({ forWhom }) => forWhom as string),
  )
  const without = invitees.filter((id) => !asked.has(id))
  const [first] = without
  const firstName = first === undefined ? '' : (view.facts.people.get(first)?.name ?? '')
  const isForMeeting = next !== null && invitees.length > 0
  const met = isForMeeting ? without.length === 0 : asked.size > 0
  return {
    id: 'questions',
    met,
    reason: isForMeeting
      ? met
        ? 'There is an open question for everyone invited to the next meeting.'
        : `No open question for ${firstName}${without.length > 1 ? ` and ${without.length - 1} more` : ''}, invited to the next meeting.`
      : met
        ? 'There is an open question for a person of theirs.'
        : 'No open question for anyone of theirs.',
    section: 'meetings',
    advice:
      isForMeeting && first !== undefined
        ? `Write an open question for ${firstName}`
        : 'Write an open question for a person of theirs',
    effort: 1,
    target: { kind: 'add', type: 'question' },
  }
}

function contradictionGate({ facts }: View): Verdict {
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

function creditGate(id: string, what: string, weighing: Weighing): Verdict {
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

function risksGate(weighing: Weighing): Verdict {
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

function accessGate(weighing: Weighing): Verdict {
  const row = rowOf(weighing, 'people.access')
  const met = waived(row) || completeItems(row, 1) > 0
  return {
    id: 'access',
    met,
    reason: waived(row)
      ? notApplicable
      : met
        ? 'There is a way in to a person who decides.'
        : 'There is no way in to the decision maker or economic buyer.',
    section: 'stakeholders',
    advice: 'Name who introduces you to the decision maker, or how and when you get in',
    effort: 3,
    target: { kind: 'section', section: 'stakeholders' },
  }
}

function confirmedGate(view: View, weighing: Weighing): Verdict {
  const row = rowOf(weighing, 'hypotheses.confirmed')
  const met = waived(row) || completeItems(row, 1) > 0 || hasConfirmedClaim(view)
  return {
    id: 'confirmed',
    met,
    reason: waived(row)
      ? notApplicable
      : met
        ? 'Someone of theirs confirmed a hypothesis, a figure or a risk.'
        : 'Nobody of theirs has confirmed anything at a meeting or in words said to us.',
    section: 'hypotheses',
    advice: 'Have a hypothesis, a figure or a risk confirmed by a person of theirs',
    effort: 4,
    target: { kind: 'section', section: 'hypotheses' },
  }
}

function skepticGate({ facts }: View): Verdict {
  const met = theirPeople(facts).some(
    ({ name, disposition }) =>
      isFilled(name) && disposition !== null && (disposition === 'unknown' || disposition <= 0),
  )
  return {
    id: 'skeptic',
    met,
    reason: met
      ? 'Someone on the map is no supporter, or chosen unknown.'
      : 'Nobody on the map is marked as no supporter or as unknown: a map of friends only is a wish.',
    section: 'stakeholders',
    advice: 'Say who is not a supporter, or whose stance you do not know',
    effort: 1,
    target: { kind: 'section', section: 'stakeholders' },
  }
}

function insightGate(view: View): Verdict {
  const met = view.facts.records('insight').some((insight) => {
    const person = insight.to === null ? undefined : view.facts.people.get(insight.to)
    const isUnspent = insight.givenOn === null || insight.givenOn > view.today
    return person !== undefined && isDecider(person) && isUnspent && isCompleteInsight(insight, view)
  })
  return {
    id: 'insight',
    met,
    reason: met
      ? 'There is an insight to spend on a person who decides.'
      : 'No insight is left to spend on the decision maker.',
    section: 'stakeholders',
    advice: 'Prepare a cited insight for the decision maker that is not given yet',
    effort: 3,
    target: { kind: 'add', type: 'insight' },
  }
}

function promisesGate(view: View): Verdict {
  const overdue = overduePromises(view)
  const [first] = overdue
  return {
    id: 'promises',
    met: first === undefined,
    reason:
      first === undefined
        ? 'No promise is overdue.'
        : `${counted(overdue.length, 'promise is', 'promises are')} overdue.`,
    section: 'meetings',
    advice: 'Keep the overdue promise, and note the day',
    effort: 3,
    target: first === undefined ? { kind: 'section', section: 'meetings' } : { kind: 'open', record: first.id },
  }
}

function sourcesGate(view: View): Verdict {
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

function conversationGate(view: View): Verdict {
  const last = lastConversation(view)
  const age = last === null ? null : daysBetween(last, view.today)
  const met = age !== null && age <= thresholds.conversationDays
  return {
    id: 'conversation',
    met,
    reason:
      last === null
        ? 'There was no conversation with anyone of theirs yet.'
        : `The last conversation with someone of theirs was on ${last}, ${counted(age ?? 0, 'day', 'days')} ago; it must be within ${thresholds.conversationDays}.`,
    section: 'meetings',
    advice: 'Speak with someone of theirs, and note the meeting or the quote',
    effort: 4,
    target: { kind: 'add', type: 'meeting' },
  }
}
