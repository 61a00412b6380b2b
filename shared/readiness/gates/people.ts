import { daysBetween } from '../../finance/periods.ts'
import { textLikeness } from '../alike.ts'
import { isDecider } from '../audience.ts'
import { hasConfirmedClaim, lastConversation } from '../conversations.ts'
import { isCompleteInsight } from '../criteria/giving.ts'
import { theirPeople } from '../criteria/people.ts'
import { overduePromises } from '../criteria/promises.ts'
import { isReadyQuestion } from '../criteria/questions.ts'
import { counted } from '../phrases.ts'
import { isFilled, isFullName } from '../placeholder.ts'
import type { Weighing } from '../points.ts'
import { thresholds } from '../rubric/rubric.ts'
import { countApart } from '../select.ts'
import type { View } from '../view.ts'
import { completeItems, notApplicable, rowOf, type Verdict, waived } from './verdict.ts'

export function namedPersonGate({ facts }: View): Verdict {
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

export function peopleGate({ facts }: View): Verdict {
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

export function questionsGate(view: View): Verdict {
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

export function accessGate(weighing: Weighing): Verdict {
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

export function confirmedGate(view: View, weighing: Weighing): Verdict {
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

export function skepticGate({ facts }: View): Verdict {
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

export function insightGate(view: View): Verdict {
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

export function promisesGate(view: View): Verdict {
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

export function conversationGate(view: View): Verdict {
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
