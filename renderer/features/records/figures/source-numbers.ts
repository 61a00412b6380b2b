import type { Source } from '../../../../shared/account/records/source.ts'
import type { AccountData } from '../account-data.tsx'
import type { PeriodTable } from './period-table.ts'

export interface NumberedSources {
  readonly list: readonly { readonly number: number; readonly source: Source }[]
  of(source: string): number | null
}

/** The sources of a table, numbered from the newest period down. */
export function numberSources(table: PeriodTable, data: AccountData): NumberedSources {
  const numbers = new Map<string, number>()
  const list: { readonly number: number; readonly source: Source }[] = []
  for (let at = table.columns.length - 1; at >= 0; at -= 1) {
    for (const row of [...table.own, ...table.comparators]) {
      const cell = row.cells[at]
      for (const citation of cell?.kind === 'kept' ? cell.figure.citations : []) {
        const source = data.byId.get(citation.source)
        if (source?.type !== 'source' || numbers.has(source.id)) continue
        numbers.set(source.id, numbers.size + 1)
        list.push({ number: numbers.size, source })
      }
    }
  }
  return { list, of: (source) => numbers.get(source) ?? null }
}
