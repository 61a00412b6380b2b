import * as v from 'valibot'
import { driverSchema, newsSchema, prioritySchema, profileSchema } from './context.ts'
import { insightSchema, meetingSchema, promiseSchema, questionSchema } from './conversation.ts'
import { figureSchema } from './figure.ts'
import { disputeSchema, notApplicableSchema, resolutionSchema, unknownSchema } from './honesty.ts'
import { hypothesisSchema } from './hypothesis.ts'
import { riskSchema } from './risk.ts'
import { sourceSchema } from './source.ts'
import { influenceSchema, quoteSchema, stakeholderSchema } from './stakeholder.ts'

/** Every typed record of the method, section 2; the schemas are the types. */
export const recordSchemas = {
  source: sourceSchema,
  profile: profileSchema,
  priority: prioritySchema,
  news: newsSchema,
  figure: figureSchema,
  driver: driverSchema,
  risk: riskSchema,
  stakeholder: stakeholderSchema,
  influence: influenceSchema,
  quote: quoteSchema,
  hypothesis: hypothesisSchema,
  insight: insightSchema,
  question: questionSchema,
  meeting: meetingSchema,
  promise: promiseSchema,
  unknown: unknownSchema,
  notApplicable: notApplicableSchema,
  dispute: disputeSchema,
  resolution: resolutionSchema,
} as const

export type RecordType = keyof typeof recordSchemas
export const recordTypes: readonly RecordType[] = [
  'source',
  'profile',
  'priority',
  'news',
  'figure',
  'driver',
  'risk',
  'stakeholder',
  'influence',
  'quote',
  'hypothesis',
  'insight',
  'question',
  'meeting',
  'promise',
  'unknown',
  'notApplicable',
  'dispute',
  'resolution',
]

export const recordSchema = v.variant('type', [
  sourceSchema,
  profileSchema,
  prioritySchema,
  newsSchema,
  figureSchema,
  driverSchema,
  riskSchema,
  stakeholderSchema,
  influenceSchema,
  quoteSchema,
  hypothesisSchema,
  insightSchema,
  questionSchema,
  meetingSchema,
  promiseSchema,
  unknownSchema,
  notApplicableSchema,
  disputeSchema,
  resolutionSchema,
])
export type AccountRecord = v.InferOutput<typeof recordSchema>
export type RecordOf<Type extends RecordType> = Extract<AccountRecord, { type: Type }>

/** The records of one type, in the order given. */
export function recordsOf<Type extends RecordType>(records: readonly AccountRecord[], type: Type): RecordOf<Type>[] {
  return records.filter((record): record is RecordOf<Type> => record.type === type)
}
