import type { Convention, Figure, FigureValue } from '../../../../shared/account/records/figure.ts'
import { evaluateFigure } from '../../../../shared/finance/computed.ts'
import { formatFigureValue } from '../../../../shared/finance/format.ts'
import { formulaText } from '../../../../shared/finance/formula-text.ts'
import { formulaNamed } from '../../../../shared/finance/formulas.ts'
import { metricCatalogue, metricLabel, metricNamed } from '../../../../shared/finance/metrics.ts'
import { conventionText, standardConvention } from '../../../../shared/finance/periods.ts'
import { Select } from '../../../workbench/ui/Select.tsx'
import { useAccountData } from '../account-data.tsx'
import { inputsFor } from '../figures/inputs.ts'
import { hasDerivedId } from '../values/figure-identity.ts'
import { referenceTitle } from '../values/titles.ts'
import { DecimalControl } from './ReadControl.tsx'
import type { Save } from './use-draft.ts'

interface FigureValueProps {
  readonly label: string
  readonly name: string
  readonly figure: Figure
  readonly save: Save
}

const kinds = [
  { value: 'stated', label: 'Typed in' },
  { value: 'computed', label: 'Computed from other figures' },
] as const

/** A number typed in, or a formula over other figures whose result is shown but never kept. */
export function FigureValueControl({ label, name, figure, save }: FigureValueProps) {
  const { figures } = useAccountData()
  const { value } = figure

  function become(kind: FigureValue['kind'] | null) {
    if (kind === null || kind === value.kind) return
    if (kind === 'stated') {
      const outcome = evaluateFigure(figure, figures)
      save({ kind, value: outcome.ok ? outcome.value : '0' })
    } else
      save(
        computedValue(
          figure,
          metricNamed(figure.metric)?.formula ?? 'dso',
          standardConvention(figure.period.kind),
          figures,
        ),
      )
  }

  return (
    <fieldset className="rf-inline" data-field={name}>
      <legend className="ui-hidden">{label}</legend>
      {value.kind === 'stated' ? (
        <DecimalControl
          label={label}
          name="value-stated"
          needed
          {...(figure.unit === '' ? {} : { unit: figure.unit })}
          value={value.value}
          example="e.g. 1.2bn"
          save={(text) => save({ kind: 'stated', value: text })}
        />
      ) : (
        <ComputedFields figure={figure} value={value} save={save} />
      )}
      <Select label="How it is known" value={value.kind} choices={kinds} onChange={become} />
    </fieldset>
  )
}

const balances = [
  { value: 'closing', label: 'Balances at the end' },
  { value: 'average', label: 'Average of start and end' },
] as const
const variants = [
  { value: 'standard', label: 'Standard' },
  { value: 'netSales', label: 'All on net sales' },
  { value: 'ebitda', label: 'On EBITDA' },
] as const
const daysBases = [
  { value: '365', label: '365 days' },
  { value: '91.25', label: '91.25 days (quarter)' },
] as const

interface ComputedProps {
  readonly figure: Figure
  readonly value: Extract<FigureValue, { kind: 'computed' }>
  readonly save: Save
}

function ComputedFields({ figure, value, save }: ComputedProps) {
  const { figures, byId } = useAccountData()
  const outcome = evaluateFigure(figure, figures)
  const rebuild = (formula: string, convention: Convention) => save(computedValue(figure, formula, convention, figures))
  const needed = formulaNamed(value.formula)?.inputs(value.convention) ?? []
  return (
    <>
      <output className="rf-result">
        <span className="ui-label">Result</span>
        {outcome.ok ? (
          <strong>{formatFigureValue(outcome.value, outcome.unit)}</strong>
        ) : (
          <strong className="rf-warn">Not meaningful: {outcome.text}.</strong>
        )}
        <span className="ui-help">
          From{' '}
          {value.inputs.length === 0
            ? needed.map(metricLabel).join(', ')
            : value.inputs.map((id) => referenceTitle(id, byId) || 'a deleted figure').join('; ')}
          .
        </span>
      </output>
      {hasDerivedId(figure) ? (
        <div className="rf-fact">
          <span className="ui-label">Formula and convention</span>
          <span>
            {formulaText(value.formula)}; {conventionText(value.convention)}
          </span>
          <span className="ui-help">
            It is known by its formula, period and convention, so these are fixed. For another one, add a figure.
          </span>
        </div>
      ) : (
        <ConventionFields value={value} rebuild={rebuild} />
      )}
    </>
  )
}

interface ConventionProps {
  readonly value: ComputedProps['value']
  rebuild(formula: string, convention: Convention): void
}

function ConventionFields({ value, rebuild }: ConventionProps) {
  const convene = (change: Partial<Convention>) => rebuild(value.formula, { ...value.convention, ...change })
  return (
    <>
      <Select
        label="Formula"
        value={value.formula}
        choices={formulaChoices}
        onChange={(formula) => {
          if (formula !== null) rebuild(formula, value.convention)
        }}
      />
      <Select
        label="Balances"
        value={value.convention.balances}
        choices={balances}
        onChange={(next) => next !== null && convene({ balances: next })}
      />
      <Select
        label="Days in the period"
        value={value.convention.days}
        choices={daysBases}
        onChange={(next) => next !== null && convene({ days: next })}
      />
      <Select
        label="Variant"
        value={value.convention.variant}
        choices={variants}
        onChange={(next) => next !== null && convene({ variant: next })}
      />
    </>
  )
}

const formulaChoices = metricCatalogue
  .filter((metric) => metric.formula !== null)
  .map((metric) => ({ value: metric.formula ?? '', label: metric.label }))

function computedValue(
  figure: Figure,
  formula: string,
  convention: Convention,
  figures: ReadonlyMap<string, Figure>,
): FigureValue {
  return { kind: 'computed', formula, convention, inputs: inputsFor(figure, formula, convention, figures.values()) }
}
