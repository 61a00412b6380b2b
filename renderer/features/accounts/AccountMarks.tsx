import { levelNames } from '../../../shared/readiness/rubric/rubric.ts'
import { Icon } from '../../workbench/ui/Icon.tsx'
import { type AccountStanding, type GapTally, rolledUp, standingWords, tallyWords } from './standing.ts'
import './explorer.css'

const icons = { error: 'error', warning: 'warning', info: 'info' } as const

/** What stands at the end of an account's row: its gaps, rolled up, and three strokes, one per level. */
export function AccountMarks({ standing }: { readonly standing: AccountStanding }) {
  const tally = rolledUp(standing)
  return (
    <span className="acct-marks">
      {tally === null ? null : <GapMark tally={tally} isWhole />}
      <span className="acct-dots" title={standingWords(standing)}>
        {[1, 2, 3].map((level) => (
          <span key={level} className={level <= standing.level ? 'acct-dot acct-dot-on' : 'acct-dot'} />
        ))}
      </span>
    </span>
  )
}

/** The number of gaps in the colour of the gravest; errors carry their sign, and so does the sum of an account. */
export function GapMark({ tally, isWhole = false }: { readonly tally: GapTally; readonly isWhole?: boolean }) {
  return (
    <span
      className="acct-gaps"
      data-worst={tally.worst}
      data-shuts={tally.shuts ? '' : undefined}
      title={tallyWords(tally)}
    >
      {tally.count}
      {isWhole || tally.worst === 'error' ? <Icon name={icons[tally.worst]} /> : null}
    </span>
  )
}

/** The same for screen readers. */
export function marksLabel(standing: AccountStanding): string {
  const tally = rolledUp(standing)
  const level = `level ${levelNames[standing.level]}`
  return tally === null ? level : `${level}, ${tallyWords(tally)}`
}

export function Tags({ tags }: { readonly tags: readonly string[] }) {
  return tags.map((tag) => (
    <span key={tag} className="acct-tag">
      {tag}
    </span>
  ))
}
