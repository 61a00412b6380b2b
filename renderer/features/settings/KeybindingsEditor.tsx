import { useMemo, useRef, useState } from 'react'
import { useWorkbench } from '../../workbench/context.tsx'
import { Button } from '../../workbench/ui/Button.tsx'
import { Checkbox } from '../../workbench/ui/Checkbox.tsx'
import { EmptyState } from '../../workbench/ui/EmptyState.tsx'
import { IconButton } from '../../workbench/ui/IconButton.tsx'
import { Heading } from '../../workbench/ui/Section.tsx'
import { useVersion } from '../../workbench/use-version.ts'
import { arrowInto } from './arrow-into.ts'
import { findConflicts } from './conflicts.ts'
import { KeybindingTable } from './KeybindingTable.tsx'
import { RecordBox } from './KeyRecorder.tsx'
import { filterRows, keybindingRows } from './keybinding-rows.ts'
import { PreferenceProblems } from './PreferenceProblems.tsx'
import { useArrivalFocus } from './use-arrival-focus.ts'
import './settings.css'
import './keybindings.css'

const intoList = arrowInto('.key-row[data-active]')

/** Every command with its keys, to search by name or by pressing them, and to change. */
export function KeybindingsEditor() {
  const { commands, keybindings } = useWorkbench()
  const version = useVersion(keybindings.onChange)
  const search = useRef<HTMLInputElement>(null)
  useArrivalFocus(search)
  const [text, setText] = useState('')
  const [chords, setChords] = useState<readonly string[] | null>(null)
  const [ownOnly, setOwnOnly] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the registries hold.
  const rows = useMemo(
    () => keybindingRows({ commands: commands.list(), bindings: keybindings.list(), label: keybindings.label }),
    [commands, keybindings, version],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same.
  const conflicts = useMemo(() => findConflicts(keybindings.list()), [keybindings, version])
  const found = useMemo(() => filterRows(rows, { text, chords, ownOnly }), [rows, text, chords, ownOnly])
  const stopRecording = () => setChords(null)
  return (
    <div className="key-page">
      <header className="set-head">
        <div className="set-title">
          <Heading level={1}>Keyboard Shortcuts</Heading>
          <Button tone="quiet" icon="json" onPress={() => void commands.run('keybindings.openJson')}>
            Open as text
          </Button>
        </div>
        <div className="set-tools">
          <div className="set-search">
            {chords === null ? (
              <input
                ref={search}
                className="ui-input"
                type="search"
                aria-label="Search by command, keys, or condition"
                placeholder={'Search by command, keys, or condition; keys as a whole in "quotation marks"'}
                data-autofocus
                value={text}
                onChange={(event) => setText(event.target.value)}
                onKeyDown={intoList}
              />
            ) : (
              <RecordBox
                label="Press the keys to look for; Escape ends it"
                chords={chords}
                onChords={setChords}
                onAccept={stopRecording}
                onCancel={stopRecording}
              />
            )}
            <IconButton
              icon="record-keys"
              label="Search by pressing keys"
              pressed={chords !== null}
              onPress={() => setChords(chords === null ? [] : null)}
            />
          </div>
          <Checkbox label="Yours only" checked={ownOnly} onChange={setOwnOnly} />
        </div>
        <p className="set-count" role="status">
          {found.length === 1 ? '1 line' : `${found.length} lines`}
        </p>
        <PreferenceProblems file="keybindings" />
      </header>
      {found.length === 0 ? (
        <EmptyState
          text={ownOnly ? 'You have not changed any keys here.' : 'No command has these words or keys.'}
          action={{
            label: 'Show all',
            run() {
              setText('')
              setChords(null)
              setOwnOnly(false)
            },
          }}
        />
      ) : (
        <KeybindingTable
          search={`${text} ${chords?.join(' ')} ${ownOnly}`}
          rows={found}
          conflicts={conflicts}
          onShowSame={(keys) => setText(`"${keys}"`)}
        />
      )}
    </div>
  )
}
