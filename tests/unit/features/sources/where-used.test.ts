import { expect, it } from 'vitest'
import { countUses } from '../../../../renderer/features/sources/where-used.ts'
import { newAccount, newRecord } from '../../../../shared/account/blank.ts'
import type { AccountId } from '../../../../shared/account/ids.ts'
import { birth, now } from '../records/a-year.ts'

it('a source is counted once for each claim that cites it', () => {
  const source = newRecord('source', birth('source'), { title: 'Call' })
  const cite = { source: source.id, locator: '', quotation: '', speaker: null }
  const person = newRecord('stakeholder', birth('person'), {
    citations: [cite, { ...cite, locator: 'page 2' }],
    personalWin: { text: 'To be home by six', citations: [cite] },
  })
  // A derived id has the form of every id.
  const account = newAccount({ id: birth('account').id as AccountId, now, author: '' }, 'Kestrel', {
    whatTheyWant: { text: 'Cash', citations: [cite] },
  })
  expect([...countUses(account, [source, person])]).toEqual([[source.id, 3]])
})
