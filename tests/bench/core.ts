import type { Notebook } from '../../shared/account/account.ts'
import type { Day, DecimalString } from '../../shared/account/primitives.ts'
import type { AccountRecord } from '../../shared/account/records/record.ts'
import { importCompanyfacts } from '../../shared/imports/companyfacts/import.ts'
import { assess } from '../../shared/readiness/assess.ts'
import { startAssessor } from '../../shared/readiness/assessor.ts'
import { largeNotebook } from './large-notebook.ts'

const today = '2026-03-02' as Day // a literal day
const rounds = 60
const warmUp = 10
const fileSize = 4_000_000

/** Milliseconds of each round; the first ones, in which the engine warms up, are left out. */
function timed(work: (round: number) => void): readonly number[] {
  const times: number[] = []
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const start = performance.now()
    work(round)
    times.push(performance.now() - start)
  }
  return times.slice(warmUp)
}

export function measureAssess(filing: Uint8Array): readonly number[] {
  const notebook = largeNotebook(2000, filing)
  return timed(() => assess(notebook, { today }))
}

/** One record after another is edited, of every kind that the account holds; only what follows is measured. */
export function measureEdit(filing: Uint8Array): readonly number[] {
  let notebook = largeNotebook(2000, filing)
  const assessor = startAssessor()
  assessor.next(notebook, { today })
  const states = Array.from({ length: rounds + warmUp }, (_, round) => {
    notebook = edited(notebook, (round * 7919) % notebook.records.length, round)
    return notebook
  })
  return timed((round) => {
    const state = states[round]
    if (state !== undefined) assessor.next(state, { today })
  })
}

function edited(notebook: Notebook, at: number, round: number): Notebook {
  const records = notebook.records.map((record, index) => (index === at ? changed(record, round) : record))
  return { ...notebook, records }
}

function changed(record: AccountRecord, round: number): AccountRecord {
  const next = { ...record, revision: record.revision + 1 }
  if (next.type === 'figure' && next.value.kind === 'stated')
    return { ...next, value: { kind: 'stated', value: `${Number(next.value.value) + round}` as DecimalString } } // a decimal
  if (next.type === 'risk') return { ...next, title: `${next.title} again` }
  if (next.type === 'quote') return { ...next, words: `${next.words} again` }
  return next
}

export function measureImport(filing: Uint8Array): {
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
} {
  const bytes = largeFiling(filing)
  const text = new TextDecoder().decode(bytes)
  return { ours: timed(() => importCompanyfacts(bytes)), theirs: timed(() => JSON.parse(text)) }
}

/** A real filing grown to the size of a large one by lines that the importer does not look for, as real ones have. */
function largeFiling(small: Uint8Array): Uint8Array {
  const filing = JSON.parse(new TextDecoder().decode(small))
  const concepts: Record<string, unknown> = filing.facts['us-gaap']
  const known = Object.entries(concepts)
  let size = JSON.stringify(filing).length
  for (let copy = 0; size < fileSize; copy += 1) {
    for (const [name, concept] of known) {
      concepts[`${name}OfOtherLines${copy}`] = concept
      size += JSON.stringify(concept).length
    }
  }
  return new TextEncoder().encode(JSON.stringify(filing))
}
