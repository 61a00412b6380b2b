import { useMemo } from 'react'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { Gap } from '../../../shared/readiness/assessment.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import { useSetting } from '../../workbench/settings/use-setting.ts'
import { EmptyState } from '../../workbench/ui/EmptyState.tsx'
import { useSignal } from '../../workbench/use-signal.ts'
import { useCurrentAccount } from '../accounts/current-account.ts'
import { NoAccount } from '../accounts/NoAccount.tsx'
import { useGaps, useNextStep } from './current-meter.ts'
import { GapGrid } from './GapGrid.tsx'
import { GapToolbar } from './GapToolbar.tsx'
import { gapGroups } from './gap-list.ts'
import { gapFilter, gapSortSetting, hiddenSeverities } from './gap-state.ts'
import './gaps.css'

/** What is missing, by section; each line leads to its place, and offers what to do about it. */
export function GapsPanel() {
  const account = useCurrentAccount()
  const gaps = useGaps(account)
  if (account === null)
    return (
      <NoAccount text="Open an account to see what its preparation lacks, for example an open question for the CFO." />
    )
  if (gaps === undefined) return <p className="rd-none">Working out the gaps</p>
  if (gaps === null) return <p className="rd-none">The gaps could not be worked out. Your notes are safe.</p>
  return gaps.length === 0 ? <Nothing account={account} /> : <Gaps account={account} gaps={gaps} />
}

function Nothing({ account }: { readonly account: AccountId }) {
  const workbench = useWorkbench()
  const step = useNextStep(account)
  return (
    <EmptyState
      text={
        step === null
          ? 'Nothing is missing: everything the method asks is here.'
          : `Nothing is missing for this level. Next: ${step}.`
      }
      action={{ label: 'Show Readiness', icon: 'pulse', run: () => workbench.sideBar.show('readiness') }}
    />
  )
}

function Gaps({ account, gaps }: { readonly account: AccountId; readonly gaps: readonly Gap[] }) {
  const filter = useSignal(gapFilter)
  const hidden = useSignal(hiddenSeverities)
  const sort = useSetting(gapSortSetting)
  const groups = useMemo(() => gapGroups(gaps, { filter, hidden, sort }), [gaps, filter, hidden, sort])
  const shown = groups.reduce((sum, group) => sum + group.gaps.length, 0)
  return (
    <div className="gp">
      <GapToolbar gaps={gaps} shown={shown} sort={sort} sections={groups.map(({ section }) => section)} />
      {shown === 0 ? (
        <EmptyState
          text="No gap matches the filter."
          action={{
            label: 'Show All Gaps',
            run() {
              gapFilter.set('')
              hiddenSeverities.set(new Set())
            },
          }}
        />
      ) : (
        <GapGrid account={account} groups={groups} />
      )}
    </div>
  )
}
