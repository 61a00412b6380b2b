import type { Hypothesis } from '../../../../shared/account/records/hypothesis.ts'
import { Button } from '../../../workbench/ui/Button.tsx'
import { IconButton } from '../../../workbench/ui/IconButton.tsx'
import { Select } from '../../../workbench/ui/Select.tsx'
import { TextControl } from './TextControl.tsx'
import type { Save } from './use-draft.ts'

type Assumptions = Hypothesis['assumptions']

interface AssumptionsProps {
  readonly label: string
  readonly name: string
  readonly help?: string
  readonly value: Assumptions
  readonly save: Save
}

const states = [
  { value: 'open', label: 'Not checked' },
  { value: 'holds', label: 'Holds' },
  { value: 'fails', label: 'Does not hold' },
] as const
type State = (typeof states)[number]['value']

/** What must be true, one line each, and whether it is. */
export function AssumptionsControl({ label, name, help, value, save }: AssumptionsProps) {
  const replace = (index: number, next: Partial<Assumptions[number]>) =>
    save(value.map((one, place) => (place === index ? { ...one, ...next } : one)))
  return (
    <fieldset className="rf-citations" data-field={name}>
      <legend className="ui-label">{label}</legend>
      {value.map((assumption, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an assumption has no id, its place is what it is known by.
        <div key={index} className="rf-assumption">
          <TextControl
            label={`Assumption ${index + 1}`}
            hideLabel
            name={`assumption-${index + 1}`}
            lines={1}
            value={assumption.text}
            example="e.g. Two thirds of invoices wait for a signature"
            save={(text) => replace(index, { text: String(text) })}
          />
          <Select<State>
            label={`Does assumption ${index + 1} hold`}
            hideLabel
            value={assumption.holds === null ? 'open' : assumption.holds ? 'holds' : 'fails'}
            choices={states}
            onChange={(state) => replace(index, { holds: state === 'open' ? null : state === 'holds' })}
          />
          <IconButton
            icon="close"
            label={`Remove assumption ${index + 1}`}
            onPress={() => void save(value.filter((_, place) => place !== index))}
          />
        </div>
      ))}
      <Button tone="quiet" icon="add" onPress={() => void save([...value, { text: '', holds: null }])}>
        Add assumption
      </Button>
      {help === undefined ? null : <div className="ui-help">{help}</div>}
    </fieldset>
  )
}
