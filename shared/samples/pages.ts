import type { Page, PageBody } from '../account/account.ts'
import type { PageId } from '../account/ids.ts'
import { type Section, sections, sectionTitles } from '../account/sections.ts'
import { type Making, sampleAuthor, sampleId } from './making.ts'
import { bodyOf, bullets, checks, heading, numbered, paragraph, quote } from './prose.ts'

/** The notes: what the records cannot say, in the words one would use to a colleague. */
const notes: Readonly<Record<Section, PageBody>> = {
  overview: bodyOf(
    heading('In one minute'),
    paragraph(
      'Larkfield sells more every year and has less to show for it. Revenue grew by thirteen percent in three years; free cash flow fell by almost two thirds. The difference lies in two places one can walk to: the **desks where milestones wait** and the **store where castings wait**.',
    ),
    paragraph(
      'Nobody there calls it a cash problem. Finance calls it leverage, operations calls it the foundry, and the project offices call it paperwork.',
    ),
    heading('What changed since the last visit'),
    bullets(
      'The test bay moved from an idea to an application; the town votes within the quarter.',
      'Priya confirmed the delay in milestones from her own ledger, and the range in days.',
      'Sarah Okafor asked who we are. She was not in the room, and should have been.',
    ),
  ),
  revenue: bodyOf(
    heading('Where growth came from'),
    paragraph(
      'Aftermarket carried the year on price. Engineered pumps grew in volume at prices agreed two years ago, so every extra pump brought less margin than the one before.',
    ),
    paragraph('Standard valves stood still. Nobody we met seemed to mind, which is worth a question to Ruth Feld.'),
    quote('The parts business pays for the pump business, and one day the parts business will ask for its money back.'),
    paragraph('_Heard at lunch in the works; not for use with a name._'),
  ),
  costs: bodyOf(
    heading('What moved'),
    paragraph(
      'Cost of goods sold rose from 66.7 to 69.3 percent of revenue in three years. Both peers stayed within half a point of where they were. About two points are castings and energy; the rest is freight by air.',
    ),
    heading('Fixed or variable'),
    paragraph(
      'Castings and freight move with orders. Test bay, pattern shop and the works offices do not. The split is near sixty to forty, an estimate until the year is closed.',
    ),
    bullets(
      'List prices follow castings with a lag of two quarters.',
      'A changed order costs nothing on paper and a flight in practice.',
    ),
  ),
  cash: bodyOf(
    heading('From shipment to money'),
    paragraph('We followed one order for four pumps with Priya, day by day:'),
    numbered(
      'Pump leaves the yard; the milestone is met.',
      'The project office waits for the signature of the site engineer.',
      'The invoice is written at the month end, for all projects at once.',
      'The customer pays on the day agreed, counted from the invoice.',
    ),
    paragraph(
      'The customer is punctual. Nineteen of the days are inside the building, between the first step and the third. One day of sales is worth about 3.4 million dollars, once.',
    ),
    heading('What it would pay for'),
    paragraph(
      'Six days are worth roughly one third of the test bay. That is the sentence Helen should hear from Priya, not from us.',
    ),
  ),
  risks: bodyOf(
    heading('The covenant decides the calendar'),
    paragraph(
      'Net debt stands at 2.8 times EBITDA and the limit steps down to 3.0. With one more year like the last one, the test bay and the covenant cannot both happen.',
    ),
    paragraph(
      'The foundry is the quieter risk. Two product lines hang on one furnace, and the pattern sets are not insured for the time it would take to move them.',
    ),
  ),
  stakeholders: bodyOf(
    heading('How a decision is made here'),
    paragraph(
      'Martin decides what is built, Helen decides what is paid for, and Tomas decides what works. Priya has no vote, but Helen does not bring a number to the board that Priya has not seen.',
    ),
    paragraph(
      'Sarah guards the supplier list. She and Tomas disagree about the second foundry, politely and for two years now.',
    ),
    heading('Whom we do not know'),
    paragraph('We have not met Martin Keller. His stance is unknown, and the map says so rather than guessing.'),
  ),
  hypotheses: bodyOf(
    heading('What has been tested, and how'),
    paragraph(
      'The milestone hypothesis was tested against forty orders with Priya. The low end assumes that only the Racine works changes; the high end that all four do.',
    ),
    paragraph(
      'The freight hypothesis rests on one count by the gate. Tomas counts again this month. Until then it is tested, not confirmed.',
    ),
    paragraph(
      'Do not add the days of receivables and the days of inventory to one sum: both release cash once, from different shelves, and the second is only a draft.',
    ),
  ),
  meetings: bodyOf(
    heading('Before the half hour with Helen'),
    checks(
      'x Send one page the day before',
      'x Let Priya read the range first',
      'Bring the order we followed, on paper',
      'Ask before showing anything',
    ),
    paragraph('If there are only ten minutes: the covenant, the nineteen days, one question, and silence.'),
  ),
  sources: bodyOf(
    paragraph(
      'Figures come from the two newest annual reports. What people said is marked with the day and the room. The survey of the _Fluid Handling Review_ counts freight in cost of goods sold, as Larkfield does; Varga does not.',
    ),
  ),
}

const preparation = bodyOf(
  paragraph('Ines speaks first, since Priya knows her. Nobody opens a laptop before Helen has asked for a number.'),
  bullets(
    'If Helen asks for the price: the range, and what it hangs on.',
    'If she asks for references: the study first, then one plant she can call.',
    'If Sarah joins: thank her, and ask what her list needs.',
  ),
  paragraph('Tidewell has lost here once before, in the valve works. Say so before Sarah does.'),
)

/** Notes that a customer may read; the others are ours. */
const openNotes: ReadonlySet<Section> = new Set(['costs', 'risks', 'sources'])

/** One page of notes per section, and one free page that is ours alone. */
export function samplePages({ now }: Making): Page[] {
  const page = (name: string, fields: Pick<Page, 'title' | 'section' | 'position' | 'internal' | 'body'>): Page => ({
    id: sampleId<PageId>(`page ${name}`),
    revision: 1,
    author: sampleAuthor,
    created: now,
    updated: now,
    parent: null,
    bodyVersion: 1,
    ...fields,
  })
  return [
    ...sections.map((section, index) =>
      page(section, {
        title: sectionTitles[section],
        section,
        position: index,
        internal: !openNotes.has(section),
        body: notes[section],
      }),
    ),
    page('preparation', {
      title: 'Who says what',
      section: null,
      position: sections.length,
      internal: true,
      body: preparation,
    }),
  ]
}
