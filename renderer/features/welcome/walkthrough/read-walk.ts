import * as v from 'valibot'
import { type AccountId, accountIdSchema } from '../../../../shared/account/ids.ts'
import type { Store } from '../../../storage/store.ts'
import { exportedSetting } from '../../brief/exported.ts'
import type { Walk } from './steps.ts'

const walkSetting = 'walkthrough'
const gapSetting = (account: AccountId) => `walkthrough.gap/${account}`

const stateSchema = v.object({
  /** The account the walkthrough accompanies: the last one of one's own that was on screen. */
  account: v.nullable(accountIdSchema),
  dismissed: v.boolean(),
})
type WalkState = v.InferOutput<typeof stateSchema>

/** Reads only settings and records, so that a live query over it follows them. */
export async function readWalk(store: Store): Promise<Walk> {
  const { account: id } = await readState(store)
  const found = id === null ? null : await store.getAccount(id)
  if (id === null || found === null) {
    const accounts = await store.listAccounts()
    const hasOthers = accounts.some(({ sample, archived }) => !sample && !archived)
    return { account: null, records: [], hasSeenGap: false, hasBrief: false, hasOthers }
  }
  const [records, gap, exported] = await Promise.all([
    store.listAllRecords(id),
    store.getSetting(gapSetting(id)),
    store.getSetting(exportedSetting(id)),
  ])
  return { account: found, records, hasSeenGap: gap === true, hasBrief: typeof exported === 'string', hasOthers: true }
}

export async function readState(store: Store): Promise<WalkState> {
  const parsed = v.safeParse(stateSchema, await store.getSetting(walkSetting))
  return parsed.success ? parsed.output : { account: null, dismissed: false }
}

export async function changeState(store: Store, change: Partial<WalkState>): Promise<void> {
  await store.setSetting(walkSetting, { ...(await readState(store)), ...change })
}

export async function keepSeenGap(store: Store, account: AccountId): Promise<void> {
  await store.setSetting(gapSetting(account), true)
}
