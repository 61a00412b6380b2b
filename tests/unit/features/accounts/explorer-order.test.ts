import * as v from 'valibot'
import { expect, it } from 'vitest'
import { inOrder } from '../../../../renderer/features/accounts/explorer-order.ts'
import type { AccountStanding } from '../../../../renderer/features/accounts/standing.ts'
import { newAccount } from '../../../../shared/account/blank.ts'
import { accountIdSchema } from '../../../../shared/account/ids.ts'
import { daySchema } from '../../../../shared/account/primitives.ts'

const ids = ['Account 10', 'Account 9', 'école', 'Zebra'].map((name, index) => ({
  name,
  id: v.parse(accountIdSchema, `018f0000-0000-7000-8000-00000000000${index}`),
}))
const accounts = ids.map(({ name, id }) =>
  newAccount({ id, now: '2026-11-23T10:00:00.000Z' as never, author: 'Ada' }, name, { id }),
)
const day = (text: string) => v.parse(daySchema, text)
const standing = (fields: Partial<AccountStanding>): AccountStanding => ({
  level: 0,
  gaps: {},
  validUntil: null,
  nextMeeting: null,
  ...fields,
})
const standings = new Map(
  [
    standing({ level: 1, validUntil: day('2027-01-01') }),
    standing({ level: 3, validUntil: day('2026-12-01'), nextMeeting: day('2026-12-24') }),
    standing({ level: 1, nextMeeting: day('2026-11-30') }),
  ].map((one, index) => [ids[index]?.id ?? v.parse(accountIdSchema, ''), one] as const),
)

it.each([
  ['name', ['Account 9', 'Account 10', 'école', 'Zebra']],
  ['level', ['Account 9', 'Account 10', 'école', 'Zebra']],
  ['nextMeeting', ['école', 'Account 9', 'Account 10', 'Zebra']],
  ['expiry', ['Account 9', 'Account 10', 'école', 'Zebra']],
] as const)('sorts by %s, what is not known last, equals by name', (order, names) => {
  expect(inOrder(accounts, order, standings).map(({ name }) => name)).toEqual(names)
})
