import { useEffect, useMemo, useRef, useState } from 'react'
import type { AccountId } from '../../../../shared/account/ids.ts'
import type { Figure } from '../../../../shared/account/records/figure.ts'
import { type Language, sectionTitles } from '../../../../shared/account/sections.ts'
import { Button } from '../../../workbench/ui/Button.tsx'
import { EmptyState } from '../../../workbench/ui/EmptyState.tsx'
import { Section } from '../../../workbench/ui/Section.tsx'
import { useAccountData } from '../account-data.tsx'
import { useOpenRecord } from '../open-record.tsx'
import { useEdits } from '../use-edits.ts'
import { tableScale } from './cell-text.ts'
import { useDraftFigure } from './draft-figure.tsx'
import { FigureDraft } from './FigureDraft.tsx'
import { FigureDrawer } from './FigureDrawer.tsx'
import { keptTogether } from './following-figures.ts'
import { KpiStrip } from './KpiStrip.tsx'
import { PeriodGrid } from './PeriodGrid.tsx'
import { type Cell, type FigureRow, type PeriodView, periodTable, viewsOf } from './period-table.ts'
import { type ChartPlan, SectionChart } from './SectionChart.tsx'
import { numberSources } from './source-numbers.ts'

interface FiguresPartProps {
  readonly account: AccountId
  readonly section: Language
  readonly kpis: readonly string[]
  readonly chart: ChartPlan
  /** How an empty section teaches. */
  readonly lesson: string
}

const viewNames: Readonly<Record<PeriodView, string>> = { years: 'Years', quarters: 'Quarters', other: 'TTM and YTD' }

/** The numbers of a section: what matters most, the trend, and all lines over periods. */
export function FiguresPart({ account, section, kpis, chart, lesson }: FiguresPartProps) {
  const data = useAccountData()
  const edits = useEdits(account)
  const open = useOpenRecord()
  const draft = useDraftFigure()
  const frame = useRef<HTMLDivElement>(null)
  const views = useMemo(() => viewsOf(section, data.figures), [section, data.figures])
  const [chosen, setChosen] = useState<PeriodView | null>(null)
  const view = chosen !== null && views.includes(chosen) ? chosen : (views[0] ?? 'years')
  const table = useMemo(() => periodTable(section, view, data.figures), [section, view, data.figures])
  const rows = [...table.own, ...table.comparators]
  const scale = tableScale(data.figures)
  const sources = numberSources(table, data)
  const opened = open.id === null ? undefined : data.figures.get(open.id)
  const unkept = table.own
    .flatMap((row) => row.cells)
    .flatMap((cell) => (cell.kind === 'follows' && cell.outcome.ok ? [cell.figure] : []))

  // Leaving the form gives the focus back to the grid, where one came from.
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && opened === undefined && document.activeElement === document.body) {
      frame.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus()
    }
    wasOpen.current = opened !== undefined
  }, [opened])

  /** A ratio of ratios keeps those too, in one step. */
  function keep(figures: readonly Figure[]): Promise<boolean> {
    return edits.addAll(
      figures.length === 1 ? 'Keep ratio' : 'Keep ratios',
      keptTogether(figures, table.figures, data.figures),
    )
  }

  async function onOpen(cell: Cell, row: FigureRow, column: number) {
    if (cell.kind === 'kept') open.open(cell.figure.id)
    else if (cell.kind === 'follows') {
      if (cell.outcome.ok && (await keep([cell.figure]))) open.open(cell.figure.id)
    } else {
      const period = table.columns[column]?.period
      draft.start({
        metric: row.metric,
        unit: row.unit,
        ...(period === undefined ? {} : { end: period.end, kind: period.kind }),
        ...(row.scope.kind === 'segment' ? { segment: row.scope.name } : {}),
      })
    }
  }

  const add = () => draft.start({})
  const currency = data.account.currency
  return (
    <div ref={frame} className="fp">
      <KpiStrip table={table} metrics={kpis} />
      <Section
        title="Figures"
        note={rows.length === 0 ? undefined : scale === 'units' ? currency : `${currency} ${scale}`}
        actions={
          <span className="fp-tools">
            {views.length > 1
              ? views.map((one) => (
                  <Button
                    key={one}
                    tone={one === view ? 'secondary' : 'quiet'}
                    label={`${viewNames[one]}${one === view ? ', shown' : ''}`}
                    onPress={() => setChosen(one)}
                  >
                    {viewNames[one]}
                  </Button>
                ))
              : null}
            {unkept.length > 0 ? (
              <Button
                tone="quiet"
                icon="pin"
                label={`${keepLabel(unkept.length)} that follow from these figures`}
                onPress={() => void keep(unkept)}
              >
                {keepLabel(unkept.length)}
              </Button>
            ) : null}
            {rows.length === 0 ? null : (
              <Button tone="quiet" icon="add" label="Add figure" onPress={add}>
                Add
              </Button>
            )}
          </span>
        }
      >
        {rows.length === 0 ? (
          draft.given === null ? (
            <EmptyState text={lesson} action={{ label: 'Add figure', icon: 'add', run: add }} />
          ) : null
        ) : (
          <div className={table.columns.length > 6 ? 'fp-body' : 'fp-body fp-wide'}>
            <div className="fp-chart">
              <SectionChart plan={chart} table={table} />
            </div>
            <div>
              <PeriodGrid
                key={view}
                label={`${sectionTitles[section]}, ${viewNames[view].toLowerCase()}`}
                table={table}
                scale={scale}
                sources={sources}
                openId={open.id}
                onOpen={(cell, row, column) => void onOpen(cell, row, column)}
                onDelete={(cell) => {
                  if (cell.kind === 'kept') void edits.remove(cell.figure.id)
                }}
              />
              {sources.list.length === 0 ? null : (
                <ul className="fp-sources" aria-label="Sources of these figures">
                  {sources.list.map(({ number, source }) => (
                    <li key={source.id}>
                      <sup>{number}</sup>
                      {source.title || 'Untitled source'}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </div>
        )}
        {draft.given === null ? null : (
          <FigureDraft key={JSON.stringify(draft.given)} account={account} section={section} given={draft.given} />
        )}
        {opened === undefined ? null : <FigureDrawer account={account} figure={opened} />}
      </Section>
    </div>
  )
}

function keepLabel(count: number): string {
  return count === 1 ? 'Keep 1 ratio' : `Keep ${count} ratios`
}
