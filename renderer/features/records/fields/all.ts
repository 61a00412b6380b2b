import type { RecordType } from '../../../../shared/account/records/record.ts'
import { disputeFields } from './dispute.ts'
import { driverFields } from './driver.ts'
import type { Field, RecordDescription } from './field.ts'
import { figureFields } from './figure.ts'
import { hypothesisFields } from './hypothesis.ts'
import { influenceFields } from './influence.ts'
import { insightFields } from './insight.ts'
import { meetingFields } from './meeting.ts'
import { newsFields } from './news.ts'
import { notApplicableFields } from './not-applicable.ts'
import { priorityFields } from './priority.ts'
import { profileFields } from './profile.ts'
import { promiseFields } from './promise.ts'
import { questionFields } from './question.ts'
import { quoteFields } from './quote.ts'
import { resolutionFields } from './resolution.ts'
import { riskFields } from './risk.ts'
import { sourceFields } from './source.ts'
import { stakeholderFields } from './stakeholder.ts'
import { unknownFields } from './unknown.ts'

const descriptions: { readonly [Type in RecordType]: RecordDescription<Type> } = {
  source: sourceFields,
  profile: profileFields,
  priority: priorityFields,
  news: newsFields,
  figure: figureFields,
  driver: driverFields,
  risk: riskFields,
  stakeholder: stakeholderFields,
  influence: influenceFields,
  quote: quoteFields,
  hypothesis: hypothesisFields,
  insight: insightFields,
  question: questionFields,
  meeting: meetingFields,
  promise: promiseFields,
  unknown: unknownFields,
  notApplicable: notApplicableFields,
  dispute: disputeFields,
  resolution: resolutionFields,
}

/** A description whose keys are plain strings, for the generic form and list. */
export interface AnyDescription extends Omit<RecordDescription, 'titleField' | 'groups' | 'columns'> {
  readonly titleField: string
  readonly groups: readonly { readonly title: string; readonly fields: readonly Field[] }[]
  readonly columns: readonly string[]
}

/** How records of a type are shown and edited. */
export function descriptionOf(type: RecordType): AnyDescription {
  return descriptions[type]
}

/** The field of a key, or null where the program keeps that key itself. */
export function fieldOf(type: RecordType, key: string): Field | null {
  for (const group of descriptions[type].groups) {
    for (const field of group.fields) {
      if (field.key === key) return field
    }
  }
  return null
}
