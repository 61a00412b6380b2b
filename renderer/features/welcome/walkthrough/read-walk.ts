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
type Marks = Pick<Walk, 'hasSeenGap' | 'hasBrief'>

/** Everything the walkthrough looks at, once. */
export async function readWalk(store: Store): Promise<Walk> {
  const { account: id } = await readState(store)
  const account = id === null ? null : await store.getAccount(id)
  return {
    account,
    records: account === null ? [] : await store.listAllRecords(account.id),
    ...(await readMarks(store, account?.id ?? null)),
    hasOthers: await readOthers(store),
  }
}

export async function readState(store: Store): Promise<WalkState> {
  const parsed = v.safeParse(stateSchema, await store.getSetting(walkSetting))
  return parsed.success ? parsed.output : { account: null, dismissed: false }
}

/** What was done with the account that none of its records tells. */
export async function readMarks(store: Store, account: AccountId | null): Promise<Marks> {
  if (account === null) return { hasSeenGap: false, hasBrief: false }
  const [gap, exported] = await Promise.all([
    store.getSetting(gapSetting(account)),
    store.getSetting(exportedSetting(account)),
  ])
  return { hasSeenGap: gap === true, hasBrief: typeof exported === 'string' }
}

/** Whether there are accounts of one's own that could be opened. */
export async function readOthers(store: Store): Promise<boolean> {
  return (await store.listAccounts()).some(({ sample, archived }) => !sample && !archived)
}

export async function changeState(store: Store, change: Partial<WalkState>): Promise<void> {
  await store.setSetting(walkSetting, { ...(await readState(store)), ...change })
}

export async function keepSeenGap(store: Store, account: AccountId): Promise<void> {
  await store.setSetting(gapSetting(account), true)
}
