import type { Figure } from '../../../shared/account/records/figure.ts'
import { languages, sectionTitles } from '../../../shared/account/sections.ts'
import { evaluateFigure } from '../../../shared/finance/computed.ts'
import { formatFigureValue } from '../../../shared/finance/format.ts'
import { type MetricFamily, metricLabel, metricNamed } from '../../../shared/finance/metrics.ts'
import type { Gap } from '../../../shared/readiness/assessment.ts'
import type { AccountData } from '../records/account-data.tsx'
import { keptTogether, withFollowing } from '../records/figures/following-figures.ts'
import type { Fix, FixContext } from './fixes.ts'

/** Lines that close a criterion, the usual first. */
const lines: Readonly<Record<string, readonly string[]>> = {
  'revenue.trend': ['revenue'],
  'revenue.mix': ['revenue'],
  'revenue.comparator': ['revenue'],
  'costs.lines': ['cogs', 'sga', 'rnd', 'depreciationAmortisation', 'interest'],
  'costs.trend': ['cogs', 'sga', 'rnd'],
  'costs.comparator': ['cogs', 'sga'],
  'cash.flow': ['operatingCashFlow'],
  'cash.days': ['receivables', 'inventory', 'payables'],
  'cash.comparator': ['receivables', 'inventory', 'payables'],
  'cash.oneDay': ['revenue', 'cogs'],
  'risks.ratio': ['currentAssets', 'currentLiabilities', 'debt', 'cash'],
}

/** Criteria that ask for the same line in another period. */
const trends: ReadonlySet<string> = new Set(['revenue.trend', 'costs.trend'])

/** Ratios that may follow from what is there already. */
const families: Readonly<Record<string, readonly MetricFamily[]>> = {
  'cash.days': ['days'],
  'cash.oneDay': ['oneDay'],
  'risks.ratio': ['leverage', 'liquidity'],
}

const mostComputed = 3

/** Whether figures close the gap. */
export function asksForFigures({ criterion }: Gap): boolean {
  return criterion !== null && Object.hasOwn(lines, criterion)
}

/** Keeping what follows from other figures comes before typing, and comparing with the industry before looking up a peer. */
export function figureFixes(gap: Gap, context: FixContext): readonly Fix[] {
  const criterion = gap.criterion ?? ''
  const { data } = context
  const account = data.account.id
  return [
    ...computedFixes(criterion, data),
    ...(criterion.endsWith('.comparator')
      ? [
          {
            id: 'industry',
            label: 'Compare with an industry',
            icon: 'organization',
            command: 'imports.industry',
            args: { account },
          },
        ]
      : []),
    typedFix(gap, data),
    ...(ownFigures(data).length === 0
      ? [
          {
            id: 'filing',
            label: 'Import a filing (SEC companyfacts)',
            icon: 'cloud-download',
            command: 'imports.filing',
            args: {},
          },
        ]
      : []),
  ]
}

function computedFixes(criterion: string, data: AccountData): readonly Fix[] {
  const wanted = families[criterion]
  if (wanted === undefined) return []
  const all = withFollowing(data.figures, data.account.currency)
  const fitting = [...all.values()].filter((figure) => {
    const family = metricNamed(figure.metric)?.family
    return !data.figures.has(figure.id) && family !== undefined && wanted.includes(family)
  })
  return newestFirst(fitting)
    .slice(0, mostComputed)
    .map((figure) => {
      const outcome = evaluateFigure(figure, all)
      const value = outcome.ok ? `: ${formatFigureValue(outcome.value, outcome.unit)}` : ''
      return {
        id: `compute ${figure.id}`,
        label: `Keep ${metricLabel(figure.metric)} ${figure.period.label || figure.period.end}${value}, computed`,
        icon: 'symbol-operator',
        command: 'readiness.fix.keepFigures',
        args: {
          account: data.account.id,
          label: `Keep ${metricLabel(figure.metric)}`,
          figures: keptTogether([figure], all, data.figures),
        },
      }
    })
}

function typedFix(gap: Gap, data: AccountData): Fix {
  const criterion = gap.criterion ?? ''
  const own = ownFigures(data)
  const wanted = lines[criterion] ?? []
  const has = (metric: string) => own.some((figure) => figure.metric === metric)
  const metric = (trends.has(criterion) ? wanted.find(has) : wanted.find((one) => !has(one))) ?? wanted[0]
  const section = languages.find((one) => one === gap.section) ?? 'revenue'
  const before = metric !== undefined && trends.has(criterion) ? periodBefore(own, metric) : {}
  const kind = metric !== undefined && metricNamed(metric)?.nature === 'balance' ? { kind: 'instant' } : {}
  return {
    id: 'figure',
    label: metric === undefined ? `Add a figure of ${sectionTitles[section]}` : `Add ${metricLabel(metric)}`,
    icon: 'add',
    command: 'records.add',
    args: {
      account: data.account.id,
      type: 'figure',
      fields: { section, ...(metric === undefined ? {} : { metric }), ...kind, ...before },
    },
  }
}

/** The year before the oldest one that is known. */
function periodBefore(own: readonly Figure[], metric: string): Readonly<Record<string, string>> {
  const [oldest] = newestFirst(own.filter((figure) => figure.metric === metric && figure.period.kind === 'FY')).slice(
    -1,
  )
  if (oldest === undefined) return {}
  const [year = '', ...rest] = oldest.period.end.split('-')
  // The last day of February is the 28th in the year before a leap year.
  const day = rest.join('-') === '02-29' ? '02-28' : rest.join('-')
  return { kind: 'FY', end: `${Number(year) - 1}-${day}` }
}

function ownFigures(data: AccountData): readonly Figure[] {
  return data.of('figure').filter(({ subject, scope }) => subject.kind === 'account' && scope.kind === 'company')
}

function newestFirst(figures: readonly Figure[]): readonly Figure[] {
  return figures.toSorted((one, other) => (one.period.end < other.period.end ? 1 : -1))
}
