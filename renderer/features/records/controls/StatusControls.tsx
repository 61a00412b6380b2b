import type { FigureStatus } from '../../../../shared/account/records/figure.ts'
import type { Hypothesis } from '../../../../shared/account/records/hypothesis.ts'
import type { Risk } from '../../../../shared/account/records/risk.ts'
import { Checkbox } from '../../../workbench/ui/Checkbox.tsx'
import { Select } from '../../../workbench/ui/Select.tsx'
import { DayControl } from './ReadControl.tsx'
import { ReferenceControl } from './ReferenceControl.tsx'
import { TextControl } from './TextControl.tsx'
import type { Save } from './use-draft.ts'

interface StatusProps<Value> {
  readonly label: string
  readonly name: string
  readonly from: string
  readonly value: Value
  readonly save: Save
}

type Confirmation = NonNullable<Risk['confirmed']>
const unconfirmed: Confirmation = { by: null, on: null, meeting: null }

const figureStates = [
  { value: 'asserted', label: 'As stated' },
  { value: 'guidance', label: 'Their own forecast' },
  { value: 'confirmed', label: 'Confirmed by them' },
  { value: 'disputed', label: 'Disputed' },
] as const

export function FigureStatusControl({ label, name, from, value, save }: StatusProps<FigureStatus>) {
  return (
    <div className="rf-inline" data-field={name}>
      <Select
        label={label}
        value={value.kind}
        choices={figureStates}
        onChange={(kind) => {
          if (kind === null || kind === value.kind) return
          save(kind === 'confirmed' ? { kind, ...unconfirmed } : kind === 'disputed' ? { kind, why: '' } : { kind })
        }}
      />
      {value.kind === 'confirmed' ? <ConfirmationFields from={from} value={value} save={save} /> : null}
      {value.kind === 'disputed' ? <WhyField value={value} save={save} /> : null}
    </div>
  )
}

const hypothesisStates = [
  { value: 'draft', label: 'Draft' },
  { value: 'tested', label: 'Tested' },
  { value: 'confirmed', label: 'Confirmed by them' },
  { value: 'refuted', label: 'Refuted' },
] as const

export function HypothesisStatusControl({ label, name, from, value, save }: StatusProps<Hypothesis['status']>) {
  return (
    <div className="rf-inline" data-field={name}>
      <Select
        label={label}
        value={value.kind}
        choices={hypothesisStates}
        onChange={(kind) => {
          if (kind === null || kind === value.kind) return
          save(kind === 'confirmed' ? { kind, ...unconfirmed } : kind === 'refuted' ? { kind, why: '' } : { kind })
        }}
      />
      {value.kind === 'confirmed' ? <ConfirmationFields from={from} value={value} save={save} /> : null}
      {value.kind === 'refuted' ? <WhyField value={value} save={save} /> : null}
    </div>
  )
}

/** Not yet, or by whom, when and at which meeting. */
export function ConfirmationControl({ label, name, from, value, save }: StatusProps<Confirmation | null>) {
  return (
    <div className="rf-inline" data-field={name}>
      <Checkbox label={label} checked={value !== null} onChange={(on) => void save(on ? unconfirmed : null)} />
      {value === null ? null : <ConfirmationFields from={from} value={value} save={save} />}
    </div>
  )
}

interface ConfirmationFieldsProps {
  readonly from: string
  readonly value: Confirmation
  readonly save: Save
}

function ConfirmationFields({ from, value, save }: ConfirmationFieldsProps) {
  return (
    <>
      <ReferenceControl
        label="By whom"
        name="confirmed-by"
        target="stakeholder"
        only="theirs"
        from={from}
        value={value.by}
        save={(by) => save({ ...value, by })}
      />
      <DayControl label="On" name="confirmed-on" value={value.on} save={(on) => save({ ...value, on })} />
      <ReferenceControl
        label="At which meeting"
        name="confirmed-meeting"
        target="meeting"
        only="all"
        from={from}
        value={value.meeting}
        save={(meeting) => save({ ...value, meeting })}
      />
    </>
  )
}

function WhyField({
  value,
  save,
}: {
  readonly value: { readonly kind: string; readonly why: string }
  readonly save: Save
}) {
  return (
    <TextControl label="Why" name="status-why" lines={1} value={value.why} save={(why) => save({ ...value, why })} />
  )
}
