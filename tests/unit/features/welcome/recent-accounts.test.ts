import * as v from 'valibot'
import { expect, it } from 'vitest'
import { byRecency } from '../../../../renderer/features/welcome/recent-accounts.ts'
import { newAccount } from '../../../../shared/account/blank.ts'
import { accountIdSchema } from '../../../../shared/account/ids.ts'
import { instantSchema } from '../../../../shared/account/primitives.ts'

const now = v.parse(instantSchema, '2026-11-23T09:00:00.000Z')

function account(name: string, digit: string) {
  const id = v.parse(accountIdSchema, `01900000-0000-7000-8000-00000000000${digit}`)
  return newAccount({ id, now, author: '' }, name)
}

it('the accounts one was at last come first, the others by name; those that are gone are not missed', () => {
  const [halden, kestrel, orchard, union] = [
    account('Halden', '1'),
    account('Kestrel', '2'),
    account('Orchard', '3'),
    account('Union', '4'),
  ]
  const shown = byRecency([halden, kestrel, union], [union.id, orchard.id, kestrel.id])
  expect(shown.map(({ name }) => name)).toEqual(['Union', 'Kestrel', 'Halden'])
})
