import type { RecordType } from '../../../../shared/account/records/record.ts'
import type { AccountData } from '../account-data.tsx'
import { descriptionOf, fieldOf } from '../fields/all.ts'
import type { Field } from '../fields/field.ts'
import { showField } from '../values/show.ts'
import type { ListColumn } from './RecordRow.tsx'

const atTheEnd: ReadonlySet<Field['kind']> = new Set(['decimal', 'figureValue', 'citations'])

/** What the values of a kind need; texts share what is left. */
const widths: Partial<Record<Field['kind'], string>> = {
  day: '108px',
  time: '64px',
  scale: '112px',
  decimal: '108px',
  citations: '72px',
  choice: '136px',
  disposition: '112px',
  reference: '148px',
  hypothesisStatus: '96px',
}

/** The columns of a type after its title, as its description names them. */
export function listColumns(type: RecordType, data: AccountData): readonly ListColumn[] {
  const context = { byId: data.byId, figures: data.figures, currency: data.account.currency }
  return descriptionOf(type).columns.flatMap((key) => {
    const field = fieldOf(type, key)
    if (field === null) return []
    return [
      {
        key,
        label: field.label,
        end: atTheEnd.has(field.kind),
        ...widthOf(field),
        text: (record) => showField(record, field, context),
      } satisfies ListColumn,
    ]
  })
}

function widthOf(field: Field): { readonly width?: string } {
  const width = widths[field.kind]
  return width === undefined ? {} : { width }
}
