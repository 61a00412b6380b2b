import type { Figure, Scope, Subject } from '../../../../shared/account/records/figure.ts'
import { Select } from '../../../workbench/ui/Select.tsx'
import { useAccountData } from '../account-data.tsx'
import { SuggestedControl } from './PickControl.tsx'
import { TextControl } from './TextControl.tsx'
import type { Save } from './use-draft.ts'

interface KindProps<Value> {
  readonly label: string
  readonly name: string
  readonly value: Value
  readonly save: Save
}

const subjects = [
  { value: 'account', label: 'This company' },
  { value: 'peer', label: 'A peer' },
  { value: 'industry', label: 'An industry table' },
] as const

/** Whose number it is: the account's, a named peer's, or a row of an industry table. */
export function SubjectControl({ label, name, value, save }: KindProps<Subject>) {
  const names = useKnown((figure) =>
    figure.subject.kind === value.kind && 'name' in figure.subject ? figure.subject.name : '',
  )
  return (
    <div className="rf-inline" data-field={name}>
      <Select
        label={label}
        value={value.kind}
        choices={subjects}
        onChange={(kind) => {
          if (kind === null || kind === value.kind) return
          const known = 'name' in value ? value.name : ''
          save(
            kind === 'account' ? { kind } : kind === 'peer' ? { kind, name: known } : { kind, name: known, table: '' },
          )
        }}
      />
      {value.kind === 'account' ? null : (
        <SuggestedControl
          label={value.kind === 'peer' ? 'Which peer' : 'Which industry'}
          name="subject-name"
          value={value.name}
          choices={names}
          example={value.kind === 'peer' ? 'e.g. Halden Marine' : 'e.g. Industrial machinery'}
          save={(text) => save({ ...value, name: text })}
        />
      )}
      {value.kind === 'industry' ? (
        <TextControl
          label="From which table"
          name="subject-table"
          lines={1}
          value={value.table}
          example="e.g. Damodaran, January 2026"
          save={(text) => save({ ...value, table: text })}
        />
      ) : null}
    </div>
  )
}

const scopes = [
  { value: 'company', label: 'The whole company' },
  { value: 'segment', label: 'A segment' },
] as const

/** The whole company, or a segment by name. */
export function ScopeControl({ label, name, value, save }: KindProps<Scope>) {
  const names = useKnown((figure) => (figure.scope.kind === 'segment' ? figure.scope.name : ''))
  return (
    <div className="rf-inline" data-field={name}>
      <Select
        label={label}
        value={value.kind}
        choices={scopes}
        onChange={(kind) => {
          if (kind !== null && kind !== value.kind) save(kind === 'company' ? { kind } : { kind, name: '' })
        }}
      />
      {value.kind === 'segment' ? (
        <SuggestedControl
          label="Which segment"
          name="scope-name"
          value={value.name}
          choices={names}
          example="e.g. Aerospace"
          save={(text) => save({ ...value, name: text })}
        />
      ) : null}
    </div>
  )
}

function useKnown(nameOf: (figure: Figure) => string) {
  const { figures } = useAccountData()
  const names = new Set([...figures.values()].map(nameOf).filter((known) => known !== ''))
  return [...names].toSorted().map((known) => ({ value: known, label: known }))
}
