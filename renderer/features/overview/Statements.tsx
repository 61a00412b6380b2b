import * as v from 'valibot'
import { accountSchema } from '../../../shared/account/account.ts'
import type { Statement } from '../../../shared/account/citation.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import { useAccountData } from '../records/account-data.tsx'
import type { Save } from '../records/controls/use-draft.ts'
import { StatementFields } from '../records/form/FieldControl.tsx'
import { useEdits } from '../records/use-edits.ts'
import { sameValue } from '../records/values/same-value.ts'

/** What they want, and why they should care: the first page of every brief. */
export function Statements({ account }: { readonly account: AccountId }) {
  const data = useAccountData()
  const edits = useEdits(account)

  function saver(key: 'whatTheyWant' | 'whyTheyShouldCare', label: string): Save {
    return (value) => {
      const parsed = v.safeParse(accountSchema.entries[key], value)
      if (!parsed.success) return 'This is too long: 20,000 characters are the most a field holds.'
      const statement: Statement = parsed.output
      if (!sameValue(data.account[key], statement)) void edits.patchAccount(`Change ${label}`, { [key]: statement })
      return null
    }
  }

  return (
    <div className="sp-statements">
      <StatementFields
        label="What they want"
        name="whatTheyWant"
        example="e.g. Refinance in 2027 without a new covenant"
        help="In their words and their order, not ours."
        from=""
        value={data.account.whatTheyWant}
        save={saver('whatTheyWant', 'what they want')}
      />
      <StatementFields
        label="Why they should care"
        name="whyTheyShouldCare"
        example="e.g. 19 more days in the cycle cost them $63m of cash in two years"
        help="Said without naming us."
        from=""
        value={data.account.whyTheyShouldCare}
        save={saver('whyTheyShouldCare', 'why they should care')}
      />
    </div>
  )
}
