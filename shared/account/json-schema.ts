import { toJsonSchema } from '@valibot/to-json-schema'
import { accountFileSchema } from './file-schema.ts'

/** The account file's schema as JSON Schema (draft 7); `account-file.schema.json` beside this file is its published text. */
export function accountFileJsonSchema(): object {
  // `check` (a day that is in the calendar) has no counterpart in JSON Schema; the pattern beside it has.
  return { title: 'Acumen account file', ...toJsonSchema(accountFileSchema, { errorMode: 'ignore' }) }
}
