import { useState } from 'react'
import type { Citation } from '../../../../shared/account/citation.ts'
import { useWorkbench } from '../../../workbench/context.tsx'
import { Button } from '../../../workbench/ui/Button.tsx'
import { IconButton } from '../../../workbench/ui/IconButton.tsx'
import { type AccountData, useAccountData } from '../account-data.tsx'
import { fieldOf } from '../fields/all.ts'
import { referenceTitle } from '../values/titles.ts'
import { openRecord } from '../verbs.ts'
import { ReferenceControl } from './ReferenceControl.tsx'
import { TextControl } from './TextControl.tsx'

interface RowProps {
  readonly place: number
  readonly from: string
  readonly citation: Citation
  /** Open for typing from the start: it was just added. */
  readonly fresh: boolean
  onChange(citation: Citation): string | null
  onRemove(): void
}

/** One source of a claim in a line; opened, where in it, its words and who said them. */
export function CitationRow({ place, from, citation, fresh, onChange, onRemove }: RowProps) {
  const data = useAccountData()
  const workbench = useWorkbench()
  const [open, setOpen] = useState(fresh)
  const source = data.byId.get(citation.source)
  const title = source?.type === 'source' ? source.title || 'Untitled source' : 'A source that was deleted'
  return (
    <div className="rf-citation">
      <div className="rf-citation-head">
        <span className="rf-place">{place}</span>
        <span className="rf-citation-title">
          <Button tone="link" onPress={() => void openRecord(workbench, data.account.id, citation.source)}>
            {title}
          </Button>
        </span>
        <span className="rf-quiet rf-citation-facts">{factsOf(citation, data)}</span>
        <IconButton
          icon={open ? 'chevron-up' : 'edit'}
          label={open ? `Close details of ${title}` : `Edit where in ${title}`}
          pressed={open}
          onPress={() => setOpen(!open)}
        />
        <IconButton icon="close" label={`Remove source ${title}`} onPress={onRemove} />
      </div>
      {open ? (
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
      ) : null}
    </div>
  )
}

/** Speaker, place, kind and day, as far as they are known. */
function factsOf(citation: Citation, data: AccountData): string {
  const source = data.byId.get(citation.source)
  if (source?.type !== 'source') return ''
  const kind = fieldOf('source', 'kind')
  const kindLabel = kind?.kind === 'choice' ? kind.options.find((option) => option.value === source.kind)?.label : ''
  const facts = [referenceTitle(citation.speaker, data.byId), citation.locator, kindLabel, source.date ?? 'no date']
  return facts.filter((fact) => fact !== undefined && fact !== '').join(', ')
}
