import { useState } from 'react'
import * as v from 'valibot'
import type { Citation } from '../../../../shared/account/citation.ts'
import { sourceIdSchema } from '../../../../shared/account/ids.ts'
import { ComboBox } from '../../../workbench/ui/ComboBox.tsx'
import { useAccountData } from '../account-data.tsx'
import { useEdits } from '../use-edits.ts'
import { CitationRow } from './CitationRow.tsx'
import { referenceChoices } from './ReferenceControl.tsx'
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
  const [fresh, setFresh] = useState(-1)
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
          fresh={fresh === index}
          onChange={(next) => replace(index, next)}
          onRemove={() => remove(index)}
        />
      ))}
      <SourcePicker
        key={value.length}
        onPick={(text) => {
          setFresh(value.length)
          return cite(text)
        }}
      />
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
