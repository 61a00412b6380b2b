import type { AccountRecord } from '../account/records/record.ts'
import { recordTypes } from '../account/records/record.ts'
import type { Section } from '../account/sections.ts'
import type { Contradiction, DroppedClaim, Gap, Level } from './assessment.ts'
import { titleOf } from './errors.ts'
import { absentText, lackText, shownItems } from './explain.ts'
import type { Gate } from './gates/verdict.ts'
import { actionOf, gainOf } from './path.ts'
import type { Weighed, Weighing } from './points.ts'
import type { View } from './view.ts'

/** Gains below this are not worth a line in the list. */
const leastGain = 0.05
/** From here on a gap is a warning rather than a note. */
const warningFrom = 2

/** Everything one could do next: what is wrong first, then the gates that are shut, then what brings most points. */
export function gapsOf(
  view: View,
  weighing: Weighing,
  gates: readonly Gate[],
  level: Level,
  contradictions: readonly Contradiction[],
  errors: readonly DroppedClaim[],
): readonly Gap[] {
  const places = placesOf(view, new Set([...errors, ...contradictions].flatMap(recordsOf)))
  const shut = gates.filter((gate) => !gate.met && gate.level === level + 1 && !isContradicted(gate))
  const fromCriteria = weighing.criteria
    .filter((weighed) => gainOf(weighed) > leastGain)
    .flatMap((weighed) => criterionGaps(view, weighed))
    .sort((one, other) => (other.gain ?? 0) - (one.gain ?? 0) || (one.id < other.id ? -1 : 1))
  return [
    ...errors.map((error, at) => errorGap(error, at, places)),
    ...contradictions.filter(({ open }) => open).map((contradiction) => contradictionGap(contradiction, places)),
    ...shut.map(gateGap),
    ...unsettledMeetings(view),
    ...weighing.applicability.refused.map(
      ({ record, criterion, text }): Gap => ({
        id: `waiver ${record}`,
        section: 'overview',
        severity: 'warning',
        text,
        gain: null,
        criterion,
        record,
        action: { kind: 'open', record },
      }),
    ),
    ...fromCriteria,
  ]
}

function isContradicted({ id }: Gate): boolean {
  return id === 'contradictions'
}

function recordsOf(about: Contradiction | DroppedClaim): readonly string[] {
  return 'record' in about ? [about.record] : about.records
}

/** Where the records stand that something is wrong with. */
function placesOf({ facts }: View, ids: ReadonlySet<string>): ReadonlyMap<string, Section> {
  const places = new Map<string, Section>()
  if (ids.size === 0) return places
  for (const type of recordTypes)
    for (const record of facts.records(type)) if (ids.has(record.id)) places.set(record.id, sectionOf(record))
  return places
}

/** The section page on which a record is shown. */
export function sectionOf(record: AccountRecord): Section {
  switch (record.type) {
    case 'figure':
    case 'driver':
      return record.section
    case 'risk':
      return 'risks'
    case 'stakeholder':
    case 'influence':
    case 'quote':
    case 'insight':
      return 'stakeholders'
    case 'hypothesis':
      return 'hypotheses'
    case 'meeting':
    case 'question':
    case 'promise':
    case 'unknown':
      return 'meetings'
    case 'source':
      return 'sources'
    default:
      return 'overview'
  }
}

function errorGap({ record, text }: DroppedClaim, at: number, places: ReadonlyMap<string, Section>): Gap {
  return {
    id: `error ${record} ${at}`,
    section: places.get(record) ?? 'sources',
    severity: 'error',
    text,
    gain: null,
    criterion: null,
    record,
    action: { kind: 'open', record },
  }
}

function contradictionGap({ key, text, records }: Contradiction, places: ReadonlyMap<string, Section>): Gap {
  const [record = null] = records
  return {
    id: `contradiction ${key}`,
    section: (record === null ? undefined : places.get(record)) ?? 'overview',
    severity: 'error',
    text,
    gain: null,
    criterion: null,
    record,
    action: record === null ? { kind: 'add', type: 'resolution' } : { kind: 'open', record },
  }
}

function gateGap(gate: Gate): Gap {
  return {
    id: `gate ${gate.level} ${gate.id}`,
    section: gate.section,
    severity: 'warning',
    text: gate.reason,
    gain: null,
    criterion: null,
    record: gate.target.kind === 'open' ? gate.target.record : null,
    action: gate.target,
  }
}

/** A planned meeting whose day has passed waits for its outcome. */
function unsettledMeetings({ facts, today }: View): readonly Gap[] {
  return facts
    .records('meeting')
    .filter(({ status, day }) => status === 'planned' && day !== null && day < today)
    .map(
      (meeting): Gap => ({
        id: `meeting ${meeting.id}`,
        section: 'meetings',
        severity: 'warning',
        text: `${titleOf(meeting)} of ${meeting.day ?? ''} has passed: say whether it was held, and what came of it`,
        gain: null,
        criterion: null,
        record: meeting.id,
        action: { kind: 'open', record: meeting.id },
      }),
    )
}

function criterionGaps(view: View, weighed: Weighed): readonly Gap[] {
  const { row, items, n, forfeit } = weighed
  const share = row.points / n
  if (forfeit !== null) return [gapOf(weighed, 'forfeit', forfeit, row.points, null)]
  const gaps = shownItems(weighed)
    .filter(({ credit }) => share * (1 - credit) > leastGain)
    .map((item) =>
      gapOf(weighed, item.record, lackText(item), Math.min(gainOf(weighed), share * (1 - item.credit)), item.record),
    )
  if (items.length < n)
    gaps.push(
      gapOf(weighed, 'absent', absentText(view, weighed), Math.min(gainOf(weighed), share * (n - items.length)), null),
    )
  return gaps
}

function gapOf(weighed: Weighed, name: string, text: string, gain: number, record: string | null): Gap {
  const { row } = weighed
  return {
    id: `${row.id} ${name}`,
    section: row.section,
    severity: gain >= warningFrom ? 'warning' : 'info',
    text,
    gain,
    criterion: row.id,
    record,
    action: record === null || row.id === 'outside.share' ? actionOf(weighed) : { kind: 'open', record },
  }
}
