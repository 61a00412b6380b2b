import type { Account, Notebook, Page } from '../../../shared/account/account.ts'
import { newAccount, newRecord } from '../../../shared/account/blank.ts'
import type { Citation } from '../../../shared/account/citation.ts'
import type { AccountId, PageId, SourceId, StakeholderId } from '../../../shared/account/ids.ts'
import type { Day, DecimalString, Instant } from '../../../shared/account/primitives.ts'
import type { Figure, Period } from '../../../shared/account/records/figure.ts'
import type { AccountRecord, RecordOf, RecordType } from '../../../shared/account/records/record.ts'
import type { Language } from '../../../shared/account/sections.ts'
import { dayFromNumber, dayNumber } from '../../../shared/finance/periods.ts'

/** The day on which the notebooks of these tests are judged, unless a test says otherwise. */
export const today = '2026-03-02' as Day
const now = '2026-03-02T09:00:00.000Z' as Instant

/** A day so many days before today; negative lies ahead. */
export function ago(days: number): Day {
  return dayFromNumber(dayNumber(today) - days)
}

export function decimal(value: number | string): DecimalString {
  return String(value) as DecimalString
}

export function idOf(number: number): string {
  return `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

export function fiscalYear(year: number): Period {
  return { kind: 'FY', start: `${year}-01-01` as Day, end: `${year}-12-31` as Day, label: `FY${year}` }
}

export function cite(source: { readonly id: SourceId }, speaker: StakeholderId | null = null): Citation {
  return { source: source.id, locator: 'page 1', quotation: '', speaker }
}

type Fields<Type extends RecordType> = Partial<Omit<RecordOf<Type>, 'type' | 'id'>>

export interface FigureSpec extends Fields<'figure'> {
  readonly metric: string
  readonly amount: number | string
  readonly year?: number
}

/** Builds a notebook record by record; ids count up, so that every run is the same. */
export class NotebookBuilder {
  private count = 0
  private fields: Partial<Account> = {}
  readonly records: AccountRecord[] = []
  readonly pages: Page[] = []

  account(fields: Partial<Account>): this {
    this.fields = { ...this.fields, ...fields }
    return this
  }

  nextId(): string {
    this.count += 1
    return idOf(this.count)
  }

  add<Type extends RecordType>(type: Type, fields: Fields<Type> = {}): RecordOf<Type> {
    const record = newRecord(type, { id: this.nextId(), now, author: 'Test' }, fields)
    this.records.push(record)
    return record
  }

  filing(fields: Fields<'source'> = {}): RecordOf<'source'> {
    return this.add('source', {
      kind: 'filing',
      title: 'Annual report',
      form: '10-K',
      publisher: 'Kestrel',
      accession: '0000000000-26-000001',
      date: ago(20),
      ...fields,
    })
  }

  publication(publisher: string, fields: Fields<'source'> = {}): RecordOf<'source'> {
    return this.add('source', {
      kind: 'publication',
      title: `Report by ${publisher}`,
      publisher,
      address: `https://example.org/${publisher.toLowerCase().replaceAll(' ', '-')}`,
      date: ago(30),
      ...fields,
    })
  }

  said(day: Day, fields: Fields<'source'> = {}): RecordOf<'source'> {
    return this.add('source', { kind: 'said', title: `Conversation of ${day}`, date: day, saidToUs: true, ...fields })
  }

  figure(section: Language, spec: FigureSpec): Figure {
    const { metric, amount, year = 2025, ...rest } = spec
    return this.add('figure', {
      section,
      metric,
      value: { kind: 'stated', value: decimal(amount) },
      unit: 'USD',
      period: fiscalYear(year),
      ...rest,
    })
  }

  computed(section: Language, metric: string, inputs: readonly Figure[], unit: string, year = 2025): Figure {
    return this.add('figure', {
      section,
      metric,
      unit,
      period: fiscalYear(year),
      value: {
        kind: 'computed',
        formula: metric,
        inputs: inputs.map(({ id }) => id),
        convention: { days: '365', balances: 'closing', variant: 'standard' },
      },
    })
  }

  person(name: string, fields: Fields<'stakeholder'> = {}): RecordOf<'stakeholder'> {
    return this.add('stakeholder', {
      name,
      title: 'Director',
      roleConfirmed: ago(20),
      dispositionAsOf: ago(10),
      ...fields,
    })
  }

  page(...sentences: readonly string[]): this {
    this.pages.push({
      id: this.nextId() as PageId,
      revision: 1,
      author: 'Test',
      created: now,
      updated: now,
      title: 'Notes',
      section: null,
      parent: null,
      position: this.pages.length,
      internal: false,
      bodyVersion: 1,
      body: {
        root: {
          type: 'root',
          children: sentences.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
        },
      },
    })
    return this
  }

  notebook(): Notebook {
    return {
      account: newAccount({ id: idOf(0xfffff) as AccountId, now, author: 'Test' }, 'Kestrel', {
        ourNames: ['Acme'],
        ...this.fields,
      }),
      records: this.records,
      pages: this.pages,
      history: [],
    }
  }
}

/** A record with some of its fields changed, in a copy of the notebook. */
export function changed(notebook: Notebook, change: (record: AccountRecord) => AccountRecord | null): Notebook {
  return { ...notebook, records: notebook.records.map(change).filter((record) => record !== null) }
}
