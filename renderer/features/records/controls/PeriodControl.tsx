import * as v from 'valibot'
import { daySchema } from '../../../../shared/account/primitives.ts'
import { type Period, periodKinds } from '../../../../shared/account/records/figure.ts'
import { Select } from '../../../workbench/ui/Select.tsx'
import { movedPeriod, periodKindLabels } from '../values/period.ts'
import { DayControl } from './ReadControl.tsx'
import { TextControl } from './TextControl.tsx'
import type { Save } from './use-draft.ts'

interface PeriodControlProps {
  readonly label: string
  readonly name: string
  readonly value: Period
  readonly save: Save
}

/** Kind, end and start of a period, and what the company calls it. */
export function PeriodControl({ label, name, value, save }: PeriodControlProps) {
  return (
    <fieldset className="rf-inline" data-field={name}>
      <legend className="ui-label">{label}</legend>
      <Select
        label="Kind"
        value={value.kind}
        choices={periodKinds.map((kind) => ({ value: kind, label: periodKindLabels[kind] }))}
        onChange={(kind) => {
          if (kind !== null) save(movedPeriod(value, { kind }))
        }}
      />
      <DayControl
        label={value.kind === 'instant' ? 'On' : 'Ends on'}
        name="period-end"
        value={value.end}
        save={(end) => {
          const day = v.safeParse(daySchema, end)
          return day.success ? save(movedPeriod(value, { end: day.output })) : 'A period needs the day it ends.'
        }}
      />
      {value.kind === 'instant' ? null : (
        <DayControl
          label="Starts on"
          name="period-start"
          value={value.start}
          save={(start) =>
            start !== null && String(start) > value.end ? 'It starts after it ends.' : save({ ...value, start })
          }
        />
      )}
      <TextControl
        label="They call it"
        name="period-label"
        lines={1}
        value={value.label}
        example="e.g. FY2025"
        save={(text) => save({ ...value, label: text })}
      />
    </fieldset>
  )
}
