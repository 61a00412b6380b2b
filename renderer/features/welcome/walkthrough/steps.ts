import type { Account } from '../../../../shared/account/account.ts'
import {
  type AccountRecord,
  type RecordOf,
  type RecordType,
  recordsOf,
} from '../../../../shared/account/records/record.ts'

/** What the walkthrough looks at: the account it accompanies, and what no record tells. */
export interface Walk {
  /** Null before there is an account of one's own. */
  readonly account: Account | null
  readonly records: readonly AccountRecord[]
  /** The costliest gap was gone to from here. */
  readonly hasSeenGap: boolean
  readonly hasBrief: boolean
  /** There are accounts of one's own that could be opened. */
  readonly hasOthers: boolean
}

/** A command with what it is to work on. */
export interface StepAction {
  readonly label: string
  readonly command: string
  readonly args?: unknown
}

export const stepIds = ['account', 'figures', 'person', 'meeting', 'question', 'words', 'gap', 'brief'] as const
export type StepId = (typeof stepIds)[number]

export interface Step {
  readonly id: StepId
  readonly title: string
  /** Why, and what to do, with an example. */
  readonly text: string
  readonly isDone: boolean
  /** What is begun but not enough yet. */
  readonly lacks: string | null
  /** The first does the step; others are another way. */
  readonly actions: readonly [StepAction, ...StepAction[]]
}

/** Fewer figures than these tell no story. */
const figuresWanted = 3

/** The eight steps from nothing to a brief. Each sees by what is in the notebook whether it is done. */
export function stepsOf(walk: Walk): readonly Step[] {
  return [
    accountStep(walk),
    figuresStep(walk),
    personStep(walk),
    meetingStep(walk),
    questionStep(walk),
    wordsStep(walk),
    gapStep(walk),
    briefStep(walk),
  ]
}

/** The first step that is not done, null when all are. */
export function currentStep(steps: readonly Step[]): Step | null {
  return steps.find((step) => !step.isDone) ?? null
}

function accountStep({ account, hasOthers }: Walk): Step {
  const start = { label: 'Start an account', command: 'accounts.create' }
  return {
    id: 'account',
    title: 'Start or open an account',
    text: 'An account is a company that you prepare to meet, for example Kestrel Components. Its name is enough to begin; the sample, which is finished, does not count.',
    isDone: account !== null,
    lacks: null,
    actions: hasOthers ? [start, { label: 'Open one you have', command: 'workbench.quickOpen' }] : [start],
  }
}

function figuresStep(walk: Walk): Step {
  const count = recordsOf(walk.records, 'figure').filter(
    ({ value, subject }) => value.kind === 'stated' && subject.kind === 'account',
  ).length
  return {
    id: 'figures',
    title: 'Bring in their figures',
    text: 'Import a filing from the SEC, which fills in five years, or type three figures that you know, for example revenue 1.2bn for FY2025.',
    isDone: count >= figuresWanted,
    lacks: count === 0 || count >= figuresWanted ? null : `${count} of ${figuresWanted} figures`,
    actions: [
      { label: 'Import a filing', command: 'imports.filing', ...argsFor(walk) },
      { label: 'Type a figure', command: 'records.add', ...argsFor(walk, { type: 'figure' }) },
    ],
  }
}

function personStep(walk: Walk): Step {
  const unnamed = theirs(walk).find(({ name }) => isBlank(name))
  return {
    id: 'person',
    title: 'Add a person you will meet',
    text: 'Start with the one who can say yes, for example Mara Lindqvist, CFO, economic buyer.',
    isDone: named(walk).length > 0,
    lacks: unnamed === undefined || named(walk).length > 0 ? null : 'The name is missing',
    actions: [mend(walk, unnamed, 'name') ?? add(walk, 'Add a person', 'stakeholder')],
  }
}

function meetingStep(walk: Walk): Step {
  const meetings = recordsOf(walk.records, 'meeting').filter(({ status }) => status !== 'cancelled')
  const people = new Set<string>(theirs(walk).map(({ id }) => id))
  const comes = ({ attendees }: RecordOf<'meeting'>) => attendees.some((id) => people.has(id))
  const isDone = meetings.some((meeting) => meeting.day !== null && comes(meeting))
  const begun = isDone ? undefined : meetings.at(-1)
  const field = begun === undefined || comes(begun) ? 'day' : 'attendees'
  return {
    id: 'meeting',
    title: 'Plan a meeting',
    text: 'A day, who of theirs comes, and what you want them to commit to, for example a day with the plant controller.',
    isDone,
    lacks: begun === undefined ? null : field === 'day' ? 'The day is missing' : 'Nobody of theirs comes yet',
    actions: [
      mend(walk, begun, field) ??
        add(walk, 'Plan a meeting', 'meeting', {
          attendees: named(walk)
            .slice(0, 1)
            .map(({ id }) => id),
        }),
    ],
  }
}

function questionStep(walk: Walk): Step {
  const questions = recordsOf(walk.records, 'question')
  const isDone = questions.some(({ text, forWhom }) => !isBlank(text) && forWhom !== null)
  const begun = isDone ? undefined : questions.at(-1)
  const field = begun !== undefined && isBlank(begun.text) ? 'text' : 'forWhom'
  const meeting = nextMeeting(walk)
  return {
    id: 'question',
    title: 'Write a question for them',
    text: 'An open question (what, how, which) that only this person can answer, for example: How do milestone invoices get from the plant to the customer?',
    isDone,
    lacks: begun === undefined ? null : field === 'text' ? 'The question is empty' : 'It is for nobody yet',
    actions: [
      mend(walk, begun, field) ??
        add(walk, 'Write a question', 'question', {
          ...(whom(walk) === null ? {} : { forWhom: whom(walk) }),
          ...(meeting === null ? {} : { meeting: meeting.id }),
        }),
    ],
  }
}

function wordsStep(walk: Walk): Step {
  const quotes = recordsOf(walk.records, 'quote')
  const lackOf = ({ words, speaker, citations }: RecordOf<'quote'>) => {
    if (isBlank(words)) return 'words'
    if (speaker === null) return 'speaker'
    return citations.length === 0 ? 'citations' : null
  }
  const isDone = quotes.some((quote) => lackOf(quote) === null)
  const begun = isDone ? undefined : quotes.at(-1)
  const field = begun === undefined ? null : lackOf(begun)
  const lacks = {
    words: 'The words are missing',
    speaker: 'Who said it is missing',
    citations: 'The source is missing',
  }
  return {
    id: 'words',
    title: 'Note what they said, with its source',
    text: 'Their own words, exactly as said, who said them, and where, for example a call, an interview or the annual report.',
    isDone,
    lacks: field === null ? null : lacks[field],
    actions: [
      mend(walk, begun, field ?? 'words') ??
        add(walk, 'Note their words', 'quote', whom(walk) === null ? {} : { speaker: whom(walk) }),
    ],
  }
}

function gapStep(walk: Walk): Step {
  return {
    id: 'gap',
    title: 'See the meter, and go to the costliest gap',
    text: 'Knowing and Caring move with everything you add. The gap that costs you most is the next best thing to do.',
    isDone: walk.hasSeenGap,
    lacks: null,
    actions: [
      { label: 'Go to the costliest gap', command: 'walkthrough.costliestGap', ...argsFor(walk) },
      { label: 'Show the meter', command: 'view.readiness' },
    ],
  }
}

function briefStep(walk: Walk): Step {
  return {
    id: 'brief',
    title: 'Export the one-page brief',
    text: 'What they want, why they care, their business in four boxes, three questions, and whom you meet: one page to take along.',
    isDone: walk.hasBrief,
    lacks: null,
    actions: [{ label: 'Export the brief', command: 'brief.export', ...argsFor(walk) }],
  }
}

function add(walk: Walk, label: string, type: RecordType, fields: Readonly<Record<string, unknown>> = {}): StepAction {
  return { label, command: 'records.add', ...argsFor(walk, { type, fields }) }
}

/** Opens what was begun at the field that is missing; null when nothing was. */
function mend(walk: Walk, begun: AccountRecord | undefined, field: string): StepAction | null {
  if (begun === undefined) return null
  return { label: 'Fill in what is missing', command: 'records.open', ...argsFor(walk, { id: begun.id, field }) }
}

function argsFor({ account }: Walk, more: Readonly<Record<string, unknown>> = {}): { readonly args?: unknown } {
  return account === null ? {} : { args: { account: account.id, ...more } }
}

function theirs({ records }: Walk): readonly RecordOf<'stakeholder'>[] {
  return recordsOf(records, 'stakeholder').filter(({ side }) => side === 'theirs')
}

function named(walk: Walk): readonly RecordOf<'stakeholder'>[] {
  return theirs(walk).filter(({ name }) => !isBlank(name))
}

/** The next meeting to come that has a day; the first of those that are planned. */
function nextMeeting({ records }: Walk): RecordOf<'meeting'> | null {
  const planned = recordsOf(records, 'meeting').filter(({ status, day }) => status === 'planned' && day !== null)
  return planned.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1))[0] ?? null
}

/** The person a question or a quote is about: of theirs, who comes to the next meeting, else the first. */
function whom(walk: Walk): string | null {
  const people = named(walk)
  const coming = nextMeeting(walk)?.attendees ?? []
  return (people.find(({ id }) => coming.includes(id)) ?? people[0])?.id ?? null
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
