import { contribution as editor } from '../editor/contribution.ts'
import type { Contribution } from '../workbench/contribution.ts'
import { contribution as accounts } from './accounts/contribution.ts'
import { contribution as applicationMenu } from './application-menu/contribution.ts'
import { contribution as brief } from './brief/contribution.ts'
import { contribution as cash } from './cash/contribution.ts'
import { contribution as costs } from './costs/contribution.ts'
import type { Feature, Services } from './feature.ts'
import { contribution as help } from './help/contribution.tsx'
import { contribution as history } from './history/contribution.ts'
import { contribution as hypotheses } from './hypotheses/contribution.ts'
import { contribution as imports } from './imports/contribution.ts'
import { contribution as meetings } from './meetings/contribution.ts'
import { contribution as method } from './method/contribution.ts'
import { contribution as overview } from './overview/contribution.ts'
import { contribution as readiness } from './readiness/contribution.ts'
import { contribution as records } from './records/contribution.ts'
import { contribution as revenue } from './revenue/contribution.ts'
import { contribution as risks } from './risks/contribution.ts'
import { contribution as saving } from './saving/contribution.ts'
import { problemWatch, contribution as settings } from './settings/contribution.ts'
import { contribution as sources } from './sources/contribution.ts'
import { contribution as stakeholders } from './stakeholders/contribution.ts'
import { contribution as welcome } from './welcome/contribution.ts'
import { contribution as firstStart } from './welcome/first-start.ts'
import { contribution as walkthrough } from './welcome/walkthrough/contribution.ts'

/** The one list: adding a feature touches this file and its own folder. */
const all: readonly Feature[] = [
  saving,
  editor,
  accounts,
  welcome,
  records,
  overview,
  revenue,
  costs,
  cash,
  risks,
  stakeholders,
  hypotheses,
  meetings,
  sources,
  readiness,
  imports,
  brief,
  method,
  help,
  walkthrough,
  settings,
  problemWatch,
  history,
  applicationMenu,
  firstStart,
]

/** Every feature as a contribution to the workbench. */
export function features(services: Services): readonly Contribution[] {
  return all.map(({ id, phase, activate }) => ({ id, phase, activate: (workbench) => activate(workbench, services) }))
}
