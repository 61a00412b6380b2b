import { v5 as uuidFromName } from 'uuid'
import * as v from 'valibot'

function idSchema<const Name extends string>(name: Name) {
  return v.pipe(v.string(), v.uuid('An id is a UUID'), v.brand(name))
}

export const accountIdSchema = idSchema('AccountId')
export const pageIdSchema = idSchema('PageId')
export const sourceIdSchema = idSchema('SourceId')
export const figureIdSchema = idSchema('FigureId')
export const stakeholderIdSchema = idSchema('StakeholderId')
export const meetingIdSchema = idSchema('MeetingId')
/** Any record's id; the ids above are for references whose target kind is known. */
export const recordIdSchema = v.pipe(v.string(), v.uuid('An id is a UUID'))

export type AccountId = v.InferOutput<typeof accountIdSchema>
export type PageId = v.InferOutput<typeof pageIdSchema>
export type SourceId = v.InferOutput<typeof sourceIdSchema>
export type FigureId = v.InferOutput<typeof figureIdSchema>
export type StakeholderId = v.InferOutput<typeof stakeholderIdSchema>
export type MeetingId = v.InferOutput<typeof meetingIdSchema>
export type RecordId = v.InferOutput<typeof recordIdSchema>

/** Gives a fresh UUIDv7; the caller owns the clock and the randomness. */
export type MintId = () => string

const acumenNamespace = '0f6e2d7c-3f0a-5f57-9d3b-5b0c7c6a9e11'

/**
 * An id that follows from what the thing is, so that two imports of one filing, or one computed figure
 * on two machines, are the same record.
 */
export function derivedId(...parts: readonly string[]): string {
  return uuidFromName(parts.join('\u001f'), acumenNamespace)
}
