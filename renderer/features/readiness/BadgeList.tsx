import type { AccountId } from '../../../shared/account/ids.ts'
import type { Badge } from '../../../shared/readiness/assessment.ts'
import type { BankLineState } from '../../../shared/readiness/badges.ts'
import { badges } from '../../../shared/readiness/rubric/questionBank.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import { Icon } from '../../workbench/ui/Icon.tsx'
import { Fold } from './Fold.tsx'
import type { LiveAssessment } from './live-assessment.ts'

const names: Readonly<Record<Badge, string>> = { cfo: 'CFO', coo: 'COO', ceo: 'CEO' }

interface BadgeListProps {
  readonly account: AccountId
  readonly live: LiveAssessment
}

/** For which of three people one is ready in person, and which of their questions are still open. */
export function BadgeList({ account, live: { assessment, bank } }: BadgeListProps) {
  if (bank === null) return null
  return (
    <section>
      <h3 className="rd-heading">Ready for</h3>
      {badges.map((badge) => {
        const lines = bank.filter(({ person }) => person === badge)
        const open = lines.filter(({ state }) => state === 'open')
        const isReady = assessment.badges.includes(badge)
        return (
          <Fold
            key={badge}
            title={
              <span className="rd-badge">
                <Icon name={isReady ? 'verified-filled' : 'circle-large-outline'} />
                {names[badge]}
              </span>
            }
            note={isReady ? 'ready' : missingText(open.length, lines.length)}
          >
            {() => (
              <>
                {assessment.level < 3 ? (
                  <p className="rd-small">
                    The badge also asks for Decision-maker ready; {lines.length - open.length} of {lines.length}{' '}
                    questions are answered or routed.
                  </p>
                ) : null}
                <ul className="rd-list">
                  {lines.map((line) => (
                    <li key={line.id}>
                      <Line account={account} line={line} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Fold>
        )
      })}
    </section>
  )
}

const stateNames: Readonly<Record<BankLineState['state'], string>> = {
  answered: 'answered',
  routed: 'routed to a person',
  open: 'open',
}

/** An open line becomes a question for the person; one that is settled opens where it is. */
function Line({ account, line }: { readonly account: AccountId; readonly line: BankLineState }) {
  const { commands } = useWorkbench()
  const { id, state, record, text } = line
  return (
    <button
      type="button"
      className="rd-row"
      title={state === 'open' ? 'Write a question for this' : 'Open it'}
      onClick={() =>
        void (record === null
          ? commands.run('readiness.fix.bankLine', { account, line: id })
          : commands.run('records.open', { account, id: record }))
      }
    >
      <Icon name={state === 'open' ? 'circle-large-outline' : 'pass-filled'} label={stateNames[state]} />
      <span className="rd-text">{text}</span>
      <span className="rd-gain">{state === 'open' ? 'Ask' : ''}</span>
    </button>
  )
}

function missingText(open: number, all: number): string {
  return open === 0 ? 'questions settled' : `${open} of ${all} open`
}
