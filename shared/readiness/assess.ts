import type { Notebook } from '../account/account.ts'
import type { AssessContext, Assessment, FullAssessment, Level } from './assessment.ts'
import { badgesOf } from './badges.ts'
import { contradictionsOf } from './contradictions.ts'
import { droppedClaims } from './errors.ts'
import { criterionResults, reasonsOf } from './explain.ts'
import { factsOf } from './facts.ts'
import { gapsOf } from './gaps.ts'
import { gatesOf, levelOf } from './gates/gates.ts'
import { pathOf } from './path.ts'
import { weigh } from './points.ts'
import { indexBands, levelNames, rubricVersion } from './rubric/rubric.ts'
import { validityOf } from './validUntil.ts'
import { type View, viewOf } from './view.ts'

/**
 * The readiness of one account on one day. Pure: no clock, no storage, no randomness; the order of records
 * never matters. `validUntil` is left out because it needs many such days; `startAssessor` follows edits faster.
 */
export function assess(notebook: Notebook, context: AssessContext): Assessment {
  return assessView(viewOf(factsOf(notebook), context))
}

/** `assess` together with the day until which the level holds: for the command line, the brief and the idle meter. */
export function assessFully(notebook: Notebook, context: AssessContext): FullAssessment {
  const facts = factsOf(notebook)
  const assessment = assessView(viewOf(facts, context))
  return { ...assessment, ...validityOf(facts, assessment.level, context) }
}

/** The verdict on what a view shows. Caps, gates and totals are done anew each time; what lies below is kept by the view. */
export function assessView(view: View): Assessment {
  const weighing = weigh(view)
  const gates = gatesOf(view, weighing)
  const level = levelOf(gates)
  const contradictions = contradictionsOf(view.facts)
  const errors = droppedClaims(view)
  const criteria = criterionResults(view, weighing)
  const { knowing, caring } = weighing
  return {
    level,
    levelName: levelNames[level],
    knowing,
    caring,
    index: indexOf(knowing, caring, level),
    badges: badgesOf(view, level),
    criteria,
    gates: gates.map(({ level: of, id, met, reason, section }) => ({ level: of, id, met, reason, section })),
    reasons: reasonsOf(criteria),
    path: pathOf(gates, weighing, level),
    contradictions,
    errors,
    gaps: gapsOf(view, weighing, gates, level, contradictions, errors),
    rubricVersion,
  }
}

/** One sortable number, `round(sqrt(Knowing x Caring))`, kept inside the band of the level so that it never contradicts it. */
export function indexOf(knowing: number, caring: number, level: Level): number {
  const [lowest, highest] = indexBands[level]
  return Math.max(lowest, Math.min(highest, Math.round(Math.sqrt(knowing * caring))))
}
