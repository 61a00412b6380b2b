import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Grid, GridsOutcome } from '../../../../shared/imports/tables/grid.ts'
import { readGrids } from '../../../../shared/imports/tables/read/read-grids.ts'

export function fixtureBytes(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, '../../../fixtures/tables', name))
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** A grid as lines of cells, which is how a person compares one. */
export function lines(grid: Grid | undefined): readonly string[] {
  return (grid?.rows ?? []).map((row) => row.map(({ text }) => text).join(' | '))
}

export async function gridsOf(bytes: Uint8Array, name?: string): Promise<readonly Grid[]> {
  const outcome: GridsOutcome = await readGrids(bytes, name === undefined ? {} : { name })
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.grids
}
