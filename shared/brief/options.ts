import type { Day } from '../account/primitives.ts'
import type { BriefEdition, BriefLens, BriefPage, BriefTemplate } from './model.ts'

/** What one asks of a brief. */
export interface BriefOptions {
  readonly template: BriefTemplate
  /** Whose eyes order the contents; null for the order of the notebook. */
  readonly lens: BriefLens | null
  readonly edition: BriefEdition
  readonly page: BriefPage
  readonly today: Day
}
