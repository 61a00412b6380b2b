import type { Instant } from '../../shared/account/primitives.ts'
import type { Generation } from '../../shared/contract/values.ts'

/** What the name of a generation says, so that each copy can be judged without any other file. */
export interface GenerationName {
  readonly id: string
  readonly at: Instant
  readonly time: number
  readonly revision: number
  readonly hash: string
}

export const copyEnding = '.acumen.json'

/** `20261123T191444123Z-42-<sha256>`: sorts by time. */
export function generationId(at: Instant, revision: number, hash: string): string {
  return `${at.replace(/[-:.]/g, '')}-${revision}-${hash}`
}

/** Null for any other file that lies in the folder. */
export function parseGenerationId(id: string): GenerationName | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(\d{1,15})-([0-9a-f]{64})$/.exec(id)
  if (parts === null) return null
  const [, year, month, day, hour, minute, second, fraction, revision, hash] = parts
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction}Z` as Instant // put together as one
  const time = Date.parse(at)
  if (Number.isNaN(time) || hash === undefined) return null
  return { id, at, time, revision: Number(revision), hash }
}

export function asGeneration(name: GenerationName, size: number): Generation {
  return { id: name.id, at: name.at, size }
}
