import type { AccountRecord, RecordType } from '../../../../shared/account/records/record.ts'
import { ComboBox } from '../../../workbench/ui/ComboBox.tsx'
import { IconButton } from '../../../workbench/ui/IconButton.tsx'
import type { Choice } from '../../../workbench/ui/Select.tsx'
import { useAccountData } from '../account-data.tsx'
import { useEdits } from '../use-edits.ts'
import { titleOf } from '../values/titles.ts'
import type { ControlText } from './TextControl.tsx'
import type { Save } from './use-draft.ts'

interface ReferenceProps extends ControlText {
  readonly target: RecordType
  readonly only: 'theirs' | 'all'
  readonly value: string | null
  /** The record that points: it cannot point at itself. */
  readonly from: string
  readonly save: Save
}

/** Another record of the account, found by typing. A person who is not there yet is added by name. */
export function ReferenceControl({ target, only, value, from, save, example, ...field }: ReferenceProps) {
  const data = useAccountData()
  const edits = useEdits(data.account.id)
  const choices = referenceChoices(data.of(target), data.byId, only, from)
  const current = value === null ? undefined : data.byId.get(value)
  const shown =
    current !== undefined && !choices.some((choice) => choice.value === value)
      ? [...choices, { value: current.id, label: titleOf(current, data.byId) }]
      : choices

  async function pick(next: string | null) {
    if (next === null || data.byId.has(next)) {
      save(next)
      return
    }
    if (target !== 'stakeholder') return
    const person = await edits.add('stakeholder', { name: next })
    if (person !== null) save(person.id)
  }

  return (
    <ComboBox
      {...field}
      value={value}
      choices={shown}
      free={target === 'stakeholder'}
      placeholder={example ?? (target === 'stakeholder' ? 'A name' : 'Choose')}
      onChange={(next) => void pick(next)}
    />
  )
}

interface ReferencesProps extends ControlText {
  readonly target: RecordType
  readonly value: readonly string[]
  readonly from: string
  readonly save: Save
}

/** Several other records: those chosen, each with its remove button, and a box to add one. */
export function ReferencesControl({ target, value, from, save, label, ...field }: ReferencesProps) {
  const data = useAccountData()
  return (
    <div className="rf-references">
      <ReferenceControl
        {...field}
        label={label}
        key={value.length}
        target={target}
        only="all"
        value={null}
        from={from}
        example="Add a name"
        save={(next) => (typeof next === 'string' && !value.includes(next) ? save([...value, next]) : null)}
      />
      {value.length === 0 ? null : (
        <ul className="rf-chips" aria-label={label}>
          {value.map((id) => {
            const record = data.byId.get(id)
            const title = record === undefined ? 'Deleted' : titleOf(record, data.byId)
            return (
              <li key={id} className="rf-chip">
                {title}
                <IconButton
                  icon="close"
                  label={`Remove ${title}`}
                  onPress={() => save(value.filter((other) => other !== id))}
                />
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

export function referenceChoices(
  records: readonly AccountRecord[],
  byId: ReadonlyMap<string, AccountRecord>,
  only: 'theirs' | 'all',
  from: string,
): readonly Choice<string>[] {
  return records
    .filter((record) => record.id !== from)
    .filter((record) => only === 'all' || record.type !== 'stakeholder' || record.side === 'theirs')
    .map((record) => ({ value: record.id, label: titleOf(record, byId), ...description(record) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
}

function description(record: AccountRecord): { readonly description?: string } {
  if (record.type === 'stakeholder' && record.title !== '') return { description: record.title }
  if (record.type === 'meeting' && record.day !== null) return { description: record.day }
  if (record.type === 'source' && record.date !== null) return { description: record.date }
  return {}
}
