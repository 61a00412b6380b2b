import { expect, it } from 'vitest'
import { exportedSetting } from '../../../../../renderer/features/brief/exported.ts'
import {
  changeState,
  keepSeenGap,
  readState,
  readWalk,
} from '../../../../../renderer/features/welcome/walkthrough/read-walk.ts'
import { openTestStore } from '../../../storage/open-test-store.ts'

it('reads the account it accompanies, its records and what was done with it', async () => {
  const { store } = await openTestStore()
  expect(await readWalk(store)).toEqual({
    account: null,
    records: [],
    hasSeenGap: false,
    hasBrief: false,
    hasOthers: false,
  })

  const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
  const fact = await store.change('Fact', account.id, (tx) => tx.addRecord('profile', { text: 'Makes pumps' }))
  expect(await readWalk(store)).toMatchObject({ account: null, hasOthers: true })
  await changeState(store, { account: account.id })
  await keepSeenGap(store, account.id)
  await store.setSetting(exportedSetting(account.id), store.now())
  expect(await readWalk(store)).toEqual({
    account,
    records: [fact],
    hasSeenGap: true,
    hasBrief: true,
    hasOthers: true,
  })
})

it('is hidden and shown again without losing its account; what is damaged counts as never begun', async () => {
  const { store } = await openTestStore()
  const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
  await changeState(store, { account: account.id })
  await changeState(store, { dismissed: true })
  expect(await readState(store)).toEqual({ account: account.id, dismissed: true })
  await store.setSetting('walkthrough', { account: 7 })
  expect(await readState(store)).toEqual({ account: null, dismissed: false })
})

it('an account in the Trash is not accompanied', async () => {
  const { store } = await openTestStore()
  const account = await store.change('New', null, (tx) => tx.createAccount('Kestrel'))
  await changeState(store, { account: account.id })
  await keepSeenGap(store, account.id)
  await store.change('Delete', account.id, (tx) => tx.trashAccount(account.id))
  expect(await readWalk(store)).toMatchObject({ account: null, hasSeenGap: false, hasOthers: false })
})
