import * as v from 'valibot'
import type { Citation } from '../../../../shared/account/citation.ts'
import { sourceIdSchema } from '../../../../shared/account/ids.ts'
import { useWorkbench } from '../../../workbench/context.tsx'
import { Button } from '../../../workbench/ui/Button.tsx'
import { ComboBox } from '../../../workbench/ui/ComboBox.tsx'
import { IconButton } from '../../../workbench/ui/IconButton.tsx'
import { useAccountData } from '../account-data.tsx'
import { fieldOf } from '../fields/all.ts'
import { useEdits } from '../use-edits.ts'
import { ReferenceControl, referenceChoices } from './ReferenceControl.tsx'
import { TextControl } from './TextControl.tsx'
import type { Save } from './use-draft.ts'

interface CitationsProps {
  readonly label: string
  readonly name: string
  readonly help?: string
  readonly from: string
  readonly value: readonly Citation[]
  readonly save: Save
}

/** The evidence of a claim: for each source where in it, the words, and who said them. */
export function CitationsControl({ label, name, help, from, value, save }: CitationsProps) {
  const { replace, remove, cite } = useCitations(value, save)
  return (
    <fieldset className="rf-citations" data-field={name}>
      <legend className="ui-label">{label}</legend>
      {value.map((citation, index) => (
        <CitationRow
          // A citation has no id: its place is what it is known by while it is edited.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          key={index}
          place={index + 1}
          from={from}
          citation={citation}
          onChange={(next) => replace(index, next)}
          onRemove={() => remove(index)}
        />
      ))}
      <SourcePicker key={value.length} onPick={cite} />
      {help === undefined ? null : <div className="ui-help">{help}</div>}
    </fieldset>
  )
}

function useCitations(value: readonly Citation[], save: Save) {
  const data = useAccountData()
  const edits = useEdits(data.account.id)
  return {
    replace: (index: number, next: Citation) => save(value.map((one, place) => (place === index ? next : one))),
    remove: (index: number) => {
      save(value.filter((_, place) => place !== index))
    },
    async cite(text: string) {
      const known = v.safeParse(sourceIdSchema, text)
      const id = known.success && data.byId.has(text) ? known.output : (await edits.add('source', { title: text }))?.id
      if (id !== undefined) save([...value, { source: id, locator: '', quotation: '', speaker: null }])
    },
  }
}

function SourcePicker({ onPick }: { onPick(text: string): Promise<void> }) {
  const data = useAccountData()
  return (
    <ComboBox
      label="Add a source"
      hideLabel
      free
      value={null}
      choices={referenceChoices(data.of('source'), data.byId, 'all', '')}
      placeholder="Choose a source, or type the title of a new one"
      onChange={(next) => {
        if (next !== null && next.trim() !== '') void onPick(next.trim())
      }}
    />
  )
}

interface RowProps {
  readonly place: number
  readonly from: string
  readonly citation: Citation
  onChange(citation: Citation): string | null
  onRemove(): void
}

function CitationRow({ place, from, citation, onChange, onRemove }: RowProps) {
  const data = useAccountData()
  const workbench = useWorkbench()
  const source = data.byId.get(citation.source)
  const title = source?.type === 'source' ? source.title || 'Untitled source' : 'A source that was deleted'
  const kind = fieldOf('source', 'kind')
  const kindLabel =
    source?.type === 'source' && kind?.kind === 'choice'
      ? kind.options.find((option) => option.value === source.kind)?.label
      : undefined
  const facts = source?.type === 'source' ? [kindLabel, source.publisher, source.date ?? 'no date'] : []
  return (
    <div className="rf-citation">
      <div className="rf-citation-head">
        <span className="rf-place">{place}</span>
        <Button
          tone="link"
          onPress={() => void workbench.commands.run('records.open', { account: data.account.id, id: citation.source })}
        >
          {title}
        </Button>
        <span className="rf-quiet">{facts.filter((fact) => fact !== undefined && fact !== '').join(', ')}</span>
        <IconButton icon="close" label={`Remove source ${title}`} onPress={onRemove} />
      </div>
      <div className="rf-citation-body">
        <TextControl
          label="Where in it"
          name={`citation-${place}-locator`}
          lines={1}
          value={citation.locator}
          example="e.g. page 47"
          save={(locator) => onChange({ ...citation, locator: String(locator) })}
        />
        <TextControl
          label="Its words"
          name={`citation-${place}-quotation`}
          lines={1}
          value={citation.quotation}
          save={(quotation) => onChange({ ...citation, quotation: String(quotation) })}
        />
        <ReferenceControl
          label="Who said it"
          name={`citation-${place}-speaker`}
          target="stakeholder"
          only="theirs"
          from={from}
          value={citation.speaker}
          // The control gives null or the id of a stakeholder, checked by the field's schema on saving.
          save={(speaker) => onChange({ ...citation, speaker: speaker as Citation['speaker'] })}
        />
      </div>
    </div>
  )
}
