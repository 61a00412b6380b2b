import type { GateResult, Level } from '../assessment.ts'
import type { Weighing } from '../points.ts'
import type { View } from '../view.ts'
import {
  accessGate,
  confirmedGate,
  conversationGate,
  insightGate,
  namedPersonGate,
  peopleGate,
  promisesGate,
  questionsGate,
  skepticGate,
} from './people.ts'
import {
  axisGate,
  contradictionGate,
  creditGate,
  datedSourceGate,
  hypothesisGate,
  languagesGate,
  profileGate,
  risksGate,
  sourcesGate,
} from './substance.ts'
import type { Gate, Verdict } from './verdict.ts'

/** Every gate of the three levels, level by level. */
export function gatesOf(view: View, weighing: Weighing): readonly Gate[] {
  const at = (level: 1 | 2 | 3, verdicts: readonly Verdict[]) =>
    verdicts.map((verdict): Gate => ({ level, ...verdict }))
  return [
    ...at(1, [axisGate('knowing', 1, weighing), profileGate(weighing), namedPersonGate(view), datedSourceGate(view)]),
    ...at(2, [
      axisGate('knowing', 2, weighing),
      axisGate('caring', 2, weighing),
      languagesGate(view, 1, 3),
      peopleGate(view),
      hypothesisGate(view, weighing, 1),
      questionsGate(view),
      contradictionGate(view),
    ]),
    ...at(3, [
      axisGate('knowing', 3, weighing),
      axisGate('caring', 3, weighing),
      languagesGate(view, 2, 4),
      creditGate('costs.trend', 'a cost line over two periods', weighing),
      creditGate('costs.comparator', 'a cost line beside a peer or the industry', weighing),
      creditGate('cash.comparator', 'a cash metric over two periods and beside a peer or the industry', weighing),
      risksGate(weighing),
      accessGate(weighing),
      hypothesisGate(view, weighing, 2),
      confirmedGate(view, weighing),
      skepticGate(view),
      insightGate(view),
      promisesGate(view),
      sourcesGate(view),
      conversationGate(view),
    ]),
  ]
}

/** The highest level whose gates, with all those below, are open. */
export function levelOf(gates: readonly GateResult[]): Level {
  const shut = gates.filter(({ met }) => !met).map(({ level }) => level)
  const lowest = Math.min(4, ...shut)
  return lowest === 1 ? 0 : lowest === 2 ? 1 : lowest === 3 ? 2 : 3
}
