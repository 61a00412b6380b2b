import type { Notebook } from '../account/account.ts'
import { recordTypes } from '../account/records/record.ts'
import { sections } from '../account/sections.ts'
import type { Change } from './change.ts'
import { fieldChanges, withFields } from './field-changes.ts'
import { pageChanges } from './pages.ts'
import { recordChanges } from './records.ts'
import { sideOf } from './side.ts'

/**
 * What became of an account between two notebooks, in meaning: records and pages are matched by id, names stand for
 * ids, and values are written as people read them. Neither the order of records nor what the program keeps for itself
 * (revisions, instants, the history of the meter) makes a difference. Ordered by section; empty where nothing differs.
 */
export function compareNotebooks(before: Notebook, after: Notebook): readonly Change[] {
  const [old, now] = [sideOf(before), sideOf(after)]
  const ofAccount = fieldChanges('account', before.account, after.account, old, now)
  const { id, name } = after.account
  const account: Change[] =
    ofAccount.length === 0
      ? []
      : [
          {
            section: 'overview',
            kind: 'changed',
            record: id,
            type: 'account',
            text: withFields(`Account "${name}"`, ofAccount),
            fields: ofAccount,
          },
        ]
  return [...account, ...recordChanges(old, now), ...pageChanges(before.pages, after.pages)].toSorted(inOrder)
}

const types: readonly Change['type'][] = ['account', ...recordTypes, 'page']
const kinds: readonly Change['kind'][] = ['added', 'changed', 'removed']

function inOrder(one: Change, other: Change): number {
  return (
    sections.indexOf(one.section) - sections.indexOf(other.section) ||
    types.indexOf(one.type) - types.indexOf(other.type) ||
    kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
    compare(one.text, other.text) ||
    compare(one.record, other.record)
  )
}

function compare(one: string, other: string): number {
  if (one < other) return -1
  return one > other ? 1 : 0
}
