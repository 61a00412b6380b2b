import { useEffect, useRef } from 'react'
import { sectionTitles } from '../../../shared/account/sections.ts'
import type { Gap } from '../../../shared/readiness/assessment.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import { Icon } from '../../workbench/ui/Icon.tsx'
import { useSignal } from '../../workbench/use-signal.ts'
import { useCurrentAccount } from '../accounts/current-account.ts'
import { useAssessment } from './current-meter.ts'
import { gapAt } from './gap-walk.ts'
import { jumpLabel, jumpTo } from './jump.ts'
import './readiness.css'

const severityIcons = { error: 'error', warning: 'warning', info: 'info' } as const

/** What is missing, worst first; each row jumps to its place and does the first step there. */
export function GapsPanel() {
  const account = useCurrentAccount()
  const live = useAssessment(account)
  const workbench = useWorkbench()
  const list = useRef<HTMLUListElement>(null)
  if (account === null) return <p className="rd-none">Open an account to see what its preparation lacks.</p>
  if (live === undefined) return <p className="rd-none">Working out the gaps</p>
  if (live === null) return <p className="rd-none">The gaps could not be worked out. Your notes are safe.</p>
  if (live.assessment.gaps.length === 0) return <p className="rd-none">No gaps: everything the method asks is here.</p>

  function walk(from: HTMLButtonElement, step: 1 | -1) {
    const rows = [...(list.current?.querySelectorAll<HTMLButtonElement>('.rd-gap') ?? [])]
    rows[rows.indexOf(from) + step]?.focus()
  }

  return (
    <ul
      className="rd-gaps"
      aria-label="Gaps"
      ref={list}
      onKeyDown={(event) => {
        if (!(event.target instanceof HTMLButtonElement)) return
        if (event.key === 'ArrowDown') walk(event.target, 1)
        else if (event.key === 'ArrowUp') walk(event.target, -1)
        else return
        event.preventDefault()
      }}
    >
      {live.assessment.gaps.map((gap) => (
        <li key={gap.id}>
          <GapRow gap={gap} onJump={() => jumpTo(workbench, account, gap)} />
        </li>
      ))}
    </ul>
  )
}

function GapRow({ gap, onJump }: { readonly gap: Gap; onJump(): void }) {
  const isAt = useSignal(gapAt) === gap.id
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAt) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isAt])
  return (
    <button ref={row} type="button" className="rd-gap" aria-current={isAt} title={gap.text} onClick={onJump}>
      <Icon name={severityIcons[gap.severity]} label={gap.severity} className={`rd-${gap.severity}`} />
      <span className="rd-gap-section">{sectionTitles[gap.section]}</span>
      <span>{gap.text}</span>
      <span className="rd-gap-gain">{gap.gain === null ? 'gate' : `+${gap.gain.toFixed(1)}`}</span>
      <span className="rd-gap-fix">{jumpLabel(gap.action)}</span>
    </button>
  )
}
