import type { Figure } from '../account/records/figure.ts'
import { type Language, sectionTitles } from '../account/sections.ts'
import { formatPercent, withMinus } from '../finance/format.ts'
import { type BriefContext, cited } from './context.ts'
import { periodText, valueText } from './figures.ts'
import { line, listed, sentence } from './line.ts'
import type { Box, Line } from './model.ts'

/** The number of a box: the first metric of its language that has one, and how it is called in a few words. */
const headlines: Readonly<Record<Language, readonly (readonly [metric: string, about: string])[]>> = {
  revenue: [['revenue', '']],
  costs: [
    ['cogsRatio', 'cost of goods sold, of revenue'],
    ['sgaRatio', 'SG&A, of revenue'],
    ['operatingMargin', 'operating margin'],
    ['cogs', 'cost of goods sold'],
  ],
  cash: [
    ['ccc', 'cash conversion cycle'],
    ['freeCashFlow', 'free cash flow'],
    ['operatingCashFlow', 'operating cash flow'],
    ['dso', 'days sales outstanding'],
  ],
  risks: [
    ['netDebtToEbitda', 'net debt / EBITDA'],
    ['interestCoverage', 'interest coverage'],
    ['currentRatio', 'current ratio'],
  ],
}

/** Four languages in four boxes: the number that says most, then why it moves and how it compares. */
export function languageBoxes(context: BriefContext, languages: readonly Language[]): Box[] {
  return languages.map((language) => {
    const found = headlines[language].find(([metric]) => context.figures.years(metric).length > 0)
    const lines = [...numberLines[language](context, found?.[0] ?? ''), ...driverLines(context, language)]
    const title = language === 'risks' ? 'Risk' : sectionTitles[language]
    return { language, title, headline: found ? headlineOf(context, ...found) : null, lines: lines.filter(isWritten) }
  })
}

function headlineOf(context: BriefContext, metric: string, about: string): Box['headline'] {
  const [newest] = context.figures.years(metric)
  if (!newest) return null
  const change = metric === 'revenue' ? growthText(context) : earlierText(context, metric)
  const text = [about, periodText(newest.period), change].filter((part) => part !== '').join(', ')
  return { value: context.figures.text(newest), about: cited(context, text, context.figures.citations(newest)) }
}

function growthText({ figures }: BriefContext): string {
  const [newest, before] = figures.years('revenue').map((figure) => figures.number(figure))
  if (newest == null || before == null || before <= 0) return ''
  const growth = (newest / before - 1) * 100
  return `${growth > 0 ? '+' : ''}${withMinus(formatPercent(growth))} on the year`
}

/** The oldest of the last four years, to see the way it went. */
function earlierText({ figures }: BriefContext, metric: string): string {
  const earlier = figures.years(metric).slice(1, 4).at(-1)
  return earlier ? `was ${figures.text(earlier)} in ${periodText(earlier.period)}` : ''
}

const numberLines: Readonly<Record<Language, (context: BriefContext, headline: string) => Line[]>> = {
  revenue: (context) => [segmentLine(context), latestLine(context, 'operatingMargin', 'Operating margin')],
  costs: (context, headline) => [
    comparedLine(context, headline),
    ...ownLines(context, 'costs'),
    ...(headline === 'sgaRatio' ? [] : [latestLine(context, 'sgaRatio', 'SG&A')]),
  ],
  cash: (context, headline) => [
    comparedLine(context, headline),
    daysLine(context),
    ...(headline === 'freeCashFlow' ? [] : [latestLine(context, 'freeCashFlow', 'Free cash flow')]),
    oneDayLine(context),
  ],
  risks: (context) => topRisks(context),
}

function segmentLine(context: BriefContext): Line {
  const { figures } = context
  const parts = figures.segments('revenue').map((figure) => ({ figure, value: figures.number(figure) ?? 0 }))
  const total = parts.reduce((sum, { value }) => sum + value, 0)
  const [first] = parts
  if (!first || total <= 0) return line('')
  const shares = parts
    .toSorted((a, b) => b.value - a.value)
    .map(
      ({ figure, value }) =>
        `${figure.scope.kind === 'segment' ? figure.scope.name : ''} ${Math.round((value / total) * 100)} %`,
    )
  const text = `${listed(shares)} of revenue, ${periodText(first.figure.period)}`
  return cited(context, text, figures.citations(first.figure))
}

function latestLine(context: BriefContext, metric: string, label: string): Line {
  const [newest] = context.figures.years(metric)
  if (!newest) return line('')
  const earlier = earlierText(context, metric)
  const text = [`${label} ${context.figures.text(newest)}, ${periodText(newest.period)}`, earlier]
  return cited(context, text.filter((part) => part !== '').join('; '), context.figures.citations(newest))
}

function daysLine(context: BriefContext): Line {
  const newest = ['dso', 'dio', 'dpo'].flatMap((metric) => context.figures.years(metric).slice(0, 1))
  const [first] = newest
  if (!first) return line('')
  const parts = newest.map(
    (figure) => `${figure.metric.toUpperCase()} ${context.figures.text(figure).replace(' days', '')}`,
  )
  const text = `${parts.join(', ')} days, ${periodText(first.period)}`
  return cited(
    context,
    text,
    newest.flatMap((figure) => context.figures.citations(figure)),
  )
}

function oneDayLine(context: BriefContext): Line {
  const [revenue] = context.figures.years('revenue')
  const value = revenue ? context.figures.number(revenue) : null
  if (!revenue || value === null || value <= 0) return line('')
  const text = `One day of sales is worth ${valueText(Math.round(value / 365), revenue.unit)}, once (${periodText(revenue.period)} revenue / 365)`
  return cited(context, text, context.figures.citations(revenue))
}

/** `Varga 65.1 %, survey 66.0 %`, or that nothing is there to compare with. */
export function comparedLine(context: BriefContext, metric: string): Line {
  const rows = context.figures.compared(metric).slice(0, 3)
  const [first] = rows
  if (!first) return line('')
  const text = rows.map((figure) => `${nameOf(figure)} (${context.figures.text(figure)})`)
  const periods = new Set(rows.map(({ period }) => periodText(period)))
  return cited(
    context,
    `Compared: ${listed(text)}, ${[...periods].join(', ')}`,
    rows.flatMap((figure) => context.figures.citations(figure)),
  )
}

function nameOf({ subject }: Figure): string {
  return subject.kind === 'account' ? '' : subject.name
}

/** Lines the seller named: what no statement shows is the best sign of preparation. */
function ownLines(context: BriefContext, section: Language): Line[] {
  const seen = new Set<string>()
  return context.figures.figures
    .filter(
      ({ subject, section: of, metric }) =>
        subject.kind === 'account' && of === section && /[ A-Z]/.test(metric.charAt(0)),
    )
    .filter(({ metric }) => !seen.has(metric) && seen.add(metric))
    .map((figure) => latestLine(context, figure.metric, figure.metric))
}

function driverLines(context: BriefContext, language: Language): Line[] {
  return context
    .of('driver')
    .filter(({ section, why }) => section === language && why.trim() !== '')
    .map((driver) => {
      const owner = context.nameOf(driver.owner)
      const text = owner === '' ? sentence(driver.why) : `${sentence(driver.why)} Answers for it: ${owner}`
      return cited(context, text, driver.citations)
    })
}

/** The heaviest risks, by likelihood times impact. */
export function risksByWeight(context: BriefContext) {
  const weight = (risk: { likelihood: number | null; impact: number | null }) =>
    (risk.likelihood ?? 0) * (risk.impact ?? 0)
  return context.of('risk').toSorted((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
}

function topRisks(context: BriefContext): Line[] {
  return risksByWeight(context)
    .slice(0, 4)
    .map((risk) => {
      const owner = context.nameOf(risk.owner)
      const amount = risk.amount === null ? '' : `, ${valueText(risk.amount, context.account.currency)}`
      return cited(context, `${risk.title}${amount}${owner === '' ? '' : `; ${owner}`}`, risk.citations)
    })
}

function isWritten({ text }: Line): boolean {
  return text.trim() !== ''
}
