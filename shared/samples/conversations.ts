import type { MeetingId, StakeholderId } from '../account/ids.ts'
import type { AccountRecord } from '../account/records/record.ts'
import { type Making, sampleId } from './making.ts'

const person = (name: string) => sampleId<StakeholderId>(`person ${name}`)
const meeting = (name: string) => sampleId<MeetingId>(`meeting ${name}`)

/** Days from today of what was held and what is planned. */
export const meetingOffsets = { works: -40, treasury: -12, cfo: 7, review: 35 } as const

/** Two conversations held and two ahead, with what was promised, said, given, and is still to be asked. */
export function sampleConversations(making: Making): AccountRecord[] {
  return [...meetings(making), ...words(making), ...questions(making), ...giving(making), ...honesty(making)]
}

function meetings({ make, weekday }: Making): AccountRecord[] {
  const zone = 'America/Chicago'
  return [
    make('meeting', 'meeting works', {
      title: 'Walk through the Racine works',
      day: weekday(meetingOffsets.works),
      time: '07:00',
      zone,
      attendees: [person('lindahl'), person('abernathy'), person('calder')],
      purpose: 'See where castings wait and what the freight board says',
      commitmentWanted: 'A working session with treasury',
      agenda: 'Casting store, assembly, project office',
      status: 'held',
      outcome: 'Air freight confirmed at 14.8 million; Tomas asked for a comparison with other plants, and got it',
    }),
    make('meeting', 'meeting treasury', {
      title: 'Working session with treasury and operations',
      day: weekday(meetingOffsets.treasury),
      time: '10:00',
      zone,
      attendees: [person('venkat'), person('lindahl'), person('calder')],
      purpose: 'Follow one order from shipment to cash, day by day',
      commitmentWanted: 'Half an hour with Helen Marchetti',
      agenda: 'One pump order, its four milestones, and who signs each of them',
      status: 'held',
      outcome: 'Priya confirmed the milestone delay and the range in days, and brings us to Helen',
    }),
    make('meeting', 'meeting cfo', {
      title: 'Half an hour with the CFO',
      day: weekday(meetingOffsets.cfo),
      time: '08:30',
      zone,
      attendees: [person('marchetti'), person('venkat'), person('lindahl'), person('calder')],
      purpose: 'Weigh the cash in late milestones against the other ways to pay for the test bay',
      commitmentWanted: 'Helen names the works that goes first and signs for the baseline',
      agenda: 'What we saw; what it may be worth; what would have to be true; who decides what',
      status: 'planned',
    }),
    make('meeting', 'meeting review', {
      title: 'Steering review',
      day: weekday(meetingOffsets.review),
      time: '13:00',
      zone,
      attendees: [person('keller'), person('marchetti'), person('okafor'), person('calder')],
      purpose: 'Decide whether the first works starts before the fiscal year ends',
      commitmentWanted: 'A start day and a named owner',
      agenda: 'Result of the count; risks; terms',
      status: 'planned',
    }),
  ]
}

function words({ make, cite, weekday }: Making): AccountRecord[] {
  return [
    make('quote', 'quote venkat', {
      speaker: person('venkat'),
      words: 'We ship on time and get paid late, and nobody in the building owns the days in between.',
      saidOn: weekday(meetingOffsets.treasury),
      citations: [cite('treasury', 'first topic', { speaker: 'venkat' })],
    }),
    make('quote', 'quote lindahl', {
      speaker: person('lindahl'),
      words: 'Every casting you see with a red tag came by air, and every one of them was ordered by ship.',
      saidOn: weekday(meetingOffsets.works),
      citations: [cite('works', 'at the casting store', { speaker: 'lindahl' })],
    }),
    make('quote', 'quote marchetti', {
      speaker: person('marchetti'),
      words: 'I will not borrow for steel while our own invoices are lying on desks.',
      saidOn: weekday(-52),
      citations: [cite('call', 'questions and answers', { speaker: 'marchetti' })],
    }),
  ]
}

function questions({ make, cite, weekday }: Making): AccountRecord[] {
  const ask = (name: string, forWhom: string, at: keyof typeof meetingOffsets, closes: string, text: string) =>
    make('question', `question ${name}`, { text, forWhom: person(forWhom), meeting: meeting(at), closes })
  return [
    ask(
      'covenant',
      'marchetti',
      'cfo',
      'cfo.cash',
      'What would have to be true for the test bay to be paid from operations before the covenant steps down?',
    ),
    ask(
      'alternatives',
      'marchetti',
      'cfo',
      'cfo.us',
      'How do you weigh six days of receivables against the other uses of the same cash?',
    ),
    ask('signing', 'venkat', 'cfo', 'cash.days', 'Where does a milestone wait longest between shipment and invoice?'),
    ask(
      'count',
      'lindahl',
      'cfo',
      'costs.driver',
      'What did the second count of air freight show, and what surprised you?',
    ),
    ask(
      'first',
      'keller',
      'review',
      'ceo.us',
      'What makes this year the right one for the second test bay, and what would make it wait?',
    ),
    ask(
      'worry',
      'keller',
      'review',
      'ceo.risks',
      'Which of the risks in the annual report changed most for you since last year?',
    ),
    ask(
      'downside',
      'marchetti',
      'review',
      'cfo.us',
      'How would you judge this if only four fifths of the benefit arrived?',
    ),
    ask(
      'terms',
      'okafor',
      'review',
      'cfo.costs',
      'What would a new supplier have to bring so that the list of two hundred may grow by one?',
    ),
    make('question', 'question freight', {
      text: 'How much of the air freight is castings, and who decides to fly them?',
      forWhom: person('lindahl'),
      meeting: meeting('works'),
      closes: 'costs.driver',
      askedOn: weekday(meetingOffsets.works),
      answer: 'About two thirds; the shift planner decides, and nobody sees the sum before the month end',
      citations: [cite('works', 'freight board beside the gate', { speaker: 'lindahl' })],
    }),
  ]
}

function giving({ make, cite, day, weekday }: Making): AccountRecord[] {
  return [
    make('insight', 'insight plants', {
      text: 'Nine of eleven comparable plants found most of their late castings in orders changed after release',
      to: person('lindahl'),
      why: 'He suspected the foundry; the pattern lets him look at his own release dates first',
      asOf: day(-74),
      givenOn: weekday(-33),
      cameBack: 'He checked forty orders: thirty one had been changed after release',
      citations: [cite('study', 'Table 7')],
    }),
    make('insight', 'insight milestones', {
      text: 'Three makers of engineered pumps cut milestone invoicing from nineteen days to eight by giving one person the sign-off',
      to: person('marchetti'),
      why: 'It needs no new terms with customers, and the first works showed it within one quarter',
      asOf: day(-74),
      citations: [cite('study', 'Table 4')],
    }),
    make('promise', 'promise comparison', {
      what: 'Send the comparison of eleven plants, with the method',
      to: person('lindahl'),
      meeting: meeting('works'),
      due: weekday(-30),
      doneOn: weekday(-33),
    }),
    make('promise', 'promise count', {
      what: 'Bring the follow-up sheet for one order, filled in by the project office',
      to: person('venkat'),
      meeting: meeting('treasury'),
      due: weekday(meetingOffsets.review),
    }),
  ]
}

function honesty({ make }: Making): AccountRecord[] {
  return [
    make('unknown', 'unknown maturities', {
      about: 'cfo.cash',
      text: 'How the term loan is repaid year by year; the filing shows only the total',
      askWhom: person('marchetti'),
      meeting: meeting('cfo'),
    }),
    make('unknown', 'unknown signature', {
      about: 'cfo.us',
      text: 'Whether Helen signs for the benefit alone or together with operations',
      askWhom: person('marchetti'),
      meeting: meeting('review'),
    }),
    make('notApplicable', 'notApplicable revenue.comparator', {
      criterion: 'revenue.comparator',
      why: 'Both peers report pumps inside larger segments, so no comparable revenue is published',
    }),
    make('dispute', 'dispute costs.comparator', {
      criterion: 'costs.comparator',
      why: 'Varga books freight under selling costs, so its cost of goods sold looks two points better than it is',
    }),
  ]
}
