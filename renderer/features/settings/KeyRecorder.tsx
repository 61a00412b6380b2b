import { useEffect, useId, useRef, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useWorkbench } from '../../workbench/context.tsx'
import { Button } from '../../workbench/ui/Button.tsx'
import { record } from './record-keys.ts'

interface KeyRecorderProps {
  /** What the keys are for: `View: Toggle Panel`. */
  readonly title: string
  /** What else these keys do already, in words; empty where nothing does. */
  conflicts(chords: readonly string[]): readonly string[]
  onAccept(chords: readonly string[]): void
  onCancel(): void
}

/** Waits for the keys that somebody wants: they do nothing while it is open. */
export function KeyRecorder({ title, conflicts, onAccept, onCancel }: KeyRecorderProps) {
  const { keybindings } = useWorkbench()
  const [chords, setChords] = useState<readonly string[]>([])
  const detail = useId()
  const accept = () => (chords.length === 0 ? onCancel() : onAccept(chords))
  const others = conflicts(chords)
  return (
    <ModalOverlay
      className="wb-veil"
      isOpen
      isKeyboardDismissDisabled
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onCancel()
      }}
    >
      <Modal className="wb-dialog">
        <Dialog className="wb-dialog-body" aria-describedby={detail}>
          <Heading slot="title" className="wb-dialog-title">
            Keys for {title}
          </Heading>
          <p id={detail}>Press the keys you want, then Enter. Two in a row make a chord. Escape cancels.</p>
          <RecordBox
            label={`Keys for ${title}`}
            chords={chords}
            onChords={setChords}
            onAccept={accept}
            onCancel={onCancel}
          />
          <p className="key-conflict" role="status">
            {chords.length === 0
              ? ''
              : others.length === 0
                ? `${keybindings.label(chords)} is free.`
                : `Also bound to: ${others.join('; ')}.`}
          </p>
          <div className="wb-dialog-actions">
            <Button onPress={onCancel}>Cancel</Button>
            <Button tone="primary" disabled={chords.length === 0} onPress={accept}>
              Use these keys
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface RecordBoxProps {
  readonly label: string
  readonly chords: readonly string[]
  onChords(chords: readonly string[]): void
  onAccept(): void
  onCancel(): void
}

/** A field that takes key presses themselves. While it has the focus no binding acts. */
export function RecordBox({ label, chords, onChords, onAccept, onCancel }: RecordBoxProps) {
  const { context, keybindings } = useWorkbench()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    box.current?.focus()
    return () => context.set('recordingKeys', undefined)
  }, [context])
  return (
    <input
      ref={box}
      className="ui-input key-record"
      aria-label={label}
      readOnly
      placeholder="Press keys"
      value={chords.length === 0 ? '' : keybindings.label(chords)}
      onFocus={() => context.set('recordingKeys', true)}
      onBlur={() => context.set('recordingKeys', undefined)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.getModifierState('AltGraph')) return
        event.preventDefault()
        event.stopPropagation()
        const pressed = record(chords, event.nativeEvent)
        if (pressed.kind === 'chords') onChords(pressed.chords)
        if (pressed.kind === 'accept') onAccept()
        if (pressed.kind === 'cancel') onCancel()
      }}
    />
  )
}
