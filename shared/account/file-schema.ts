import * as v from 'valibot'
import { notebookSchema } from './account.ts'

export const accountFileVersion = 1
export const accountFormat = 'acumen-account'

const notebook = notebookSchema.pipe[0].entries

/** The account file of the current version. */
export const accountFileSchema = v.strictObject({
  format: v.literal(accountFormat),
  version: v.literal(accountFileVersion),
  /** Which rubric the writing program judged by; readers judge anew. */
  rubricVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  account: notebook.account,
  records: notebook.records,
  pages: notebook.pages,
  history: notebook.history,
})
