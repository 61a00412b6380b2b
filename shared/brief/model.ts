import * as v from 'valibot'

/** What the brief's page prints: plain JSON, made by `buildBrief`. */
export const briefModelSchema = v.record(v.string(), v.unknown())
export type BriefModel = v.InferOutput<typeof briefModelSchema>
