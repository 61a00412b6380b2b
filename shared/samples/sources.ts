import type { Day } from '../account/primitives.ts'
import type { AccountRecord } from '../account/records/record.ts'
import { dayFromNumber, dayNumber } from '../finance/periods.ts'
import { filedOn, fiscalYears } from './calendar.ts'
import type { Making } from './making.ts'

/** Everything the sample cites: filings, a call, two conversations, publications, a colleague, an own estimate. */
export function sampleSources({ make, day, weekday, today }: Making): AccountRecord[] {
  const years = fiscalYears(today)
  const [, , before, newest] = years
  const accession = (year: string, serial: string) => `0009900417-${year.slice(2, 4)}-${serial}`
  return [
    make('source', 'source annual', {
      kind: 'filing',
      title: `Annual report ${newest.label}`,
      publisher: 'Larkfield Flow, Inc.',
      form: '10-K',
      date: filedOn(newest),
      accession: accession(filedOn(newest), '000031'),
      address: 'https://investors.larkfieldflow.example/annual-report',
    }),
    make('source', 'source annual before', {
      kind: 'filing',
      title: `Annual report ${before.label}`,
      publisher: 'Larkfield Flow, Inc.',
      form: '10-K',
      date: filedOn(before),
      accession: accession(filedOn(before), '000029'),
      address: 'https://investors.larkfieldflow.example/annual-report-before',
    }),
    make('source', 'source credit agreement', {
      kind: 'filing',
      title: 'Amended credit agreement, exhibit 10.2',
      publisher: 'Larkfield Flow, Inc.',
      form: '8-K',
      date: day(-560),
      accession: accession(day(-560), '000012'),
    }),
    make('source', 'source call', {
      kind: 'said',
      title: 'Results call with analysts',
      publisher: 'Larkfield Flow, Inc.',
      date: weekday(-52),
      address: 'https://investors.larkfieldflow.example/results-call',
    }),
    make('source', 'source works', {
      kind: 'said',
      title: 'Walk through the Racine works',
      date: weekday(-40),
      saidToUs: true,
    }),
    make('source', 'source treasury', {
      kind: 'said',
      title: 'Working session with treasury and operations',
      date: weekday(-12),
      saidToUs: true,
    }),
    make('source', 'source varga', {
      kind: 'filing',
      title: `Annual report ${newest.label}`,
      publisher: 'Varga Pumpen SE',
      form: '',
      date: filedOn(newest),
      address: 'https://varga-pumpen.example/annual-report',
    }),
    make('source', 'source keelson', {
      kind: 'filing',
      title: `Annual report ${newest.label}`,
      publisher: 'Keelson Fluid Corp.',
      form: '10-K',
      date: filedOn(newest),
      accession: `0009900522-${filedOn(newest).slice(2, 4)}-000018`,
    }),
    make('source', 'source review', {
      kind: 'publication',
      title: 'Cost survey of pump and valve makers',
      publisher: 'Fluid Handling Review',
      // A survey of a year comes out after that year has ended.
      date: later(day(-118), dayFromNumber(dayNumber(newest.end) + 30)),
      address: 'https://fluidhandlingreview.example/cost-survey',
    }),
    make('source', 'source study', {
      kind: 'publication',
      title: 'Milestone invoicing in engineered products: eleven plants compared',
      publisher: 'Institute for Working Capital Practice',
      date: day(-74),
      address: 'https://workingcapitalpractice.example/milestones',
    }),
    make('source', 'source gazette', {
      kind: 'publication',
      title: 'Pump maker weighs second test bay in Racine',
      publisher: 'Lakeshore Business Gazette',
      date: day(-26),
      address: 'https://lakeshoregazette.example/second-test-bay',
    }),
    make('source', 'source colleague', {
      kind: 'colleague',
      title: 'Handover note on the account',
      publisher: 'Ines Calder',
      date: day(-45),
    }),
    make('source', 'source crm', {
      kind: 'crm',
      title: 'Contract record of the incumbent',
      publisher: 'Tidewell CRM',
      date: day(-45),
    }),
    make('source', 'source estimate', {
      kind: 'estimate',
      title: 'Own estimate of what the change would cost',
      date: day(-15),
      method: 'Two planners for four months, plus one day of training for each of forty project managers',
    }),
  ]
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other
}
