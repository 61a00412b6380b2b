import type { Figure } from '../../../../shared/account/records/figure.ts'
import type { Source } from '../../../../shared/account/records/source.ts'
import { formatFigureValue } from '../../../../shared/finance/format.ts'

interface RestatedProps {
  readonly label: string
  readonly value: Figure['restated']
  readonly unit: string
}

/** What older filings said of the same period; it is history, and cannot be edited. */
export function RestatedFact({ label, value, unit }: RestatedProps) {
  if (value.length === 0) return null
  return (
    <div className="rf-fact" data-field="restated">
      <span className="ui-label">{label}</span>
      <ul>
        {value.map((one) => (
          <li key={`${one.accession} ${one.value}`}>
            {formatFigureValue(one.value, unit)}
            {one.filed === null ? '' : `, filed ${one.filed}`}
            {one.accession === '' ? '' : ` (${one.accession})`}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The file kept beside a source, where there is one. */
export function AttachmentFact({ label, value }: { readonly label: string; readonly value: Source['attachment'] }) {
  if (value === null) return null
  return (
    <div className="rf-fact" data-field="attachment">
      <span className="ui-label">{label}</span>
      <span>
        {value.name}, {Math.max(1, Math.round(value.size / 1024)).toLocaleString('en')} kB
      </span>
    </div>
  )
}

/** What a computed figure is about: part of what it is known by, so it is shown and not edited. */
export function IdentityFact({
  label,
  name,
  text,
}: {
  readonly label: string
  readonly name: string
  readonly text: string
}) {
  return (
    <div className="rf-fact" data-field={name}>
      <span className="ui-label">{label}</span>
      <span>{text}</span>
    </div>
  )
}
