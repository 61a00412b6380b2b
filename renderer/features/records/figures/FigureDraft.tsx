import { useEffect, useRef, useState } from 'react'
import * as v from 'valibot'
import type { AccountId } from '../../../../shared/account/ids.ts'
import { daySchema } from '../../../../shared/account/primitives.ts'
import { type Period, periodKinds } from '../../../../shared/account/records/figure.ts'
import type { Language } from '../../../../shared/account/sections.ts'
import { metricNamed } from '../../../../shared/finance/metrics.ts'
import { useStore } from '../../../storage/context.tsx'
import { Button } from '../../../workbench/ui/Button.tsx'
import { ComboBox } from '../../../workbench/ui/ComboBox.tsx'
import { DateField } from '../../../workbench/ui/DateField.tsx'
import { Select } from '../../../workbench/ui/Select.tsx'
import { TextField } from '../../../workbench/ui/TextField.tsx'
import { useAccountData } from '../account-data.tsx'
import { useOpenRecord } from '../open-record.tsx'
import { startingFields } from '../starting-fields.ts'
import { useEdits } from '../use-edits.ts'
import { readDecimalText, showDecimal } from '../values/decimal-text.ts'
import { movedPeriod, periodKindLabels } from '../values/period.ts'
import { suggestionsFor } from '../values/suggestions.ts'
import { type GivenFigure, useDraftFigure } from './draft-figure.tsx'

interface FigureDraftProps {
  readonly account: AccountId
  readonly section: Language
  readonly given: GivenFigure
}

/** A figure before it has a number: it is added when it does, and then opens for its source. */
export function FigureDraft({ account, section, given }: FigureDraftProps) {
  const data = useAccountData()
  const edits = useEdits(account)
  const open = useOpenRecord()
  const draft = useDraftFigure()
  const today = useStore().today()
  const root = useRef<HTMLFormElement>(null)
  const start = startingFigure(section, given, data.account, today)
  const [metric, setMetric] = useState<string | null>(start.metric)
  const [unit, setUnit] = useState(start.unit)
  const [number, setNumber] = useState('')
  const [period, setPeriod] = useState<Period>(start.period)
  const [error, setError] = useState<string | null>(null)

  useEffect(() => {
    root.current?.querySelector<HTMLElement>('[data-field="draft-value"] input')?.focus()
    root.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  async function add() {
    const reading = readDecimalText(number)
    if (!reading.ok || reading.value === null) {
      setError(reading.ok ? 'A figure needs its number.' : reading.text)
      return
    }
    if (metric === null) {
      setError('Choose which figure it is.')
      return
    }
    const known = metricNamed(metric)
    const scope = given['segment'] === undefined ? undefined : ({ kind: 'segment', name: given['segment'] } as const)
    const record = await edits.add('figure', {
      metric,
      unit,
      period,
      section: known?.section ?? section,
      value: { kind: 'stated', value: reading.value },
      ...(scope === undefined ? {} : { scope }),
    })
    if (record === null) return
    draft.stop()
    open.open(record.id, 'citations')
  }

  function choose(next: string | null) {
    setMetric(next)
    const known = next === null ? null : metricNamed(next)
    if (known === null) return
    setUnit({ money: data.account.currency, percent: '%', days: 'days', ratio: 'ratio' }[known.unit])
    const kind = known.nature === 'balance' ? 'instant' : period.kind === 'instant' ? 'FY' : period.kind
    setPeriod(movedPeriod(period, { kind }))
  }

  const echo = readDecimalText(number)
  return (
    <form
      ref={root}
      className="fp-drawer"
      aria-label="New figure"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) draft.stop()
      }}
    >
      <div className="fp-drawer-head">
        <strong>New figure</strong>
      </div>
      <div className="fp-draft">
        <ComboBox label="Figure" free value={metric} choices={suggestionsFor('metrics', data)} onChange={choose} />
        <TextField
          label={`Value (${unit === '' ? 'number' : unit})`}
          name="draft-value"
          value={number}
          placeholder="e.g. 1.2bn"
          error={error}
          help={echo.ok && echo.value !== null ? `= ${showDecimal(echo.value)}` : ''}
          onChange={(text) => {
            setNumber(text)
            setError(null)
          }}
        />
        <ComboBox
          label="Unit"
          free
          value={unit}
          choices={suggestionsFor('units', data)}
          onChange={(next) => setUnit(next ?? '')}
        />
        <Select
          label="Period"
          value={period.kind}
          choices={periodKinds.map((kind) => ({ value: kind, label: periodKindLabels[kind] }))}
          onChange={(kind) => kind !== null && setPeriod(movedPeriod(period, { kind }))}
        />
        <DateField
          label={period.kind === 'instant' ? 'On' : 'Ends on'}
          value={period.end}
          onChange={(end) => {
            const day = v.safeParse(daySchema, end)
            if (day.success) setPeriod(movedPeriod(period, { end: day.output }))
          }}
        />
        <div className="fp-draft-actions">
          <Button tone="primary" type="submit">
            Add figure
          </Button>
          <Button tone="quiet" onPress={draft.stop}>
            Cancel
          </Button>
        </div>
      </div>
    </form>
  )
}

/** What the new figure starts from: what the jump or the cell already says, else the section's usual. */
function startingFigure(
  section: Language,
  given: GivenFigure,
  account: Parameters<typeof startingFields>[1]['account'],
  today: Parameters<typeof startingFields>[1]['today'],
) {
  const usual = startingFields('figure', { account, today, section })
  // The starting fields of a figure are a period, a metric and a unit; the unit tests hold them to the schema.
  const period = usual['period'] as Period
  const kind = periodKinds.find((one) => one === given['kind']) ?? period.kind
  const end = v.safeParse(daySchema, given['end'])
  return {
    metric: given['metric'] ?? String(usual['metric']),
    unit: given['unit'] ?? String(usual['unit']),
    period: movedPeriod(period, { kind, ...(end.success ? { end: end.output } : {}) }),
  }
}
