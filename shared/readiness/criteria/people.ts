import type { Day } from '../../account/primitives.ts'
import type { Stakeholder } from '../../account/records/stakeholder.ts'
import { textLikeness } from '../alike.ts'
import { isDecider } from '../audience.ts'
import { candidateOf } from '../candidate.ts'
import { evidenceOf } from '../evidence.ts'
import type { Facts } from '../facts.ts'
import { isFilled, isFullName } from '../placeholder.ts'
import { ageOf, latestDay } from '../recency.ts'
import type { View } from '../view.ts'
import { type Criterion, weighEach } from './criterion.ts'

/** The people of theirs that the map holds, those with a placeholder for a name included (they earn nothing). */
export function theirPeople(facts: Facts): readonly Stakeholder[] {
  return facts.records('stakeholder').filter(({ side }) => side === 'theirs')
}

export function personName({ name }: Stakeholder): string {
  return isFilled(name) ? name : 'A person without a name'
}

/** Whether a line of the map touches a person: above, below, or an influence. */
function isOnMap(person: Stakeholder, facts: Facts): boolean {
  const touched = facts.memo('people on lines', () => {
    const ids = new Set<string>()
    const draw = (from: string | null, to: string | null) => {
      if (from === null || to === null || from === to || !facts.people.has(from) || !facts.people.has(to)) return
      ids.add(from)
      ids.add(to)
    }
    for (const one of facts.records('stakeholder')) draw(one.id, one.reportsTo)
    for (const line of facts.records('influence')) draw(line.from, line.to)
    return ids
  })
  return touched.has(person.id)
}

export const peopleNamed: Criterion = {
  id: 'people.named',
  candidates: (view) =>
    weighEach(view, 'people.named', theirPeople(view.facts), (person) => {
      const evidence = evidenceOf({ citations: person.citations, speaker: null }, view.facts, view.today)
      const day = latestDay([person.roleConfirmed], view.today) ?? evidence.newest
      return candidateOf(
        {
          record: person.id,
          text: personName(person),
          checks: [
            [isFullName(person.name), 'no full name'],
            [isFilled(person.title), 'no title'],
            [person.buyingRole !== null, 'no role in the decision'],
            [isOnMap(person, view.facts), 'no reporting or influence line'],
          ],
          isPlaceholder: !isFilled(person.name),
          evidence,
          age: ageOf('person', day, view.today),
          likeness: textLikeness(person.name),
        },
        view,
      )
    }),
}

export const peopleAccess: Criterion = {
  id: 'people.access',
  candidates: (view) =>
    weighEach(view, 'people.access', theirPeople(view.facts).filter(isDecider), (person) =>
      candidateOf(
        {
          record: person.id,
          text: personName(person),
          checks: [[hasWayIn(person, view.facts), 'no named introducer and no dated way in']],
          isPlaceholder: !isFilled(person.name),
          likeness: textLikeness(person.name),
        },
        view,
      ),
    ),
}

/** A named introducer other than the person, or how and when one gets in. */
function hasWayIn(person: Stakeholder, facts: Facts): boolean {
  const introducer = person.accessIntroducer === null ? undefined : facts.people.get(person.accessIntroducer)
  if (introducer !== undefined && introducer.id !== person.id && isFilled(introducer.name)) return true
  return isFilled(person.accessHow) && person.accessOn !== null
}

/** The day of the stance, else that of the newest talk or note the person is known from: no document proves a stance. */
function stanceDay(person: Stakeholder, { facts, today }: View): Day | null {
  const heard = person.citations.flatMap(({ source }) => facts.sources.get(source) ?? [])
  const days = heard.filter(({ kind }) => kind === 'said' || kind === 'colleague' || kind === 'crm')
  return (
    latestDay([person.dispositionAsOf], today) ??
    latestDay(
      days.map(({ date }) => date),
      today,
    )
  )
}

export const peopleStance: Criterion = {
  id: 'people.stance',
  candidates: (view) =>
    weighEach(view, 'people.stance', theirPeople(view.facts), (person) =>
      candidateOf(
        {
          record: person.id,
          text: personName(person),
          checks: [
            [person.power !== null, 'no power'],
            [person.interest !== null, 'no interest'],
            [person.disposition !== null, 'no disposition (it may be "unknown", chosen)'],
          ],
          isPlaceholder: !isFilled(person.name),
          age: ageOf('stance', stanceDay(person, view), view.today),
          likeness: textLikeness(person.name),
        },
        view,
      ),
    ),
}
