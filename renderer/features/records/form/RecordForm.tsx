import { type ComponentType, useEffect, useRef } from 'react'
import type { AccountId } from '../../../../shared/account/ids.ts'
import type { AccountRecord, RecordType } from '../../../../shared/account/records/record.ts'
import { useAccountData } from '../account-data.tsx'
import type { Save } from '../controls/use-draft.ts'
import { descriptionOf } from '../fields/all.ts'
import type { Field } from '../fields/field.ts'
import { useOpenRecord } from '../open-record.tsx'
import { useEdits } from '../use-edits.ts'
import { checkField } from '../values/field-schema.ts'
import { sameValue } from '../values/same-value.ts'
import { titleOf } from '../values/titles.ts'
import { FieldControl } from './FieldControl.tsx'
import { saveAlongside } from './save-alongside.ts'
import { useAhead } from './use-ahead.ts'
import { WorthNote } from './WorthNote.tsx'
import './record-form.css'

/** Kinds whose control needs the whole width of the form. */
const wide: ReadonlySet<Field['kind']> = new Set([
  'longText',
  'citations',
  'statement',
  'assumptions',
  'figureValue',
  'period',
  'subject',
  'scope',
  'figureStatus',
  'hypothesisStatus',
  'confirmation',
  'references',
  'restated',
])

/** What a type shows beneath one of its groups: things that follow from the fields and are never kept. */
const notes: Partial<
  Record<RecordType, { readonly after: string; readonly Note: ComponentType<{ readonly record: AccountRecord }> }>
> = {
  hypothesis: { after: 'What it is worth to them', Note: WorthNote },
}

interface RecordFormProps {
  readonly account: AccountId
  readonly record: AccountRecord
  /** The field to focus, by key; empty for the first. Undefined leaves the focus where it is. */
  readonly focus?: string
  onClose?(): void
}

/** Every field of a record, edited in place: each is saved by itself, as one step of undo. */
export function RecordForm({ account, record: kept, focus, onClose }: RecordFormProps) {
  const data = useAccountData()
  const edits = useEdits(account)
  const ahead = useAhead(kept)
  const { record } = ahead
  const description = descriptionOf(record.type)
  const root = useRef<HTMLFieldSetElement>(null)
  const note = notes[record.type]
  // Another one whenever a record is asked for, also the same once more: the focus may be elsewhere by then.
  const asked = useOpenRecord()

  // biome-ignore lint/correctness/useExhaustiveDependencies: being asked for is the event.
  useEffect(() => {
    if (focus === undefined) return
    // A page that has just been opened is mounted a frame or two before it is shown, and what is hidden takes no focus.
    let frame = requestAnimationFrame(function attempt() {
      if (root.current?.checkVisibility({ visibilityProperty: true }) === true) focusField(root.current, focus)
      else frame = requestAnimationFrame(attempt)
    })
    return () => cancelAnimationFrame(frame)
  }, [focus, asked])

  function saveField(field: Field): Save {
    return (value) => {
      const check = checkField(record.type, field.key, value)
      if (!check.ok) return check.text
      if (sameValue(Reflect.get(record, field.key), check.value)) return null
      const saving = edits.setFields(record, saveAlongside(record, field.key, check.value, data))
      void ahead.show(field.key, check.value, saving)
      return null
    }
  }

  return (
    <fieldset
      ref={root}
      className="rf-form"
      data-record={record.id}
      aria-label={`${description.noun}: ${titleOf(record, data.byId)}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || onClose === undefined) return
        event.stopPropagation()
        onClose()
      }}
    >
      {description.groups.map((group) => (
        <div key={group.title} className="rf-group">
          {group.title === '' ? null : <div className="rf-group-title">{group.title}</div>}
          <div className="rf-grid">
            {group.fields.map((field) => (
              <div key={field.key} className={wide.has(field.kind) ? 'rf-cell rf-wide' : 'rf-cell'}>
                <FieldControl record={record} field={field} save={saveField(field)} />
              </div>
            ))}
          </div>
          {note !== undefined && note.after === group.title ? <note.Note record={record} /> : null}
        </div>
      ))}
    </fieldset>
  )
}

function focusField(root: HTMLElement, key: string): void {
  const place = key === '' ? root : (root.querySelector<HTMLElement>(`[data-field="${CSS.escape(key)}"]`) ?? root)
  place.querySelector<HTMLElement>('input, textarea, button')?.focus()
  place.scrollIntoView({ block: 'nearest' })
}
