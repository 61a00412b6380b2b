import * as v from 'valibot'
import type { Store } from '../../storage/store.ts'

export const ourNamesSetting = 'accounts.ourNames'

/** The names of our company and products that new accounts start with. */
export async function readOurNames(store: Store): Promise<readonly string[]> {
  const parsed = v.safeParse(v.array(v.string()), await store.getSetting(ourNamesSetting))
  return parsed.success ? parsed.output : []
}
