import { type Language, type Section, sectionTitles } from '../account/sections.ts'
import { metricLabel } from '../finance/metrics.ts'
import { risksByWeight } from './boxes.ts'
import { yearsChart } from './charts.ts'
import { type BriefContext, cited } from './context.ts'
import { comparisonTable, figureTable } from './figure-tables.ts'
import { valueText } from './figures.ts'
import { line, sentence } from './line.ts'
import type { Block, BriefSection, Chart, Table } from './model.ts'
import { noteBlocks } from './notes.ts'

const charts: Readonly<Record<Language, readonly (readonly [metric: string, title: string, form: Chart['form']])[]>> = {
  revenue: [
    ['revenue', 'Revenue', 'bars'],
    ['operatingMargin', 'Operating margin', 'line'],
  ],
  costs: [
    ['cogsRatio', 'Cost of goods sold, of revenue', 'line'],
    ['sgaRatio', 'SG&A, of revenue', 'line'],
  ],
  cash: [
    ['freeCashFlow', 'Free cash flow', 'bars'],
    ['ccc', 'Cash conversion cycle', 'line'],
  ],
  risks: [
    ['netDebtToEbitda', 'Net debt / EBITDA', 'line'],
    ['interestCoverage', 'Interest coverage', 'line'],
  ],
}

/** One language in full: the way it went, the figures, the comparison, why it moves, and the notes. */
export function languageSection(context: BriefContext, language: Language): BriefSection {
  const drawn = charts[language].map((chart) => yearsChart(context, ...chart)).filter((chart) => chart !== null)
  const drivers = context.of('driver').filter(({ section, why }) => section === language && why.trim() !== '')
  const blocks: Block[] = [
    ...(drawn.length > 0 ? [{ kind: 'charts' as const, charts: drawn }] : []),
    ...tableBlocks(figureTable(context, language)),
    ...tableBlocks(comparisonTable(context, language)),
    ...(language === 'risks' ? tableBlocks(riskTable(context)) : []),
    ...(drivers.length > 0
      ? [
          { kind: 'heading' as const, level: 3 as const, text: 'Why it moves' },
          {
            kind: 'list' as const,
            ordered: false,
            items: drivers.map((driver) =>
              cited(context, `${metricLabel(driver.line)}: ${sentence(driver.why)}`, driver.citations, {
                detail: ownedBy(context.nameOf(driver.owner)),
              }),
            ),
          },
        ]
      : []),
    ...notesOf(context, language),
  ]
  return {
    id: language,
    title: sectionTitles[language],
    blocks: blocks.length > 0 ? blocks : [nothing(`Nothing is known of ${sectionTitles[language].toLowerCase()} yet.`)],
  }
}

/** The notes of a section, under their own heading. */
export function notesOf({ notebook }: BriefContext, section: Section): Block[] {
  const blocks = notebook.pages.filter((page) => page.section === section).flatMap((page) => noteBlocks(page.body))
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 3, text: 'Notes' }, ...blocks]
}

export function tableBlocks(table: Table | null): Block[] {
  return table === null ? [] : [{ kind: 'table', ...table }]
}

export function nothing(text: string): Block {
  return { kind: 'text', line: line(text) }
}

function ownedBy(name: string): string {
  return name === '' ? '' : `Answers for it: ${name}`
}

function riskTable(context: BriefContext): Table | null {
  const risks = risksByWeight(context)
  if (risks.length === 0) return null
  return {
    caption: 'Risks, heaviest first',
    columns: [
      { title: 'Risk', align: 'start', share: 28 },
      { title: 'Likely x impact', align: 'end', share: 10 },
      { title: 'At stake', align: 'end', share: 13 },
      { title: 'Sign of it', align: 'start', share: 24 },
      { title: 'What is done', align: 'start', share: 25 },
    ],
    rows: risks.map((risk) => [
      cited(context, risk.title, risk.citations, {
        detail: [risk.category ?? '', risk.horizon].filter((part) => part !== '').join(', '),
      }),
      line(risk.likelihood === null || risk.impact === null ? '' : `${risk.likelihood} x ${risk.impact}`),
      line(risk.amount === null ? '' : valueText(risk.amount, context.account.currency)),
      line(risk.trigger),
      line(risk.mitigation, { detail: context.nameOf(risk.owner) }),
    ]),
    note: 'Likelihood and impact from 1 to 5.',
  }
}
