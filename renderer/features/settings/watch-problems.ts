import type { Disposer } from '../../workbench/contribution.ts'
import type { NotificationHandle } from '../../workbench/notify/notifications.ts'
import type { PreferenceFileName } from '../../workbench/settings/preference-file.ts'
import type { PreferenceProblem } from '../../workbench/settings/preference-problem.ts'
import type { Workbench } from '../../workbench/workbench.ts'
import { openText, problemsOf } from './PreferenceProblems.tsx'

/**
 * Says once what has no effect in one of the user's files, with the way to the line; takes it back when it is mended.
 * What is unknown is only shown in the editors: it may belong to a newer program.
 */
export function watchProblems(workbench: Workbench, file: PreferenceFileName): Disposer {
  let told = ''
  let handle: NotificationHandle | null = null
  const isShown = () => {
    const active = workbench.editors.active()
    return active?.kind === 'preferenceText' && active['file'] === file
  }
  function look() {
    const problems = problemsOf(workbench, file).filter(({ kind }) => kind !== 'unknown')
    const [first] = problems
    const text = first === undefined ? '' : sentence(file, first, problems.length - 1)
    if (text === told) return
    told = text
    handle?.close()
    handle = null
    // Who writes in the file sees the problem under the text.
    if (first === undefined || isShown()) return
    handle = workbench.notifications.warn(text, [
      { title: `Open ${file}.json`, run: () => openText(workbench, file, first.line) },
    ])
  }
  look()
  const stops = [
    (file === 'settings' ? workbench.settings : workbench.keybindings).onChange(look),
    workbench.editors.onChange(() => {
      if (isShown()) handle?.close()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function sentence(file: PreferenceFileName, { kind, text, line }: PreferenceProblem, others: number): string {
  const see = line === null ? '' : ` See line ${line}.`
  if (kind === 'broken') return `${text}${see} What was in force before stays in force.`
  const where = line === null ? `${file}.json` : `${file}.json, line ${line}`
  return `${where}: ${text}${others === 0 ? '' : ` And ${others} more.`}`
}
