import type { ColumnMeaning, ContactField, Exporter } from '../result.ts'
import { foldHeader, headerGroup, headerMeaning } from './header-names.ts'

/** Column, counted from 0, to what a person says it is; null leaves it out. */
export type ColumnChoices = ReadonlyMap<number, ContactField | null>

/** Understands a header; what a person has chosen wins. */
export function understandColumns(
  header: readonly string[],
  choices: ColumnChoices = new Map(),
): readonly ColumnMeaning[] {
  const salutation = salutationColumn(header)
  return header.map((text, column) => {
    const chosen = choices.get(column)
    const found = column === salutation ? null : (headerMeaning(text)?.field ?? null)
    return { column, header: text, field: chosen === undefined ? found : chosen }
  })
}

/**
 * Outlook calls the salutation `Title` and the title `Job Title`; in its French export both are `Titre`, and the
 * salutation stands before the name.
 */
function salutationColumn(header: readonly string[]): number {
  const fields = header.map((text) => headerMeaning(text)?.field)
  const isBare = (column: number): boolean => /^(title|titre|titel)$/.test(foldHeader(header[column] ?? ''))
  const titles = fields.flatMap((field, column) => (field === 'title' ? [column] : []))
  const [first = -1, ...others] = titles
  if (others.length === 0 || !isBare(first)) return -1
  const name = fields.findIndex((field) => field === 'first' || field === 'last')
  return others.some((column) => !isBare(column)) || first < name ? first : -1
}

/** Reads one row by the meaning of its columns. */
export class RowReader {
  readonly #columns: ReadonlyMap<ContactField, readonly number[]>
  /** The columns of one address each: field to columns. */
  readonly addressGroups: readonly ReadonlyMap<ContactField, readonly number[]>[]
  readonly #separator: string | null

  /** @param separator what stands between several values in one cell, where the exporter has such a thing */
  constructor(columns: readonly ColumnMeaning[], separator: string | null) {
    this.#separator = separator
    const known = columns.flatMap(({ column, header, field }) => (field === null ? [] : [{ column, header, field }]))
    this.#columns = byField(known)
    const parts = known.filter(({ field }) => addressFields.has(field))
    const groups = new Map<string, (typeof known)[number][]>()
    for (const part of parts) {
      const group = headerGroup(part.header)
      groups.set(group, [...(groups.get(group) ?? []), part])
    }
    this.addressGroups = [...groups.values()].map(byField)
  }

  has(field: ContactField): boolean {
    return this.#columns.has(field)
  }

  /** The first text of a field that is not blank. */
  text(cells: readonly string[], field: ContactField): string {
    return this.texts(cells, field)[0] ?? ''
  }

  /** Every text of a field that is not blank, several values of one cell apart. */
  texts(cells: readonly string[], field: ContactField): readonly string[] {
    return this.#read(cells, this.#columns.get(field) ?? [])
  }

  /** As `texts`, of one address. */
  partTexts(
    cells: readonly string[],
    group: ReadonlyMap<ContactField, readonly number[]>,
    field: ContactField,
  ): readonly string[] {
    return this.#read(cells, group.get(field) ?? [])
  }

  #read(cells: readonly string[], columns: readonly number[]): readonly string[] {
    return columns
      .flatMap((column) => this.#split(cells[column] ?? ''))
      .map((text) => text.trim())
      .filter((text) => text !== '')
  }

  #split(cell: string): readonly string[] {
    return this.#separator === null ? [cell] : cell.split(this.#separator)
  }
}

const addressFields = new Set<ContactField>(['address', 'street', 'city', 'region', 'postalCode', 'country'])

function byField(
  columns: readonly { readonly column: number; readonly field: ContactField }[],
): ReadonlyMap<ContactField, readonly number[]> {
  const fields = new Map<ContactField, number[]>()
  for (const { column, field } of columns) fields.set(field, [...(fields.get(field) ?? []), column])
  return fields
}

/** The program that wrote a table, told by columns that only it has. */
export function exporterOfHeader(header: readonly string[]): Exporter {
  const folded = new Set(header.map(foldHeader))
  const hasAll = (...all: readonly string[]): boolean => all.every((name) => folded.has(name))
  const hasOne = (...some: readonly string[]): boolean => some.some((name) => folded.has(name))
  if (hasAll('connected on')) return 'LinkedIn'
  if (hasOne('e mail 1 value', 'phonetic first name', 'group membership', 'organization 1 name')) return 'Google'
  if (hasOne('e mail display name', 'e mail angezeigter name', 'business street', 'strasse geschaftlich', 'rue bureau'))
    return 'Outlook'
  if (hasAll('record id') && !hasOne('isdeleted')) return 'HubSpot'
  return hasOne('isdeleted', 'account name', 'accountid', 'account owner', 'account id') ? 'Salesforce' : ''
}
