import type { HistoryEntry } from '../../../shared/account/account.ts'
import { longDay } from '../../../shared/account/day-words.ts'
import type { AccountId } from '../../../shared/account/ids.ts'
import type { Assessment, GateResult, PathStep } from '../../../shared/readiness/assessment.ts'
import { useHistory } from '../../storage/hooks.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import { Button } from '../../workbench/ui/Button.tsx'
import { EmptyState } from '../../workbench/ui/EmptyState.tsx'
import { Icon } from '../../workbench/ui/Icon.tsx'
import { Meter } from '../../workbench/ui/Meter.tsx'
import { useCurrentAccount } from '../accounts/current-account.ts'
import { NoAccount } from '../accounts/NoAccount.tsx'
import { BadgeList } from './BadgeList.tsx'
import { CriteriaList } from './CriteriaList.tsx'
import { useAssessment } from './current-meter.ts'
import { HistorySpark } from './HistorySpark.tsx'
import { takeStep } from './jump.ts'
import { levelNames, needed } from './levels.ts'
import type { LiveAssessment } from './live-assessment.ts'
import './readiness.css'

/** The meter: how deep the preparation is, for whom it is deep enough, until when, and what to do next. */
export function ReadinessView() {
  const account = useCurrentAccount()
  const live = useAssessment(account)
  if (account === null) {
    return (
      <NoAccount text="Open an account to see how ready you are to meet it, for example deep enough for the CFO until 14 March." />
    )
  }
  if (live === null) {
    return (
      <EmptyState text="Readiness could not be worked out. Your notes are safe; close the account and open it again." />
    )
  }
  if (live === undefined) return <p className="rd-wait">Working out readiness</p>
  return <Readiness account={account} live={live} />
}

function Readiness({ account, live }: { readonly account: AccountId; readonly live: LiveAssessment }) {
  const workbench = useWorkbench()
  const { assessment } = live
  const history = useHistory(account) ?? []
  const next = assessment.level === 3 ? null : needed(assessment.level)
  return (
    <div className="rd">
      <h2 className="rd-level">{assessment.levelName}</h2>
      <p className="rd-until">{untilText(live)}</p>
      {live.validity?.lapse == null ? null : <p className="rd-until">{`Then: ${live.validity.lapse.reason}`}</p>}
      <LevelSteps level={assessment.level} />
      <Meter label="Knowing" value={assessment.knowing} tone="know" {...mark(next?.knowing)} />
      <Meter label="Caring" value={assessment.caring} tone="care" {...mark(next?.caring)} />
      <NextLevel account={account} assessment={assessment} />
      <Reasons account={account} assessment={assessment} />
      <BadgeList account={account} live={live} />
      <History entries={history} />
      <CriteriaList account={account} assessment={assessment} />
      <p className="rd-rubric">
        <Button tone="link" onPress={() => void workbench.commands.run('method.open')}>
          How the meter works
        </Button>
        {`, rubric version ${assessment.rubricVersion}`}
      </p>
    </div>
  )
}

function mark(value: number | undefined): { readonly mark?: number } {
  return value === undefined || value === 0 ? {} : { mark: value }
}

function untilText({ assessment, validity }: LiveAssessment): string {
  if (assessment.level === 0) return 'Nothing to lose yet'
  if (validity === null) return 'Working out how long this holds'
  if (validity.validUntil === null) return 'Holds for more than five years'
  return `Valid until ${longDay(validity.validUntil)}`
}

function LevelSteps({ level }: { readonly level: Assessment['level'] }) {
  return (
    <ol className="rd-steps" aria-label={`Level ${level} of 3`}>
      {levelNames.map((name, index) => (
        <li key={name} className={index <= level ? 'rd-step rd-step-on' : 'rd-step'} aria-current={index === level}>
          {/* A word is spared, so that the four stand on one line. */}
          <span aria-hidden="true">{name === 'Decision-maker ready' ? 'Decision maker' : name}</span>
          <span className="ui-hidden">{name}</span>
        </li>
      ))}
    </ol>
  )
}

/** What the next level still needs, cheapest first, with what is met already below. */
function NextLevel({ account, assessment }: { readonly account: AccountId; readonly assessment: Assessment }) {
  if (assessment.level === 3) return null
  const nextLevel = assessment.level + 1
  const met = assessment.gates.filter((gate) => gate.level === nextLevel && gate.met)
  return (
    <section>
      <h3 className="rd-heading">To {levelNames[nextLevel]}</h3>
      <ul className="rd-list">
        {assessment.path.map((step) => (
          <PathRow key={`${step.gate}:${step.text}`} account={account} step={step} />
        ))}
        {met.map((gate) => (
          <MetRow key={gate.id} gate={gate} />
        ))}
      </ul>
    </section>
  )
}

function PathRow({ account, step }: { readonly account: AccountId; readonly step: PathStep }) {
  const workbench = useWorkbench()
  return (
    <li>
      <button
        type="button"
        className="rd-row"
        title={step.text}
        onClick={() => takeStep(workbench, account, { section: step.section, action: step.target })}
      >
        <Icon name="circle-large-outline" />
        <span className="rd-text">{step.text}</span>
        <span className="rd-gain">{step.gain === null ? 'gate' : `+${step.gain.toFixed(1)}`}</span>
      </button>
    </li>
  )
}

function MetRow({ gate }: { readonly gate: GateResult }) {
  return (
    <li className="rd-row rd-met">
      <Icon name="pass-filled" label="met" />
      <span>{gate.reason}</span>
    </li>
  )
}

function Reasons({ account, assessment }: { readonly account: AccountId; readonly assessment: Assessment }) {
  const workbench = useWorkbench()
  if (assessment.reasons.length === 0) return null
  const criteria = new Map(assessment.criteria.map((criterion) => [criterion.id, criterion]))
  return (
    <section>
      <h3 className="rd-heading">Cost you most</h3>
      <ul className="rd-list">
        {assessment.reasons.map((reason) => {
          const criterion = criteria.get(reason.criterion)
          const gap = assessment.gaps.find((one) => one.criterion === reason.criterion)
          const section = criterion?.section ?? 'overview'
          return (
            <li key={reason.criterion}>
              <button
                type="button"
                className="rd-row"
                title={reason.text}
                onClick={() => takeStep(workbench, account, { section, action: gap?.action })}
              >
                <Icon name="arrow-down" className={criterion?.axis === 'caring' ? 'rd-care' : 'rd-know'} />
                <span className="rd-text">{reason.text}</span>
                <span className="rd-cost">{`\u2212${reason.cost.toFixed(1)}`}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function History({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  if (entries.length < 2) return null
  return (
    <section>
      <h3 className="rd-heading">History</h3>
      <HistorySpark entries={entries} />
    </section>
  )
}
