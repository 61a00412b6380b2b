import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import * as v from 'valibot'
import type { AcumenBridge } from '../../../shared/contract/bridge.ts'
import { useStore } from '../../storage/context.tsx'
import { useWorkbench } from '../../workbench/context.tsx'
import type { EditorInput } from '../../workbench/editors/editor-area.ts'
import { useReveal } from '../../workbench/editors/use-active-editor.ts'
import type { PreferenceFileName } from '../../workbench/settings/preference-file.ts'
import { Button } from '../../workbench/ui/Button.tsx'
import { EmptyState } from '../../workbench/ui/EmptyState.tsx'
import { Icon } from '../../workbench/ui/Icon.tsx'
import { PreferenceProblems } from './PreferenceProblems.tsx'
import { createPreferenceDraft, type PreferenceDraft } from './preference-draft.ts'
import { useArrivalFocus } from './use-arrival-focus.ts'
import './settings.css'

const fileSchema = v.picklist(['settings', 'keybindings'])

interface PreferenceTextEditorProps {
  readonly input: EditorInput
  readonly bridge: AcumenBridge
}

/** One of the user's files as text. */
export function PreferenceTextEditor({ input, bridge }: PreferenceTextEditorProps) {
  const { preferenceFiles } = useWorkbench()
  const store = useStore()
  const file = v.safeParse(fileSchema, input['file'])
  const name = file.success ? file.output : null
  const [draft, setDraft] = useState<PreferenceDraft | null>(null)
  useEffect(() => {
    if (name === null) return
    const made = createPreferenceDraft(name, preferenceFiles[name], store)
    const stopFlush = store.onFlush(made.flush)
    setDraft(made)
    return () => {
      stopFlush()
      made.dispose()
    }
  }, [name, preferenceFiles, store])
  if (name === null) return <EmptyState text="There is no such file." />
  if (draft === null) return null
  return (
    <div className="set-text">
      <FilePath name={name} bridge={bridge} />
      <TextOf draft={draft} name={name} input={input} />
    </div>
  )
}

interface TextOfProps {
  readonly draft: PreferenceDraft
  readonly name: PreferenceFileName
  readonly input: EditorInput
}

function TextOf({ draft, name, input }: TextOfProps) {
  const text = useSyncExternalStore(draft.onChange, draft.text)
  useSyncExternalStore(draft.onChange, () => `${draft.isApart()} ${draft.problem()?.text}`)
  const area = useRef<HTMLTextAreaElement>(null)
  useArrivalFocus(area)
  const problem = draft.problem()

  function goTo(line: number | null) {
    const element = area.current
    if (element === null) return
    const before = text.split('\n').slice(0, Math.max(0, (line ?? 1) - 1))
    const start = before.reduce((sum, one) => sum + one.length + 1, 0)
    const end = text.indexOf('\n', start)
    element.focus()
    element.setSelectionRange(start, end === -1 ? text.length : end)
    // The browser shows a selection only where it changes by typing.
    element.scrollTop = Math.max(0, before.length * lineHeight - element.clientHeight / 2)
  }
  useReveal(input, (target) => {
    if (target['line'] !== undefined) goTo(Number(target['line']))
  })

  return (
    <>
      <div className="set-text-body">
        <LineNumbers count={text.split('\n').length} area={area} />
        <textarea
          ref={area}
          className="set-text-area"
          aria-label={`${name}.json`}
          aria-describedby={`set-text-state-${name}`}
          data-autofocus
          spellCheck={false}
          wrap="off"
          placeholder={examples[name]}
          value={text}
          onChange={(event) => draft.type(event.target.value)}
        />
      </div>
      <footer className="set-text-foot">
        <p className="set-text-state" role="status" id={`set-text-state-${name}`}>
          <Icon name={problem === null ? 'check' : 'error'} />{' '}
          {problem === null ? 'Saved by itself as you write.' : problem.text}
          {problem === null || problem.line === null ? null : (
            <Button tone="link" onPress={() => goTo(problem.line)}>
              Line {problem.line}
            </Button>
          )}
          {draft.isApart() ? (
            <Button tone="link" onPress={draft.takeSaved}>
              Back to the saved text
            </Button>
          ) : null}
        </p>
        {problem === null ? <PreferenceProblems file={name} onPress={goTo} /> : null}
      </footer>
    </>
  )
}

// What stands there while nothing does.
const examples: Readonly<Record<PreferenceFileName, string>> = {
  settings: '// Settings that differ from the defaults, for instance:\n{\n  "page.textSize": 15\n}',
  keybindings:
    '// Keys of your own; they win over the defaults. For instance:\n[\n  { "key": "ctrl+alt+b", "command": "brief.export" }\n]',
}

// Of the style sheet, in pixels.
const lineHeight = 20

/** The numbers beside the lines; they go with the text as it is scrolled. */
function LineNumbers({
  count,
  area,
}: {
  readonly count: number
  readonly area: React.RefObject<HTMLTextAreaElement | null>
}) {
  const numbers = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = area.current
    if (element === null) return
    const follow = () => {
      if (numbers.current !== null) numbers.current.scrollTop = element.scrollTop
    }
    element.addEventListener('scroll', follow)
    return () => element.removeEventListener('scroll', follow)
  }, [area])
  return (
    <div className="set-text-numbers" ref={numbers} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => index + 1).join('\n')}
      {'\n\n\n'}
    </div>
  )
}

/** Where the file lies, for who edits it in another program. */
function FilePath({ name, bridge }: { readonly name: PreferenceFileName; readonly bridge: AcumenBridge }) {
  const { notifications, preferenceFiles } = useWorkbench()
  const [path, setPath] = useState<string | null>(null)
  useEffect(() => {
    let isOn = true
    void bridge.call('preferences.read', { name }).then((read) => {
      if (isOn && read.ok) setPath(read.value.path)
    })
    return () => {
      isOn = false
    }
  }, [bridge, name])
  async function reveal() {
    // A folder shows a file only once it is there.
    const file = preferenceFiles[name]
    if (file.text() === '') await file.write('')
    const shown = await bridge.call('preferences.reveal', { name })
    if (!shown.ok) notifications.warn(shown.text)
  }
  return (
    <header className="set-text-head">
      <code className="set-text-path">{path ?? `${name}.json`}</code>
      <Button tone="quiet" icon="folder-opened" onPress={() => void reveal()}>
        Reveal in folder
      </Button>
    </header>
  )
}
