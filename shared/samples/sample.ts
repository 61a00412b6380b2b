import type { Notebook } from '../account/account.ts'
import { newAccount } from '../account/blank.ts'
import type { AccountId } from '../account/ids.ts'
import type { Day } from '../account/primitives.ts'
import type { AccountRecord } from '../account/records/record.ts'
import { contradictionsOf } from '../readiness/contradictions.ts'
import { factsOf } from '../readiness/facts.ts'
import { fiscalYearEnd } from './calendar.ts'
import { sampleContext, sampleHypotheses, sampleRisks } from './claims.ts'
import { sampleConversations } from './conversations.ts'
import { sampleFigures } from './figures.ts'
import { type Making, making, sampleAuthor, sampleId } from './making.ts'
import { samplePages } from './pages.ts'
import { samplePeople } from './people.ts'
import { sampleSources } from './sources.ts'

/**
 * A made-up company, prepared as well as it can be, with every date laid relative to `today`: it stands at
 * Decision-maker ready on that day and for the five weeks until its second planned meeting has passed.
 * Pure: the same day gives the same notebook, ids included.
 */
export function sampleNotebook({ today }: { readonly today: Day }): Notebook {
  const made = making(today)
  const account = newAccount(
    { id: sampleId<AccountId>('account'), now: made.now, author: sampleAuthor },
    'Larkfield Flow (sample)',
    {
      legalName: 'Larkfield Flow, Inc.',
      domain: 'larkfieldflow.example',
      industry: 'Pumps and valves',
      headcount: 4150,
      currency: 'USD',
      fiscalYearEnd,
      tags: ['sample'],
      ourNames: ['Tidewell'],
      ourDomains: ['tidewell.example'],
      whatTheyWant: {
        text: 'To build the second test bay from their own cash, and to be clear of the covenant before it steps down.',
        citations: [
          made.cite('call', 'opening remarks', { speaker: 'keller' }),
          made.cite('treasury', 'first topic', { speaker: 'venkat' }),
        ],
      },
      whyTheyShouldCare: {
        text: 'Cash now takes two weeks longer to come back than three years ago. Six of those days are worth a third of the test bay, once, without a new loan.',
        citations: [
          made.cite('annual', 'Balance sheet and statement of operations'),
          made.cite('treasury', 'first topic'),
        ],
      },
      sample: true,
    },
  )
  const notebook: Notebook = {
    account,
    records: [
      ...sampleSources(made),
      ...samplePeople(made),
      ...sampleContext(made),
      ...sampleFigures(made),
      ...sampleRisks(made),
      ...sampleHypotheses(made),
      ...sampleConversations(made),
    ],
    pages: samplePages(made),
    history: [],
  }
  return { ...notebook, records: [...notebook.records, ...resolutions(notebook, made)] }
}

/** The newspaper and the freight board disagree; the board was counted, and the resolution says so. */
function resolutions(notebook: Notebook, { make }: Making): AccountRecord[] {
  return contradictionsOf(factsOf(notebook)).map(({ key }, index) =>
    make('resolution', `resolution ${index}`, {
      contradiction: key,
      why: 'The paper printed the budget; the freight board shows what was paid',
    }),
  )
}
