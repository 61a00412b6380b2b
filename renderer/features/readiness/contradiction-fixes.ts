import type { Contradiction } from '../../../shared/readiness/assessment.ts'
import type { AccountData } from '../records/account-data.tsx'
import { fieldOf } from '../records/fields/all.ts'
import { showField } from '../records/values/show.ts'
import { short, titleOf } from '../records/values/titles.ts'
import type { Fix } from './fixes.ts'

/** One of the records that contradict each other, as a person compares them. */
export interface Claim {
  readonly id: string
  readonly title: string
  readonly value: string
  /** Titles of what it cites; empty where it cites nothing. */
  readonly sources: readonly string[]
}

export function claimsOf({ records }: Contradiction, data: AccountData): readonly Claim[] {
  const context = { byId: data.byId, figures: data.figures, currency: data.account.currency }
  return records.flatMap((id) => {
    const record = data.byId.get(id)
    if (record === undefined) return []
    const field = fieldOf(record.type, 'value')
    return [
      {
        id,
        title: titleOf(record, data.byId),
        value: field === null || field === undefined ? '' : showField(record, field, context),
        sources: record.citations.flatMap(({ source }) => {
          const cited = data.byId.get(source)
          return cited === undefined ? [] : [titleOf(cited, data.byId)]
        }),
      },
    ]
  })
}

interface ForContradiction {
  readonly data: AccountData
}

/** Choosing one value, setting the claims apart by their scope, or saying why both can stand. */
export function contradictionFixes(contradiction: Contradiction, { data }: ForContradiction): readonly Fix[] {
  const account = data.account.id
  const { key, kind, text } = contradiction
  const claims = claimsOf(contradiction, data)
  const keep = kind === 'values' ? claims : []
  return [
    ...keep.map(
      (claim): Fix => ({
        id: `keep ${claim.id}`,
        label: `Keep ${claim.value}${claim.sources[0] === undefined ? '' : ` (${short(claim.sources[0], 40)})`}`,
        icon: 'check',
        command: 'readiness.fix.keepClaim',
        args: {
          account,
          key,
          keep: claim.id,
          others: claims.map(({ id }) => id).filter((id) => id !== claim.id),
          value: claim.value,
        },
      }),
    ),
    ...keep.map(
      (claim): Fix => ({
        id: `scope ${claim.id}`,
        label: `${claim.value} is about one segment only ...`,
        icon: 'split-horizontal',
        command: 'readiness.fix.scope',
        args: { account, id: claim.id },
      }),
    ),
    {
      id: 'explain',
      label: 'Both can stand, because ...',
      icon: 'law',
      command: 'readiness.resolve',
      args: { account, key, text },
    },
    ...claims.map(
      (claim): Fix => ({
        id: `open ${claim.id}`,
        label: `Open ${short(claim.title, 60)}${claim.value === '' ? '' : `: ${claim.value}`}`,
        icon: 'edit',
        command: 'records.open',
        args: { account, id: claim.id, field: 'value' },
      }),
    ),
    ...(kind === 'preset'
      ? [
          {
            id: 'preset',
            label: 'Choose another kind of company',
            icon: 'organization',
            command: 'sections.open',
            args: { account, section: 'overview' },
          },
        ]
      : []),
  ]
}
