import type { StakeholderId } from '../account/ids.ts'
import type { AccountRecord } from '../account/records/record.ts'
import { type Making, sampleId } from './making.ts'

/** Seven people of theirs who do not agree with each other, one of ours, and who listens to whom. */
export function samplePeople({ make, cite, weekday }: Making): AccountRecord[] {
  const person = (name: string) => sampleId<StakeholderId>(`person ${name}`)
  const organisation = 'Larkfield Flow'
  const atWorks = weekday(-40)
  const atTreasury = weekday(-12)
  const map = (power: number, interest: number, disposition: number | 'unknown', asOf = atTreasury) => ({
    power,
    interest,
    disposition,
    dispositionAsOf: asOf,
  })
  const relation = (now: number, wanted: number) => ({
    relationshipNow: now,
    relationshipWanted: wanted,
    relationshipAsOf: atTreasury,
  })
  return [
    make('stakeholder', 'person keller', {
      name: 'Martin Keller',
      title: 'Chief Executive Officer',
      organisation,
      roleConfirmed: weekday(-52),
      buyingRole: 'decision maker',
      citations: [cite('annual', 'Executive officers'), cite('call', 'opening remarks')],
      ...map(5, 2, 'unknown'),
      ...relation(0, 2),
      personalWin: {
        text: 'To decide on the second test bay this year without going back to the banks first',
        citations: [cite('gazette', 'third paragraph')],
      },
      personalWinAsOf: weekday(-26),
      responseMode: 'growth',
      accessIntroducer: person('marchetti'),
      accessHow: 'Helen brings him to the steering review once the numbers hold',
      emails: ['m.keller@larkfieldflow.example'],
    }),
    make('stakeholder', 'person marchetti', {
      name: 'Helen Marchetti',
      title: 'Chief Financial Officer',
      organisation,
      roleConfirmed: weekday(-52),
      buyingRole: 'economic buyer',
      reportsTo: person('keller'),
      citations: [cite('annual', 'Executive officers'), cite('call', 'opening remarks')],
      ...map(5, 4, 0),
      ...relation(1, 3),
      personalWin: {
        text: 'To fund the test bay from operations and take the covenant off the agenda of the board',
        citations: [cite('treasury', 'first topic', { speaker: 'venkat' })],
      },
      personalWinAsOf: atTreasury,
      responseMode: 'trouble',
      accessIntroducer: person('venkat'),
      accessHow: 'Priya Venkat brings us into her half hour before the forecast meeting',
      emails: ['h.marchetti@larkfieldflow.example'],
      phones: ['+1 555 0142'],
      notes: 'Reads the last column first. Send numbers the day before, on one page.',
    }),
    make('stakeholder', 'person lindahl', {
      name: 'Tomas Lindahl',
      title: 'Vice President, Operations',
      organisation,
      roleConfirmed: atTreasury,
      buyingRole: 'sponsor',
      reportsTo: person('keller'),
      citations: [cite('works', '', { speaker: 'lindahl' }), cite('annual', 'Executive officers')],
      ...map(4, 5, 1),
      ...relation(2, 3),
      personalWin: {
        text: 'To stop paying for air freight on castings that were late before they were ordered',
        citations: [cite('works', 'at the casting store', { speaker: 'lindahl' })],
      },
      personalWinAsOf: atWorks,
      responseMode: 'trouble',
      accessHow: 'Answers his own phone before seven in the morning',
      emails: ['t.lindahl@larkfieldflow.example'],
    }),
    make('stakeholder', 'person venkat', {
      name: 'Priya Venkat',
      title: 'Treasurer',
      organisation,
      roleConfirmed: atTreasury,
      buyingRole: 'champion',
      reportsTo: person('marchetti'),
      citations: [cite('treasury', '', { speaker: 'venkat' })],
      ...map(3, 5, 2),
      ...relation(3, 4),
      personalWin: {
        text: 'To bring a cash forecast to the board that is right within five percent',
        citations: [cite('treasury', 'second topic', { speaker: 'venkat' })],
      },
      personalWinAsOf: atTreasury,
      responseMode: 'growth',
      emails: ['p.venkat@larkfieldflow.example'],
    }),
    make('stakeholder', 'person abernathy', {
      name: 'Douglas Abernathy',
      title: 'Works Controller, Racine',
      organisation,
      roleConfirmed: atWorks,
      buyingRole: 'user',
      reportsTo: person('lindahl'),
      citations: [cite('works', '', { speaker: 'abernathy' })],
      ...map(2, 4, 1, atWorks),
      ...relation(2, 2),
      personalWin: {
        text: 'To close the month in four days instead of nine',
        citations: [cite('works', 'in the office', { speaker: 'abernathy' })],
      },
      personalWinAsOf: atWorks,
      responseMode: 'even keel',
    }),
    make('stakeholder', 'person okafor', {
      name: 'Sarah Okafor',
      title: 'Head of Procurement',
      organisation,
      roleConfirmed: atTreasury,
      buyingRole: 'blocker',
      reportsTo: person('marchetti'),
      citations: [cite('treasury', 'organisation chart on the wall')],
      ...map(3, 3, -1),
      ...relation(1, 2),
      personalWin: {
        text: 'To hold her list of suppliers at two hundred after three years of cutting it',
        citations: [cite('treasury', 'third topic', { speaker: 'venkat' })],
      },
      personalWinAsOf: atTreasury,
      responseMode: 'overconfident',
      accessIntroducer: person('venkat'),
      accessHow: 'Comes to the steering review; wants the terms a week before',
    }),
    make('stakeholder', 'person feld', {
      name: 'Ruth Feld',
      title: 'Vice President, Aftermarket',
      organisation,
      roleConfirmed: weekday(-52),
      buyingRole: 'influencer',
      reportsTo: person('keller'),
      citations: [cite('call', 'questions and answers')],
      ...map(3, 2, 0, weekday(-52)),
      ...relation(0, 1),
    }),
    make('stakeholder', 'person calder', {
      name: 'Ines Calder',
      title: 'Account Director',
      organisation: 'Tidewell',
      side: 'ours',
      roleConfirmed: atTreasury,
      emails: ['ines.calder@tidewell.example'],
      citations: [cite('colleague')],
    }),
    ...(
      [
        ['venkat', 'marchetti', 'influences', 3],
        ['abernathy', 'lindahl', 'trusts', 2],
        ['lindahl', 'venkat', 'trusts', 2],
        ['okafor', 'lindahl', 'conflicts', 2],
        ['feld', 'keller', 'influences', 1],
      ] as const
    ).map(([from, to, kind, strength]) =>
      make('influence', `influence ${from} ${to}`, {
        from: person(from),
        to: person(to),
        kind,
        strength,
        citations: [cite('treasury', 'third topic', { speaker: 'venkat' })],
      }),
    ),
  ]
}
