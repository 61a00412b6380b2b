import type { RecordType } from '../../../../shared/account/records/record.ts'
import type { AccountData } from '../account-data.tsx'
import { descriptionOf, fieldOf } from '../fields/all.ts'
import type { Field } from '../fields/field.ts'
import { showField } from '../values/show.ts'
import type { ListColumn } from './RecordRow.tsx'

/** The least the title needs before a column may stand beside it: names are short, sentences are not. */
const leastTitle = { name: 168, sentence: 264 } as const
const calledByName: ReadonlySet<RecordType> = new Set(['stakeholder', 'profile', 'driver'])
/** The least a text column needs to be worth reading. */
const leastText = 144
/** Room for the button at the end of each row. */
const actionsWidth = 32

const atTheEnd: ReadonlySet<Field['kind']> = new Set(['decimal', 'figureValue', 'citations'])

/** What the values of a kind need; texts share what is left. */
const widths: Partial<Record<Field['kind'], string>> = {
  day: '108px',
  time: '64px',
  scale: '104px',
  decimal: '120px',
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

/**
 * The columns that fit beside the title, in the order of their importance: the last give way first, so that what a
 * record is called can always be read. Width in pixels; zero, before anything is laid out, takes all.
 */
export function fittingColumns(type: RecordType, columns: readonly ListColumn[], width: number): readonly ListColumn[] {
  if (width === 0) return columns
  let left = width - actionsWidth - leastTitle[calledByName.has(type) ? 'name' : 'sentence']
  const fitting: ListColumn[] = []
  for (const column of columns) {
    left -= column.width === undefined ? leastText : Number.parseInt(column.width, 10)
    if (left < 0) break
    fitting.push(column)
  }
  return fitting
}

function widthOf(field: Field): { readonly width?: string } {
  const width = widths[field.kind]
  return width === undefined ? {} : { width }
}
