import { shortDay } from '../account/day-words.ts'
import type { Stakeholder } from '../account/records/stakeholder.ts'
import { isKey } from '../readiness/audience.ts'
import { type BriefContext, cited, order } from './context.ts'
import { capital, sentence } from './line.ts'
import type { Person } from './model.ts'

const stances: Readonly<Record<string, string>> = {
  '-2': 'Opponent',
  '-1': 'Sceptic',
  '0': 'Neutral',
  '1': 'In favour',
  '2': 'Supporter',
  unknown: 'Stance unknown: ask',
}

/** How a disposition is printed; empty where nobody has chosen one. */
export function stanceText({ disposition, dispositionAsOf }: Stakeholder): string {
  if (disposition === null) return ''
  const stance = stances[String(disposition)] ?? ''
  return disposition === 'unknown' || dispositionAsOf === null ? stance : `${stance}, ${shortDay(dispositionAsOf)}`
}

/** Whom one meets: the people of theirs at the next meeting; where none is planned, those who decide. */
export function audience(context: BriefContext): Stakeholder[] {
  const theirs = context.of('stakeholder').filter(({ side }) => side === 'theirs')
  const invited = context.meeting?.attendees ?? []
  const byPower = (a: Stakeholder, b: Stakeholder) => (b.power ?? 0) - (a.power ?? 0) || order(a.name, b.name)
  const meeting = invited.flatMap((id) => theirs.filter((person) => person.id === id))
  if (meeting.length > 0) return meeting
  const key = theirs.filter(isKey)
  return (key.length > 0 ? key : theirs).toSorted(byPower)
}

/** Title, role and what they would win; the stance stands apart, for us alone. */
export function personOf(context: BriefContext, person: Stakeholder): Person {
  const role = [person.title, person.buyingRole ?? ''].filter((part) => part !== '').join(', ')
  const win = person.personalWin.text.trim()
  const text = [sentence(capital(role)), win === '' ? '' : `Wins: ${sentence(win.replace(/^to /i, ''))}`]
  return {
    name: person.name === '' ? 'No name yet' : person.name,
    line: cited(context, text.filter((part) => part !== '').join(' '), person.personalWin.citations, {
      aside: context.internal ? stanceText(person) : '',
    }),
  }
}
