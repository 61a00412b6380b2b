import { useWorkbench } from '../../workbench/context.tsx'
import type { PreferenceFileName } from '../../workbench/settings/preference-file.ts'
import type { PreferenceProblem } from '../../workbench/settings/preference-problem.ts'
import { Icon } from '../../workbench/ui/Icon.tsx'
import { useVersion } from '../../workbench/use-version.ts'
import type { Workbench } from '../../workbench/workbench.ts'

export function problemsOf(workbench: Workbench, file: PreferenceFileName): readonly PreferenceProblem[] {
  return file === 'settings' ? workbench.settings.problems() : workbench.keybindings.problems()
}

interface PreferenceProblemsProps {
  readonly file: PreferenceFileName
  /** What a press on a line does; by default it opens the text there. */
  onPress?(line: number | null): void
}

// As many as one reads; the first ones are the cause of the others.
const shownLimit = 50

/** What has no effect in one of the user's files, each with the way to its line; nothing where all is well. */
export function PreferenceProblems({ file, onPress }: PreferenceProblemsProps) {
  const workbench = useWorkbench()
  useVersion(file === 'settings' ? workbench.settings.onChange : workbench.keybindings.onChange)
  const problems = problemsOf(workbench, file)
  if (problems.length === 0) return null
  const press = onPress ?? ((line) => openText(workbench, file, line))
  return (
    <ul className="set-problems" aria-label={`Problems in ${file}.json`}>
      {problems.slice(0, shownLimit).map((problem) => (
        <li key={`${problem.line} ${problem.text}`} className={`set-problem-${problem.kind}`}>
          <Icon name={problem.kind === 'unknown' ? 'info' : problem.kind === 'broken' ? 'error' : 'warning'} />
          <span>{problem.text}</span>
          <button type="button" className="set-link" onClick={() => press(problem.line)}>
            {problem.line === null ? 'Open the file' : `Line ${problem.line}`}
          </button>
        </li>
      ))}
      {problems.length > shownLimit ? <li>{problems.length - shownLimit} more</li> : null}
    </ul>
  )
}

/** Opens one of the files as text, at a line. */
export function openText(workbench: Workbench, file: PreferenceFileName, line: number | null): void {
  const input = { kind: 'preferenceText', file }
  if (line === null) workbench.editors.open(input)
  else workbench.editors.reveal(input, { line: String(line) })
}
