import { useContext } from 'react'
import type { Citation, Statement } from '../../../../shared/account/citation.ts'
import type { Figure, FigureStatus, Period, Scope, Subject } from '../../../../shared/account/records/figure.ts'
import type { Hypothesis } from '../../../../shared/account/records/hypothesis.ts'
import type { AccountRecord } from '../../../../shared/account/records/record.ts'
import type { Risk } from '../../../../shared/account/records/risk.ts'
import type { Source } from '../../../../shared/account/records/source.ts'
import { Checkbox } from '../../../workbench/ui/Checkbox.tsx'
import type { Choice } from '../../../workbench/ui/Select.tsx'
import { type AccountData, useAccountData } from '../account-data.tsx'
import { ContradictionOffers } from '../contradiction-offers.ts'
import { AssumptionsControl } from '../controls/AssumptionsControl.tsx'
import { CitationsControl } from '../controls/CitationsControl.tsx'
import { FigureValueControl } from '../controls/FigureValueControl.tsx'
import { ScopeControl, SubjectControl } from '../controls/KindControls.tsx'
import { PeriodControl } from '../controls/PeriodControl.tsx'
import { ChoiceControl, DispositionControl, ScaleControl, SuggestedControl } from '../controls/PickControl.tsx'
import { DayControl, DecimalControl, ListControl, TimeControl } from '../controls/ReadControl.tsx'
import { ReferenceControl, ReferencesControl } from '../controls/ReferenceControl.tsx'
import { ConfirmationControl, FigureStatusControl, HypothesisStatusControl } from '../controls/StatusControls.tsx'
import { TextControl } from '../controls/TextControl.tsx'
import type { Save } from '../controls/use-draft.ts'
import type { Field, SuggestionList } from '../fields/field.ts'
import { hasDerivedId, isIdentity } from '../values/figure-identity.ts'
import { showField } from '../values/show.ts'
import { suggestionsFor } from '../values/suggestions.ts'
import { AttachmentFact, IdentityFact, RestatedFact } from './KeptFact.tsx'

interface FieldControlProps {
  readonly record: AccountRecord
  readonly field: Field
  readonly save: Save
}

/** The control of a field. Each kind of field has one, and the schema has already proved what its value is. */
export function FieldControl({ record, field, save }: FieldControlProps) {
  const data = useAccountData()
  const offers = useContext(ContradictionOffers)
  const value: unknown = Reflect.get(record, field.key)
  const text = {
    label: field.label,
    name: field.key,
    ...(field.help === undefined ? {} : { help: field.help }),
    ...(field.example === undefined ? {} : { example: field.example }),
  }
  if (record.type === 'figure' && isIdentity(field.key) && hasDerivedId(record)) {
    return (
      <IdentityFact
        label={field.label}
        name={field.key}
        text={showField(record, field, { ...data, currency: data.account.currency })}
      />
    )
  }
  const plain = { label: field.label, name: field.key, from: record.id, save }
  // Casts below: the record came through its schema, and the unit tests hold each kind to its schema's values.
  switch (field.kind) {
    case 'text':
      return <TextControl {...text} lines={1} value={value as string} save={save} />
    case 'longText':
      return <TextControl {...text} lines={2} value={value as string} save={save} />
    case 'suggested':
      return (
        <SuggestedControl
          {...text}
          value={value as string}
          choices={choicesFor(field.suggestions, data, offers)}
          save={save}
        />
      )
    case 'day':
      return <DayControl {...text} value={value as string | null} save={save} />
    case 'time':
      return <TimeControl {...text} value={value as string | null} save={save} />
    case 'decimal':
      return (
        <DecimalControl
          {...text}
          {...(field.unit === 'currency' ? { unit: data.account.currency } : {})}
          value={value as string | null}
          save={save}
        />
      )
    case 'scale':
      return <ScaleControl {...text} low={field.low} names={field.names} value={value as number | null} save={save} />
    case 'choice':
      return (
        <ChoiceControl
          {...text}
          optional={field.optional}
          choices={field.options}
          value={value as string | null}
          save={save}
        />
      )
    case 'disposition':
      return <DispositionControl {...text} value={value as number | 'unknown' | null} save={save} />
    case 'flag':
      return <Checkbox {...text} checked={value === true} onChange={(on) => void save(on)} />
    case 'reference':
      return (
        <ReferenceControl
          {...text}
          target={field.target}
          only={field.only}
          from={record.id}
          value={value as string | null}
          save={save}
        />
      )
    case 'references':
      return (
        <ReferencesControl
          {...text}
          target={field.target}
          from={record.id}
          value={value as readonly string[]}
          save={save}
        />
      )
    case 'list':
      return <ListControl {...text} value={value as readonly string[]} save={save} />
    case 'assumptions':
      return <AssumptionsControl {...text} value={value as Hypothesis['assumptions']} save={save} />
    case 'citations':
      return <CitationsControl {...text} from={record.id} value={value as readonly Citation[]} save={save} />
    case 'statement':
      return <StatementFields {...text} from={record.id} value={value as Statement} save={save} />
    case 'period':
      return <PeriodControl {...plain} value={value as Period} />
    case 'subject':
      return <SubjectControl {...plain} value={value as Subject} />
    case 'scope':
      return <ScopeControl {...plain} value={value as Scope} />
    case 'figureValue':
      return <FigureValueControl {...plain} figure={record as Figure} />
    case 'figureStatus':
      return <FigureStatusControl {...plain} value={value as FigureStatus} />
    case 'hypothesisStatus':
      return <HypothesisStatusControl {...plain} value={value as Hypothesis['status']} />
    case 'confirmation':
      return <ConfirmationControl {...plain} value={value as Risk['confirmed']} />
    case 'restated':
      return <RestatedFact label={field.label} value={value as Figure['restated']} unit={(record as Figure).unit} />
    case 'attachment':
      return <AttachmentFact label={field.label} value={value as Source['attachment']} />
  }
}

/** What the meter sees comes with its sentence; a key that was kept before stands for itself. */
function choicesFor(list: SuggestionList, data: AccountData, offers: readonly Choice<string>[]) {
  const known = suggestionsFor(list, data)
  if (list !== 'contradictions') return known
  return [...offers, ...known.filter((one) => !offers.some((offer) => offer.value === one.value))]
}

interface StatementProps {
  readonly label: string
  readonly name: string
  readonly help?: string
  readonly example?: string
  readonly from: string
  readonly value: Statement
  readonly save: Save
}

/** A sentence with its own evidence beneath it. */
export function StatementFields({ from, value, save, ...text }: StatementProps) {
  return (
    <div className="rf-statement">
      <TextControl {...text} lines={2} value={value.text} save={(next) => save({ ...value, text: next })} />
      <CitationsControl
        label={`Sources for: ${text.label.toLowerCase()}`}
        name={`${text.name}-citations`}
        from={from}
        value={value.citations}
        save={(citations) => save({ ...value, citations })}
      />
    </div>
  )
}
