import * as v from 'valibot'
import { type Day, daySchema } from '../../../shared/account/primitives.ts'
import { type Section, sections } from '../../../shared/account/sections.ts'
import type { Assessment, Gap, Level } from '../../../shared/readiness/assessment.ts'
import { levelNames } from '../../../shared/readiness/rubric/rubric.ts'

const severities = ['info', 'warning', 'error'] as const
type Severity = Gap['severity']

const tallySchema = v.object({
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  worst: v.picklist(severities),
  /** Whether one of them keeps the next level shut. */
  shuts: v.boolean(),
})
/** How many gaps there are, and the gravest of them. */
export type GapTally = v.InferOutput<typeof tallySchema>

const standingSchema = v.object({
  level: v.picklist([0, 1, 2, 3]),
  gaps: v.object(v.entriesFromList(sections, v.optional(tallySchema))),
  /** The last day on which the level holds, null where it does not lapse. */
  validUntil: v.nullable(daySchema),
  nextMeeting: v.nullable(daySchema),
})

/** What the explorer shows of an account's readiness: little enough to be kept for a thousand accounts. */
export interface AccountStanding {
  readonly level: Level
  readonly gaps: Readonly<Partial<Record<Section, GapTally>>>
  readonly validUntil: Day | null
  readonly nextMeeting: Day | null
}

const keptSchema = v.object({ asOf: daySchema, standing: standingSchema })
/** A standing as it is kept, and the day of which it speaks. */
export interface KeptStanding {
  readonly asOf: Day
  readonly standing: AccountStanding
}

/** What was kept, where this program can read it. */
export function readStanding(value: unknown): KeptStanding | null {
  const parsed = v.safeParse(keptSchema, value)
  // The schema's optional entries are absent or there; the picklist holds exactly the levels.
  return parsed.success ? (parsed.output as KeptStanding) : null
}

export function standingOf(
  assessment: Pick<Assessment, 'level' | 'gaps'>,
  days: { readonly validUntil: Day | null; readonly nextMeeting: Day | null },
): AccountStanding {
  const gaps: Partial<Record<Section, GapTally>> = {}
  for (const section of sections) {
    const tally = tallyOf(assessment.gaps.filter((gap) => gap.section === section))
    if (tally !== null) gaps[section] = tally
  }
  return { level: assessment.level, gaps, ...days }
}

function tallyOf(gaps: readonly Gap[]): GapTally | null {
  if (gaps.length === 0) return null
  return {
    count: gaps.length,
    worst: gravest(gaps.map((gap) => gap.severity)),
    // A gap without points is one of a gate, or an error, which shuts gates too.
    shuts: gaps.some((gap) => gap.gain === null),
  }
}

/** The gaps of all sections as one; null where there is none. */
export function rolledUp({ gaps }: Pick<AccountStanding, 'gaps'>): GapTally | null {
  const tallies = Object.values(gaps)
  if (tallies.length === 0) return null
  return {
    count: tallies.reduce((sum, tally) => sum + tally.count, 0),
    worst: gravest(tallies.map((tally) => tally.worst)),
    shuts: tallies.some((tally) => tally.shuts),
  }
}

function gravest(found: readonly Severity[]): Severity {
  return severities.findLast((severity) => found.includes(severity)) ?? 'info'
}

const severityWords: Readonly<Record<Severity, string>> = {
  error: 'with an error among them',
  warning: 'with a warning among them',
  info: '',
}

/** `14 gaps, with an error among them, one keeps the next level shut`. */
export function tallyWords({ count, worst, shuts }: GapTally): string {
  const parts = [
    count === 1 ? '1 gap' : `${count} gaps`,
    count === 1 && worst !== 'info' ? `${worst === 'error' ? 'an error' : 'a warning'}` : severityWords[worst],
    shuts ? (count === 1 ? 'it keeps the next level shut' : 'one keeps the next level shut') : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** The level with the day until which it holds, and the next meeting. */
export function standingWords({ level, validUntil, nextMeeting }: AccountStanding): string {
  return [
    `level ${levelNames[level]}`,
    ...(validUntil === null ? [] : [`until ${validUntil}`]),
    ...(nextMeeting === null ? [] : [`next meeting ${nextMeeting}`]),
  ].join(', ')
}
