import { shortDayOfYear } from '../../../shared/account/day-words.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { Day } from '../../../shared/account/primitives.ts'
import type { Meeting } from '../../../shared/account/records/conversation.ts'
import type { RecordType } from '../../../shared/account/records/record.ts'
import type { Stakeholder } from '../../../shared/account/records/stakeholder.ts'
import { sectionTitles } from '../../../shared/account/sections.ts'
import type { Assessment, Axis, CriterionResult, Gap } from '../../../shared/readiness/assessment.ts'
import { isKey } from '../../../shared/readiness/audience.ts'
import { criterionOfGate } from '../../../shared/readiness/path.ts'
import { isFilled } from '../../../shared/readiness/placeholder.ts'
import { nextMeeting } from '../meetings/order.ts'
import type { AccountData } from '../records/account-data.tsx'
import { descriptionOf, fieldOf } from '../records/fields/all.ts'
import { short, titleOf } from '../records/values/titles.ts'
import { contradictionFixes } from './contradiction-fixes.ts'
import { dayField, fieldToFill, sourceField } from './fields-asked.ts'
import { asksForFigures, figureFixes } from './figure-fixes.ts'

/** One way to begin to close a gap: a command with all that it needs. */
export interface Fix {
  /** Unlike any other of its gap. */
  readonly id: string
  /** An imperative: `Add a risk`. */
  readonly label: string
  readonly icon: string
  readonly command: string
  readonly args: Readonly<Record<string, unknown>>
}

export interface FixContext {
  readonly data: AccountData
  readonly assessment: Assessment
  readonly today: Day
}

/** More people than this make a menu that nobody reads. */
const mostPeople = 3
const mostSteps = 4

/** What one can do about a gap, the likeliest first. */
export function fixesFor(gap: Gap, context: FixContext): readonly Fix[] {
  const contradiction = context.assessment.contradictions.find(({ key }) => gap.id === `contradiction ${key}`)
  if (contradiction !== undefined) return contradictionFixes(contradiction, context)
  return [
    ...firstSteps(gap, context),
    ...citeFix(gap, context),
    ...peopleFixes(gap, context),
    ...meetingFix(gap, context),
    ...objections(gap, context),
  ]
}

function firstSteps(gap: Gap, context: FixContext): readonly Fix[] {
  const { data } = context
  const account = data.account.id
  const { action } = gap
  if (action.kind === 'open') {
    // One more figure may be missing beside the one that is begun.
    const more = gap.id.endsWith(' absent') && asksForFigures(gap) ? figureFixes(gap, context) : []
    return [...openFix(gap, action.record, context), ...more]
  }
  if (action.kind === 'add' && action.type === 'figure') return figureFixes(gap, context)
  if (action.kind === 'add') return [addFix(action.type, gap, context)]
  const axis = axisOfGate(gap)
  if (axis !== null) return bestSteps(axis, context)
  if (gap.criterion === 'outside.share' && data.account.ourNames.length === 0) return [ourNamesFix(account)]
  const section = action.kind === 'section' ? action.section : 'overview'
  const page: Fix = {
    id: 'page',
    label: `Go to ${sectionTitles[section]}`,
    icon: 'go-to-file',
    command: 'sections.open',
    args: { account, section },
  }
  return [...openPerson(gap, context), page]
}

/** What the record lacks, or where nothing is empty, what its evidence or its age lacks. */
function openFix(gap: Gap, id: string, { data, assessment }: FixContext): readonly Fix[] {
  const record = data.byId.get(id)
  if (record === undefined) return []
  const { criterion } = gap
  const title = short(titleOf(record, data.byId), 50)
  const empty = gap.severity === 'error' ? sourceField(criterion) : fieldToFill(criterion, record)
  const fix = (field: string, label: string, icon: string): Fix => ({
    id: 'open',
    label,
    icon,
    command: 'records.open',
    args: { account: data.account.id, id, field },
  })
  if (gap.severity === 'error') return [fix(sourceField(criterion), `Look at the sources of ${title}`, 'references')]
  if (empty === 'citations') return [fix(empty, `Cite a source for ${title}`, 'references')]
  if (empty !== null) {
    return [fix(empty, `Fill in “${fieldOf(record.type, empty)?.label ?? empty}” of ${title}`, 'edit')]
  }
  const item = assessment.criteria.find((one) => one.id === criterion)?.items.find((one) => one.record === id)
  const isWeak = item !== undefined && item.evidence < 1
  const isOld = item !== undefined && item.recency < 1
  return [
    ...(isWeak ? [fix(sourceField(criterion), `Cite a better source for ${title}`, 'references')] : []),
    ...(isOld ? [{ ...fix(dayField(criterion) ?? '', `Bring ${title} up to date`, 'history'), id: 'renew' }] : []),
    ...(isWeak || isOld ? [] : [fix('', `Open ${title}`, 'edit')]),
  ]
}

function ourNamesFix(account: AccountId): Fix {
  return {
    id: 'ourNames',
    label: 'Say what your company and products are called ...',
    icon: 'tag',
    command: 'readiness.fix.ourNames',
    args: { account },
  }
}

function axisOfGate({ id }: Gap): Axis | null {
  return /^gate \d knowing$/.test(id) ? 'knowing' : /^gate \d caring$/.test(id) ? 'caring' : null
}

/** An axis is raised by what brings most. */
function bestSteps(axis: Axis, context: FixContext): readonly Fix[] {
  const { assessment } = context
  const own = new Set(assessment.criteria.filter((one) => one.axis === axis).map(({ id }) => id))
  return assessment.gaps
    .filter(({ criterion }) => criterion !== null && own.has(criterion))
    .slice(0, mostSteps)
    .flatMap((gap) => {
      const [fix] = firstSteps(gap, context)
      return fix === undefined
        ? []
        : [{ ...fix, id: gap.id, label: `${fix.label} (+${(gap.gain ?? 0).toFixed(1)}): ${short(gap.text, 60)}` }]
    })
}

/** Some gates name no record, though there is one to begin with. */
function openPerson(gap: Gap, { data }: FixContext): readonly Fix[] {
  const criterion = gap.id.endsWith(' access') ? 'people.access' : gap.id.endsWith(' skeptic') ? 'people.stance' : null
  if (criterion === null) return []
  return theirPeople(data)
    .filter((person) => criterion === 'people.stance' || isKey(person))
    .slice(0, 1)
    .map((person) => {
      const field = criterion === 'people.access' ? 'accessIntroducer' : 'disposition'
      return {
        id: 'person',
        label: `Fill in “${fieldOf('stakeholder', field)?.label ?? ''}” of ${person.name}`,
        icon: 'edit',
        command: 'records.open',
        args: { account: data.account.id, id: person.id, field },
      }
    })
}

function addFix(type: RecordType, gap: Gap, context: FixContext): Fix {
  const { data, today } = context
  const { noun, icon } = descriptionOf(type)
  const people = theirPeople(data)
  const decider = people.find(isKey) ?? people[0]
  const next = nextMeeting(data.of('meeting'), today)
  const language = gap.section
  const fields: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    driver: { section: language },
    question: {
      closes: closes(gap, context),
      forWhom: peopleToAsk(context)[0]?.id ?? null,
      meeting: next?.id ?? null,
    },
    insight: { to: decider?.id ?? null },
    quote: people.length === 1 ? { speaker: people[0]?.id } : {},
    promise: { to: decider?.id ?? null, meeting: lastHeld(data.of('meeting'))?.id ?? null },
    meeting: { attendees: people.filter(isKey).map(({ id }) => id) },
  }
  return {
    id: `add ${type}`,
    label: `Add ${article(noun)}`,
    icon,
    command: 'readiness.fix.add',
    args: { account: data.account.id, type, fields: fields[type] ?? {}, field: '' },
  }
}

function citeFix(gap: Gap, { data }: FixContext): readonly Fix[] {
  const record = gap.record === null ? undefined : data.byId.get(gap.record)
  if (record === undefined || gap.severity === 'error') return []
  const field = sourceField(gap.criterion)
  const cited =
    record.type === 'stakeholder' && field === 'personalWin' ? record.personalWin.citations : record.citations
  // Where the source is all that is missing, citing it is the first step already.
  const isFirst = fieldToFill(gap.criterion, record) === 'citations' || fieldToFill(gap.criterion, record) === null
  if (cited.length > 0 || !canCite(record.type) || isFirst) return []
  return [
    {
      id: 'cite',
      label: `Cite a source for ${short(titleOf(record, data.byId), 50)}`,
      icon: 'references',
      command: 'records.open',
      args: { account: data.account.id, id: record.id, field },
    },
  ]
}

function canCite(type: RecordType): boolean {
  return type !== 'meeting' && type !== 'question' && type !== 'source'
}

/** A question for a person, and the honest way out: an open point that is routed to one. */
function peopleFixes(gap: Gap, context: FixContext): readonly Fix[] {
  const criterion = criterionOf(gap, context)
  if (criterion === null) return []
  const { data, today } = context
  const account = data.account.id
  const next = nextMeeting(data.of('meeting'), today)
  const meeting = next?.id ?? null
  const when = next?.day ? `, ${shortDayOfYear(next.day)}` : ''
  const people = peopleToAsk(context)
  const about = closes(gap, context)
  const isQuestion = gap.action.kind === 'add' && gap.action.type === 'question'
  return [
    ...people.slice(isQuestion ? 1 : 0, mostPeople).map(
      (person): Fix => ({
        id: `question ${person.id}`,
        label: `Write a question for ${person.name}${when}`,
        icon: 'question',
        command: 'readiness.fix.add',
        args: { account, type: 'question', fields: { forWhom: person.id, meeting, closes: about }, field: 'text' },
      }),
    ),
    ...people.slice(0, mostPeople).map(
      (person): Fix => ({
        id: `unknown ${person.id}`,
        label: `We do not know: ask ${person.name}${when === '' ? '' : ` at the next meeting${when}`}`,
        icon: 'circle-slash',
        command: 'readiness.fix.add',
        args: { account, type: 'unknown', fields: { about: criterion, askWhom: person.id, meeting }, field: 'text' },
      }),
    ),
  ]
}

/** Without a meeting ahead a question and an open point go nowhere. */
function meetingFix(gap: Gap, { data, today }: FixContext): readonly Fix[] {
  const isForTalk = gap.section === 'meetings' || gap.criterion !== null
  if (!isForTalk || nextMeeting(data.of('meeting'), today) !== null) return []
  if (gap.action.kind === 'add' && gap.action.type === 'meeting') return []
  const people = theirPeople(data)
  if (people.length === 0) return []
  const attendees = (people.some(isKey) ? people.filter(isKey) : people).slice(0, mostPeople).map(({ id }) => id)
  return [
    {
      id: 'meeting',
      label: 'Plan a meeting with the people who decide',
      icon: 'calendar',
      command: 'readiness.fix.add',
      args: { account: data.account.id, type: 'meeting', fields: { attendees }, field: 'day' },
    },
  ]
}

function objections(gap: Gap, context: FixContext): readonly Fix[] {
  const result = checkOf(gap, context)
  if (result === undefined) return []
  const { data } = context
  const account = data.account.id
  const criterion = result.id
  const fixes: Fix[] = []
  if (result.axis === 'knowing' && !data.of('notApplicable').some((one) => one.criterion === criterion)) {
    fixes.push({
      id: 'notApplicable',
      label: 'This does not apply here, because ...',
      icon: 'exclude',
      command: 'readiness.fix.notApplicable',
      args: { account, criterion },
    })
  }
  if (!data.of('dispute').some((one) => one.criterion === criterion)) {
    fixes.push({
      id: 'dispute',
      label: 'I object to this check, because ...',
      icon: 'comment-unresolved',
      command: 'readiness.fix.dispute',
      args: { account, criterion },
    })
  }
  return fixes
}

/** Those invited to the next meeting, without a question first; else the people who decide; else anyone of theirs. */
export function peopleToAsk({ data, today }: Pick<FixContext, 'data' | 'today'>): readonly Stakeholder[] {
  const people = theirPeople(data)
  const next = nextMeeting(data.of('meeting'), today)
  const invited = people.filter(({ id }) => next?.attendees.includes(id) === true)
  const key = people.filter(isKey)
  const asked = new Set(
    data
      .of('question')
      .filter(({ answer, askedOn }) => answer === '' && askedOn === null)
      .map(({ forWhom }) => forWhom),
  )
  const found = invited.length > 0 ? invited : key.length > 0 ? key : people
  return found.toSorted((one, other) => Number(asked.has(one.id)) - Number(asked.has(other.id)))
}

function theirPeople(data: AccountData): readonly Stakeholder[] {
  return data
    .of('stakeholder')
    .filter(({ side, name }) => side === 'theirs' && isFilled(name))
    .toSorted((one, other) => (other.power ?? 0) - (one.power ?? 0))
}

function lastHeld(meetings: readonly Meeting[]): Meeting | undefined {
  return meetings
    .filter(({ status, day }) => status === 'held' && day !== null)
    .toSorted((one, other) => ((one.day ?? '') < (other.day ?? '') ? 1 : -1))[0]
}

/** What the check behind a gap is; a gate shares it with the points that it also earns. */
function checkOf({ criterion, id }: Gap, { assessment }: FixContext): CriterionResult | undefined {
  const gate = /^gate \d (.+)$/.exec(id)?.[1]
  const name = criterion ?? (gate === undefined ? undefined : (criterionOfGate[gate] ?? gate))
  return assessment.criteria.find((one) => one.id === name)
}

/** The criterion of Knowing that a question about this gap would close; empty where it closes none. */
function closes(gap: Gap, context: FixContext): string {
  const own = checkOf(gap, context)
  if (own?.axis === 'knowing') return own.id
  if (own?.id !== 'questions.gaps') return ''
  return (
    context.assessment.criteria.filter(({ axis }) => axis === 'knowing').toSorted((a, b) => b.gain - a.gain)[0]?.id ??
    ''
  )
}

/** What an open point about the gap is about: a criterion of Knowing, since the others cannot be asked for. */
function criterionOf(gap: Gap, context: FixContext): string | null {
  const own = checkOf(gap, context)
  return own?.axis === 'knowing' ? own.id : null
}

function article(noun: string): string {
  if (noun === 'news') return noun
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
}
