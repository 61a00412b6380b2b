import type { Day, DecimalString } from '../../../../shared/account/primitives.ts'
import type { Figure, Period, Scope } from '../../../../shared/account/records/figure.ts'
import type { Language } from '../../../../shared/account/sections.ts'
import {
  evaluateFigure,
  type FigureOutcome,
  type FiguresById,
  scopeKey,
  subjectKey,
} from '../../../../shared/finance/computed.ts'
import { formulaNamed } from '../../../../shared/finance/formulas.ts'
import { metricCatalogue, metricLabel, metricNamed } from '../../../../shared/finance/metrics.ts'
import { sameEnd } from '../../../../shared/finance/periods.ts'
import { followingFigure } from './following.ts'
import { withFollowing } from './following-figures.ts'

export type PeriodView = 'years' | 'quarters' | 'other'

export interface PeriodColumn {
  readonly end: Day
  readonly label: string
  /** What flows of this column span. */
  readonly period: Period
}

/** `kept` is a record; `follows` is what a formula gives although no record keeps it. */
export type Cell =
  | { readonly kind: 'kept'; readonly figure: Figure; readonly outcome: FigureOutcome }
  | { readonly kind: 'follows'; readonly figure: Figure; readonly outcome: FigureOutcome }
  | { readonly kind: 'empty' }

export interface FigureRow {
  readonly key: string
  readonly metric: string
  readonly label: string
  readonly unit: string
  /** A total or ratio that follows from other lines. */
  readonly derived: boolean
  /** Whose row it is, beside the account's own: a peer, an industry table. */
  readonly subject: string
  readonly scope: Scope
  readonly cells: readonly Cell[]
}

export interface PeriodTable {
  /** Oldest first: the newest stands at the right. */
  readonly columns: readonly PeriodColumn[]
  /** The account's own lines, in the order of a statement, segments under their line. */
  readonly own: readonly FigureRow[]
  readonly comparators: readonly FigureRow[]
  /** All figures, kept or following, that the cells rest on. */
  readonly figures: FiguresById
}

const viewKinds: Readonly<Record<PeriodView, readonly Period['kind'][]>> = {
  years: ['FY'],
  quarters: ['Q'],
  other: ['TTM', 'YTD'],
}

/** Which views hold any figure of a section. */
export function viewsOf(section: Language, figures: FiguresById): readonly PeriodView[] {
  const here = [...figures.values()].filter((figure) => figure.section === section)
  const views = (['years', 'quarters', 'other'] as const).filter((view) =>
    here.some((figure) => viewKinds[view].includes(figure.period.kind)),
  )
  const balances = here.some((figure) => figure.period.kind === 'instant')
  return balances && !views.includes('years') && !views.includes('quarters') ? ['years', ...views] : views
}

/** The figures of one section as lines over periods. Balances stand in the period they close. */
export function periodTable(section: Language, view: PeriodView, figures: FiguresById): PeriodTable {
  const all = [...figures.values()]
  const columns = columnsOf(section, view, all)
  const here = all.filter((figure) => figure.section === section)
  const rows = groupRows(here, columns, figures)
  const own = rows.filter((row) => row.subject === '')
  const known = withFollowing(figures, currencyOf(figures))
  const ratios = followingRows(section, columns, own, known)
  return {
    columns,
    own: sortRows([...own.map((row) => fillGaps(row, columns, known)), ...ratios]),
    comparators: sortRows(rows.filter((row) => row.subject !== '')),
    figures: known,
  }
}

function columnsOf(section: Language, view: PeriodView, all: readonly Figure[]): readonly PeriodColumn[] {
  const kinds = viewKinds[view]
  const columns: PeriodColumn[] = []
  const put = (period: Period) => {
    if (!columns.some((column) => sameEnd(column.end, period.end) && column.period.kind === period.kind)) {
      columns.push({ end: period.end, label: period.label || period.end, period })
    }
  }
  // The account's own periods name the columns; a balance sheet in Risks takes the columns of the results it closes.
  const own = all.filter((figure) => figure.subject.kind === 'account')
  for (const figure of own) if (kinds.includes(figure.period.kind)) put(figure.period)
  if (view === 'years') {
    const quarterEnds = own.filter((figure) => figure.period.kind === 'Q').map((figure) => figure.period.end)
    for (const figure of own) {
      const known = columns.some((column) => sameEnd(column.end, figure.period.end))
      const inQuarter = quarterEnds.some((end) => sameEnd(end, figure.period.end))
      if (figure.section === section && figure.period.kind === 'instant' && !known && !inQuarter) put(figure.period)
    }
  }
  const others = all.filter((figure) => figure.section === section && figure.subject.kind !== 'account')
  for (const figure of others) {
    const near = columns.some((column) => nearestYear(column.end, figure.period.end))
    if (kinds.includes(figure.period.kind) && !near) put(figure.period)
  }
  return columns.toSorted((a, b) => (a.end < b.end ? -1 : 1))
}

/** A peer's year that ends within half a year is compared with ours. */
function nearestYear(one: Day, other: Day): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000 <= 183
}

function groupRows(
  here: readonly Figure[],
  columns: readonly PeriodColumn[],
  figures: FiguresById,
): readonly FigureRow[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of here) {
    const key = [subjectKey(figure.subject), figure.metric, scopeKey(figure.scope), figure.unit].join('\u001f')
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  return [...groups].flatMap(([key, group]) => {
    const first = group[0]
    if (first === undefined) return []
    const cells = columns.map((column) => cellFor(group, column, figures))
    if (cells.every((cell) => cell.kind === 'empty')) return []
    const subject = first.subject.kind === 'account' ? '' : first.subject.name || first.subject.kind
    return [
      {
        key,
        metric: first.metric,
        label: metricLabel(first.metric),
        unit: first.unit,
        subject,
        scope: first.scope,
        derived: first.value.kind === 'computed',
        cells,
      },
    ]
  })
}

function cellFor(group: readonly Figure[], column: PeriodColumn, figures: FiguresById): Cell {
  const fits = (figure: Figure) =>
    figure.subject.kind === 'account'
      ? sameEnd(figure.period.end, column.end)
      : nearestYear(figure.period.end, column.end)
  const figure =
    group.find((one) => fits(one) && one.period.kind === column.period.kind) ??
    group.find((one) => fits(one) && one.period.kind === 'instant')
  return figure === undefined ? { kind: 'empty' } : { kind: 'kept', figure, outcome: evaluateFigure(figure, figures) }
}

/** Where a known ratio has a figure in one period and none in another, the other says what would follow, or why nothing does. */
function fillGaps(row: FigureRow, columns: readonly PeriodColumn[], figures: FiguresById): FigureRow {
  if (metricNamed(row.metric)?.formula == null || row.scope.kind !== 'company') return row
  return {
    ...row,
    cells: row.cells.map((cell, at) => {
      const column = columns[at]
      return cell.kind !== 'empty' || column === undefined ? cell : followingCell(row.metric, column, row.unit, figures)
    }),
  }
}

function followingCell(metric: string, column: PeriodColumn, unit: string, figures: FiguresById): Cell {
  const figure = followingFigure(metric, column.period, unit, figures)
  return figure === null ? { kind: 'empty' } : { kind: 'follows', figure, outcome: evaluateFigure(figure, figures) }
}

/** Ratios of the section that no record keeps, but that its lines give, or refuse for a reason worth knowing. */
function followingRows(
  section: Language,
  columns: readonly PeriodColumn[],
  own: readonly FigureRow[],
  figures: FiguresById,
): readonly FigureRow[] {
  return metricCatalogue.flatMap((metric) => {
    if (metric.formula === null || metric.section !== section) return []
    if (own.some((row) => row.metric === metric.name && row.scope.kind === 'company')) return []
    const unit = { money: currencyOf(figures), percent: '%', days: 'days', ratio: 'ratio' }[metric.unit]
    const cells = columns.map((column) => followingCell(metric.name, column, unit, figures))
    if (!cells.some(isTelling)) return []
    const scope = { kind: 'company' } as const
    return [
      {
        key: `follows ${metric.name}`,
        metric: metric.name,
        label: metric.label,
        unit,
        subject: '',
        scope,
        derived: true,
        cells,
      },
    ]
  })
}

function isTelling(cell: Cell): boolean {
  if (cell.kind === 'empty') return false
  const { code } = cell.outcome.ok ? { code: null } : cell.outcome
  if (code === null) return true
  // No inventory is news only where the rest of the formula is there; else nothing was typed in yet.
  if (code === 'noInventory') return lacksOnlyOne(cell.figure)
  return code !== 'missingInput' && code !== 'annualOnly'
}

function lacksOnlyOne({ value }: Figure): boolean {
  if (value.kind === 'stated') return false
  const needed = formulaNamed(value.formula)?.inputs(value.convention) ?? []
  return value.inputs.length === needed.length - 1
}

function currencyOf(figures: FiguresById): string {
  for (const figure of figures.values())
    if (figure.subject.kind === 'account' && /^[A-Z]{3}$/.test(figure.unit)) return figure.unit
  return ''
}

const order = new Map(metricCatalogue.map((metric, index) => [metric.name, index]))

function sortRows(rows: readonly FigureRow[]): readonly FigureRow[] {
  const rank = (row: FigureRow) => (row.derived && !order.has(row.metric) ? 998 : (order.get(row.metric) ?? 22.5))
  return rows.toSorted(
    (a, b) =>
      a.subject.localeCompare(b.subject) ||
      rank(a) - rank(b) ||
      a.label.localeCompare(b.label) ||
      Number(a.scope.kind === 'segment') - Number(b.scope.kind === 'segment'),
  )
}

/** The newest cell of a row with a number or a reason, and the one before it. */
export function newestOf(
  row: FigureRow,
): { readonly at: number; readonly cell: Exclude<Cell, { kind: 'empty' }> } | null {
  for (let at = row.cells.length - 1; at >= 0; at -= 1) {
    const cell = row.cells[at]
    if (cell !== undefined && cell.kind !== 'empty') return { at, cell }
  }
  return null
}

export function numberIn(cell: Cell | undefined): DecimalString | null {
  return cell !== undefined && cell.kind !== 'empty' && cell.outcome.ok ? cell.outcome.value : null
}
