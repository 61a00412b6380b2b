import type { AccountId } from '../../../shared/account/ids.ts'
import { sectionTitles } from '../../../shared/account/sections.ts'
import type { Assessment, Axis, CreditedItem, CriterionResult } from '../../../shared/readiness/assessment.ts'
import { criterionName } from '../../../shared/readiness/rubric/criterionNames.ts'
import { useWorkbench } from '../../workbench/context.tsx'
import { Button } from '../../workbench/ui/Button.tsx'
import { Icon } from '../../workbench/ui/Icon.tsx'
import { Bar } from '../../workbench/ui/Meter.tsx'
import { Fold } from './Fold.tsx'
import { goTo } from './jump.ts'
import './criteria.css'

interface CriteriaListProps {
  readonly account: AccountId
  readonly assessment: Assessment
}

const axes: readonly (readonly [axis: Axis, title: string])[] = [
  ['knowing', 'What you know'],
  ['caring', 'How much you care'],
]

/** Every check with its points, and on demand with what earned them and what is missing. */
export function CriteriaList({ account, assessment }: CriteriaListProps) {
  return (
    <section>
      <h3 className="rd-heading">Every check</h3>
      {axes.map(([axis, title]) => {
        const own = assessment.criteria.filter((criterion) => criterion.axis === axis)
        const points = own.reduce((sum, one) => sum + one.points, 0)
        const possible = own.reduce((sum, one) => sum + one.possible, 0)
        return (
          <Fold key={axis} title={title} note={pointsText(points, possible)}>
            {() => own.map((criterion) => <Criterion key={criterion.id} account={account} criterion={criterion} />)}
          </Fold>
        )
      })}
    </section>
  )
}

interface CriterionProps {
  readonly account: AccountId
  readonly criterion: CriterionResult
}

function Criterion({ account, criterion }: CriterionProps) {
  const { id, axis, points, possible, applicable } = criterion
  return (
    <Fold
      className="rd-criterion"
      title={
        <>
          {criterionName(id)}
          <Bar value={points} max={Math.max(possible, 1)} tone={axis === 'knowing' ? 'know' : 'care'} />
        </>
      }
      note={applicable ? pointsText(points, possible) : 'does not apply'}
    >
      {() => <CriterionDetails account={account} criterion={criterion} />}
    </Fold>
  )
}

function CriterionDetails({ account, criterion }: CriterionProps) {
  const workbench = useWorkbench()
  const { id, section, items, missing, gain, disputed, applicable } = criterion
  return (
    <>
      {items.map((item) => (
        <Item key={item.record} account={account} item={item} />
      ))}
      {missing.length === 0 ? null : (
        <>
          <p className="rd-small">{gain > 0 ? `Missing, ${gain.toFixed(1)} points to gain` : 'Missing'}</p>
          <ul className="rd-missing">
            {missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {applicable && items.length === 0 && missing.length === 0 ? <p className="rd-small">Nothing yet.</p> : null}
      {disputed === null ? null : <p className="rd-small">{`Your objection: ${disputed}`}</p>}
      <div className="rd-actions">
        <Button
          tone="link"
          label={`Go to ${sectionTitles[section]}: ${criterionName(id)}`}
          onPress={() => void goTo(workbench, account, { section })}
        >
          {`Go to ${sectionTitles[section]}`}
        </Button>
        {disputed === null && applicable ? (
          <Button
            tone="link"
            label={`Object to this check: ${criterionName(id)}`}
            onPress={() => void workbench.commands.run('readiness.fix.dispute', { account, criterion: id })}
          >
            Object to this check
          </Button>
        ) : null}
      </div>
    </>
  )
}

function Item({ account, item }: { readonly account: AccountId; readonly item: CreditedItem }) {
  const workbench = useWorkbench()
  const { record, text, explained, credit } = item
  return (
    <div className="rd-item">
      <button
        type="button"
        className="rd-item-title"
        title="Open it"
        onClick={() => void workbench.commands.run('records.open', { account, id: record })}
      >
        <span>{text}</span>
        <span className="rd-fold-note">{percent(credit)}</span>
      </button>
      <dl className="rd-factors">
        <Factor name="Form" value={item.form} words={explained.form} />
        <Factor name="Evidence" value={item.evidence} words={explained.evidence} />
        <Factor name="Age" value={item.recency} words={explained.recency} />
      </dl>
      <ul className="rd-checks">
        {explained.checks.map((check) => (
          <li key={check.text} className={check.passed ? 'rd-met' : undefined}>
            <Icon name={check.passed ? 'check' : 'close'} label={check.passed ? 'passed' : 'failed'} />
            <span>{check.text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Factor({ name, value, words }: { readonly name: string; readonly value: number; readonly words: string }) {
  return (
    <div>
      <dt>{`${name} ${percent(value)}`}</dt>
      <dd>{words}</dd>
    </div>
  )
}

function pointsText(points: number, possible: number): string {
  return `${tidy(points)} of ${tidy(possible)}`
}

/** At most one decimal. */
function tidy(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
