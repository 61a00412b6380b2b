import { useMemo } from 'react'
import type { AccountId } from '../../../shared/account/ids.ts'
import { recordsOf } from '../../../shared/account/records/record.ts'
import type { Contradiction } from '../../../shared/readiness/assessment.ts'
import { useAccount, useAllRecords } from '../../storage/hooks.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import { Button } from '../../workbench/ui/Button.tsx'
import { Icon } from '../../workbench/ui/Icon.tsx'
import { useCurrentAccount } from '../accounts/current-account.ts'
import { NoAccount } from '../accounts/NoAccount.tsx'
import { type AccountData, accountData } from '../records/account-data.tsx'
import { type Claim, claimsOf, contradictionFixes } from './contradiction-fixes.ts'
import { useContradictions } from './current-meter.ts'
import './contradictions.css'

/** Claims that cannot both be true, beside their sources, until one is chosen or the difference is explained. */
export function ContradictionsPanel() {
  const account = useCurrentAccount()
  const contradictions = useContradictions(account)
  if (account === null)
    return (
      <NoAccount text="Open an account to see where its facts contradict each other, for example two revenues for one year." />
    )
  if (contradictions === undefined) return <p className="rd-none">Looking for contradictions</p>
  if (contradictions === null) {
    return <p className="rd-none">Contradictions could not be looked for. Your notes are safe.</p>
  }
  if (contradictions.length === 0)
    return (
      <p className="rd-none">
        Nothing in this notebook contradicts itself. Two revenues for one year, for example, would stand here.
      </p>
    )
  return <Contradictions account={account} contradictions={contradictions} />
}

interface ContradictionsProps {
  readonly account: AccountId
  readonly contradictions: readonly Contradiction[]
}

function Contradictions({ account, contradictions }: ContradictionsProps) {
  const known = useAccount(account)
  const records = useAllRecords(account)
  const data = useMemo(() => (known && records ? accountData(known, records) : null), [known, records])
  if (data === null) return null
  const inOrder = contradictions.toSorted((one, other) => Number(other.open) - Number(one.open))
  return (
    <ul className="cp" aria-label="Contradictions">
      {inOrder.map((contradiction) => (
        <li key={contradiction.key} className="cp-item">
          <One contradiction={contradiction} data={data} />
        </li>
      ))}
    </ul>
  )
}

function One({ contradiction, data }: { readonly contradiction: Contradiction; readonly data: AccountData }) {
  const { commands } = useWorkbench()
  const { key, text, open } = contradiction
  const claims = claimsOf(contradiction, data)
  const fixes = open ? contradictionFixes(contradiction, { data }) : []
  const ways = fixes.filter(({ id }) => !/^(keep|scope|open) /.test(id))
  return (
    <>
      <p className="cp-text">
        <Icon
          name={open ? 'error' : 'pass-filled'}
          label={open ? 'Open' : 'Resolved'}
          className={open ? 'rd-error' : 'cp-good'}
        />
        <span>{text}</span>
      </p>
      <table className="cp-claims" aria-label={`What stands against each other: ${text}`}>
        <thead className="ui-hidden">
          <tr>
            <th scope="col">Value</th>
            <th scope="col">Record</th>
            <th scope="col">Sources</th>
            <th scope="col">Resolve</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <ClaimRow key={claim.id} claim={claim} data={data} fixes={fixes} />
          ))}
        </tbody>
      </table>
      <div className="cp-ways">
        {ways.map(({ id, label, command, args }) => (
          <Button key={id} tone="link" label={`${label} ${text}`} onPress={() => void commands.run(command, args)}>
            {label}
          </Button>
        ))}
        {open ? null : <Resolution contradiction={key} data={data} />}
      </div>
    </>
  )
}

interface ClaimRowProps {
  readonly claim: Claim
  readonly data: AccountData
  readonly fixes: ReturnType<typeof contradictionFixes>
}

function ClaimRow({ claim, data, fixes }: ClaimRowProps) {
  const { commands } = useWorkbench()
  const { id, value, title, sources } = claim
  const offered: readonly (readonly [string, string])[] = [
    [`keep ${id}`, 'Keep this'],
    [`scope ${id}`, 'Set apart ...'],
  ]
  return (
    <tr>
      <td className="cp-value">{value}</td>
      <td>
        <Button
          tone="link"
          label={`Open ${title}${value === '' ? '' : `, ${value}`}`}
          onPress={() => void commands.run('records.open', { account: data.account.id, id, field: 'value' })}
        >
          {title}
        </Button>
      </td>
      <td className="cp-source">{sources.length === 0 ? 'no source' : sources.join(', ')}</td>
      <td className="cp-does">
        {offered.map(([name, words]) => {
          const fix = fixes.find((one) => one.id === name)
          return fix === undefined ? null : (
            <Button
              key={name}
              tone="link"
              label={`${words}: ${value}, ${title}`}
              onPress={() => void commands.run(fix.command, fix.args)}
            >
              {words}
            </Button>
          )
        })}
      </td>
    </tr>
  )
}

/** The reason that was written, and the way back. */
function Resolution({ contradiction, data }: { readonly contradiction: string; readonly data: AccountData }) {
  const { commands } = useWorkbench()
  const found = recordsOf(data.records, 'resolution').find((one) => one.contradiction === contradiction)
  if (found === undefined) return null
  return (
    <>
      <span className="cp-why">{`Resolved: ${found.why}`}</span>
      <Button
        tone="link"
        label={`Open this contradiction again: ${found.why}`}
        onPress={() => void commands.run('records.delete', { account: data.account.id, id: found.id })}
      >
        Open again
      </Button>
    </>
  )
}
