import type { GapAction, Level, PathStep } from './assessment.ts'
import type { Gate } from './gates/verdict.ts'
import type { Weighed, Weighing } from './points.ts'
import { thresholds } from './rubric/rubric.ts'

/** The criterion that a gate's step also earns points for. */
export const criterionOfGate: Readonly<Record<string, string>> = {
  profile: 'context.profile',
  person: 'people.named',
  people: 'people.named',
  hypotheses: 'hypotheses.complete',
  questions: 'questions.open',
  'costs.trend': 'costs.trend',
  'costs.comparator': 'costs.comparator',
  'cash.comparator': 'cash.comparator',
  risks: 'risks.scored',
  access: 'people.access',
  confirmed: 'hypotheses.confirmed',
  skeptic: 'people.stance',
  insight: 'give.insight',
  promises: 'promises.kept',
}

interface Step extends PathStep {
  readonly effort: number
}

/**
 * The shortest path to the next level: a step for each gate that is shut, and for the two axes as many of the
 * cheapest criteria as it takes. Steps that open a gate count towards the axes too. Cheapest first.
 */
export function pathOf(gates: readonly Gate[], weighing: Weighing, level: Level): readonly PathStep[] {
  const shut = gates.filter((gate) => !gate.met && gate.level === level + 1)
  const gateSteps = shut.filter(({ id }) => !isAxis(id)).map((gate) => gateStep(gate, weighing))
  const taken = new Set(shut.flatMap(({ id }) => criterionOfGate[id] ?? []))
  const axisSteps = shut.filter(({ id }) => isAxis(id)).flatMap((gate) => stepsOfAxis(gate, weighing, taken))
  return [...gateSteps, ...axisSteps]
    .sort(
      (one, other) =>
        one.effort - other.effort || (other.gain ?? 0) - (one.gain ?? 0) || (one.text < other.text ? -1 : 1),
    )
    .map(({ effort: _, ...step }) => step)
}

function isAxis(id: string): id is 'knowing' | 'caring' {
  return id === 'knowing' || id === 'caring'
}

function gateStep(gate: Gate, weighing: Weighing): Step {
  const weighed = weighing.criteria.find(({ row }) => row.id === criterionOfGate[gate.id])
  const gain = weighed === undefined ? null : gainOf(weighed)
  return { gate: gate.id, text: gate.advice, gain, section: gate.section, target: gate.target, effort: gate.effort }
}

function stepsOfAxis(gate: Gate, weighing: Weighing, taken: ReadonlySet<string>): readonly Step[] {
  if (!isAxis(gate.id)) return []
  const own = weighing.criteria.filter(({ row, applies }) => row.axis === gate.id && applies)
  const applicable = own.reduce((sum, { row }) => sum + row.points, 0)
  const needed = (thresholds[gate.id][gate.level] * applicable) / 100
  let short = needed - own.reduce((sum, { points }) => sum + points, 0)
  for (const one of own) if (taken.has(one.row.id)) short -= gainOf(one)
  const steps: Step[] = []
  const cheapestFirst = own
    .filter((one) => !taken.has(one.row.id) && gainOf(one) > 0.05)
    .sort((one, other) => costOf(one) - costOf(other) || (one.row.id < other.row.id ? -1 : 1))
  for (const one of cheapestFirst) {
    if (short <= 1e-7) break
    short -= gainOf(one)
    const { row } = one
    steps.push({
      gate: gate.id,
      text: row.advice,
      gain: gainOf(one),
      section: row.section,
      target: actionOf(one),
      effort: row.effort,
    })
  }
  return steps
}

/** Effort per point: what is easy and brings much comes first. */
function costOf(one: Weighed): number {
  return one.row.effort / gainOf(one)
}

export function gainOf({ row, points, applies }: Weighed): number {
  return applies ? Math.max(0, row.points - points) : 0
}

/** Better an item that is begun than a new one. */
export function actionOf({ row, candidates, items, n }: Weighed): GapAction {
  const begun = candidates.filter(({ form, isUnknown, credit }) => !isUnknown && credit < 1 && form > 0 && form < 1)
  const weak = items.filter(({ credit, isUnknown }) => !isUnknown && credit < 0.5)
  const [first] = [...begun, ...(items.length >= n ? weak : [])].sort(
    (one, other) => other.form - one.form || (one.record < other.record ? -1 : 1),
  )
  if (row.id === 'outside.share') return { kind: 'section', section: 'overview' }
  return first === undefined ? { kind: 'add', type: row.add } : { kind: 'open', record: first.record }
}
